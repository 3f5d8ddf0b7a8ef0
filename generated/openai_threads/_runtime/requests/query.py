"""Query strings and form fields: nested values become flat pairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, urlencode

from ..common.sentinels import Omit

if TYPE_CHECKING:
    from collections.abc import Iterator


def encode_query(fields: Mapping[str, object]) -> str:
    """Encode a query string (RFC 3986 §3.4) in the usual style; what is `None` or `omit` is not sent."""
    return urlencode(list(flatten(fields)), quote_via=quote)


def encode_form(fields: Mapping[str, object]) -> bytes:
    """Encode a body of type application/x-www-form-urlencoded."""
    return urlencode(list(flatten(fields))).encode("ascii")


def flatten(fields: Mapping[str, object], *, indices: bool = False) -> Iterator[tuple[str, str]]:
    """Yield pairs: the items of a list repeat its key, those of a mapping stand in brackets after it.

    With `indices`, items of a list have their number in brackets.
    """
    for key, value in fields.items():
        yield from _pairs(key, value, indices)


def _pairs(key: str, value: object, indices: bool) -> Iterator[tuple[str, str]]:
    if value is None or isinstance(value, Omit):
        return
    if isinstance(value, Mapping):
        for name, item in cast("Mapping[object, object]", value).items():
            yield from _pairs(f"{key}[{name}]", item, indices)
    elif isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        for number, item in enumerate(cast("Iterable[object]", value)):
            yield from _pairs(f"{key}[{number}]" if indices else key, item, indices)
    else:
        yield key, named_scalar(key, value)


def named_scalar(key: str, value: object) -> str:
    """Write the value of a field as text.

    Raises:
        TypeError: the value has no obvious form; the message names the field.
    """
    try:
        return scalar(value)
    except TypeError as error:
        raise TypeError(f"{key}: {error}") from None


def scalar(value: Any) -> str:
    """Write a single value as text.

    Raises:
        TypeError: the value has no obvious form.
    """
    if isinstance(value, Enum):
        return scalar(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return _other(value)


def _other(value: Any) -> str:
    from datetime import date, time
    from decimal import Decimal
    from uuid import UUID

    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    raise TypeError(f"a value of type {type(value).__name__} cannot be sent as text")
