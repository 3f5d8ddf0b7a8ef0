# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Requests for other pages of the same list."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING, cast

from ..common.plain import plain_model
from ..common.sentinels import Omit

if TYPE_CHECKING:
    from ..common.aliases import Query
    from .request import Request


def is_in_body(request: Request, name: str) -> bool:
    """Whether what decides on the page is a field of the body, and not of the query."""
    return not isinstance(request.body, Omit) and name not in (request.query or {})


def value_of(request: Request, name: str) -> object:
    """What a field of the query or of the body was given as; `None` if it was not."""
    if not is_in_body(request, name):
        value = {**(request.query or {}), **(request.extra_query or {})}.get(name)
    else:
        fields = _body(request)
        value = fields
        for step in _steps(fields, name):
            value = _object(value).get(step)
    return None if isinstance(value, Omit) else value


def moved(request: Request, query: Query, body: Mapping[str, object], url: str) -> Request:
    """Copy a request for another page.

    Args:
        request: for the page at hand.
        query: fields of the query with other values.
        body: fields of the body with other values; those of objects in it have dots in their names.
        url: where to ask in place of path and query.
    """
    other = copy(request)
    if url:
        other.next_url = url
        other.query = other.extra_query = None
    if query:
        other.query = {**(request.query or {}), **query}
        other.extra_query = {name: value for name, value in (request.extra_query or {}).items() if name not in query}
    if body:
        fields = _body(request)
        for name, value in body.items():
            fields = _with(fields, _steps(fields, name), value)
        other.body, other.extra_body = fields, None
    return other


def _body(request: Request) -> dict[str, object]:
    """The fields of the body, with what the caller has added."""
    return {**_object(request.body), **(request.extra_body or {})}


def _object(value: object) -> dict[str, object]:
    """The fields of a mapping or a model; of anything else, none."""
    value = plain_model(value)
    return dict(cast("Mapping[str, object]", value)) if isinstance(value, Mapping) else {}


def _steps(fields: Mapping[str, object], name: str) -> list[str]:
    """The names that lead to a field; one with dots may be a name itself."""
    return [name] if name in fields else name.split(".")


def _with(fields: dict[str, object], steps: list[str], value: object) -> dict[str, object]:
    """A copy of an object in which one field, at some depth, has another value."""
    name, *below = steps
    if below:
        value = _with(_object(fields.get(name)), below, value)
    return {**fields, name: value}
