"""What authors have written about pages for other generators.

`x-speakeasy-pagination`, `x-fern-pagination`, `x-ms-pageable` and the purposes in `x-stainless-pagination-property`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from specloom.lower.pages import roles
from specloom.lower.pages.content import field_of, has_parameter, query_parameters, steps_to
from specloom.lower.pages.request import Movers
from specloom.lower.pages.response import Content
from specloom.lower.pages.scheme import Scheme
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.page_config import PATH

_SPEAKEASY, _FERN, _MICROSOFT = "x-speakeasy-pagination", "x-fern-pagination", "x-ms-pageable"
_PURPOSE = "x-stainless-pagination-property"
_LAST_ITEM = re.compile(r"^(.+?)\[(?:-1|\(@\.length ?- ?1\))\]\.(.+)$")


def denies(operation: Operation) -> bool:
    """Whether the document says that there are no pages, however it looks."""
    pageable = operation.node.peek(_MICROSOFT)
    named = isinstance(pageable, dict) and "nextLinkName" in pageable
    return operation.node.peek(_FERN) is False or (named and not operation.node.child(_MICROSOFT).peek("nextLinkName"))


def scheme(operation: Operation, schema: Node, movers: Movers, content: Content, shapes: Shapes) -> Scheme | None:
    """How the list goes on by what the document says, if that fits the operation."""
    for key, read in ((_SPEAKEASY, _speakeasy), (_FERN, _fern), (_MICROSOFT, _microsoft)):
        node = operation.node.child(key)
        if not isinstance(node.value, dict):
            continue
        found = read(node)
        if found is not None:
            items = content.items if found.items == _UNSAID else found.items
            found = None if items is None else _completed(replace(found, items=items), movers, content)
        if found is not None and _fits(found, operation, schema, shapes):
            return found
        node.ignore(f"'{key}' does not fit the operation, or says what cannot be followed")
    found = _purposes(operation, content)
    return found if found is not None and _fits(found, operation, schema, shapes) else None


_UNSAID = "\0"
"""Stands for items that are not named."""


def _speakeasy(node: Node) -> Scheme | None:
    inputs = {item.text("type"): item.text("name") for item in node.child("inputs").items()}
    outputs = node.child("outputs")
    items = _path(outputs.text("results")) if outputs.has("results") else _UNSAID
    following = outputs.text("nextCursor")
    last = _LAST_ITEM.match(following)
    if node.text("type") == "cursor" and "cursor" in inputs and following:
        if last:
            return Scheme("cursor", _path(last[1]), inputs["cursor"], item=_path(last[2]))
        return Scheme("cursor", items, inputs["cursor"], _path(following))
    if node.text("type") == "url" and outputs.has("nextUrl"):
        return Scheme("url", items, response=_path(outputs.text("nextUrl")))
    if node.text("type") == "offsetLimit" and "page" in inputs:
        return Scheme("number", items, inputs["page"], total_pages=_path(outputs.text("numPages")))
    if node.text("type") == "offsetLimit" and "offset" in inputs:
        return Scheme("offset", items, inputs["offset"])
    return None


def _fern(node: Node) -> Scheme | None:
    items = _path(node.text("results")) if node.has("results") else _UNSAID
    following = _path(node.text("next_cursor"))
    if node.has("cursor") and following:
        return Scheme("cursor", items, _path(node.text("cursor")), following)
    if node.has("next_uri"):
        return Scheme("url", items, response=_path(node.text("next_uri")))
    if not node.has("offset"):
        return None
    parameter, has_more = _path(node.text("offset")), _path(node.text("has-next-page"))
    counted = node.has("step") or roles.plain(parameter.rpartition(".")[2]) in roles.OFFSET
    return Scheme("offset" if counted else "number", items, parameter, has_more=has_more)


def _microsoft(node: Node) -> Scheme | None:
    following = node.text("nextLinkName")
    return Scheme("url", node.text("itemName") or "value", response=following) if following else None


def _purposes(operation: Operation, content: Content) -> Scheme | None:
    """Purposes of parameters and of fields of the response."""
    asked = dict(_marked((name, node) for name, node in query_parameters(operation).items()))
    told = dict(_marked((field.path, field.node) for field in content.fields))
    items = content.items
    if items is None or not {**asked, **told}:
        return None
    has_more = told.get("has_next_page", "")
    if "next_cursor_param" in asked and "next_cursor_field" in told:
        return Scheme("cursor", items, asked["next_cursor_param"], told["next_cursor_field"], has_more=has_more)
    if "next_cursor_id_param" in asked:
        return Scheme("cursor", items, asked["next_cursor_id_param"], item="id", has_more=has_more)
    if "cursor_url_field" in told:
        return Scheme("url", items, response=told["cursor_url_field"], has_more=has_more)
    if "offset_count_param" in asked:
        total = told.get("offset_total_count_field", "")
        return Scheme("offset", items, asked["offset_count_param"], total=total, has_more=has_more)
    if "page_number_param" in asked:
        current, pages = told.get("current_page_number_field", ""), told.get("total_page_count_field", "")
        return Scheme(
            "number", items, asked["page_number_param"], current=current, total_pages=pages, has_more=has_more
        )
    return None


def _marked(nodes: Iterator[tuple[str, Node]]) -> Iterator[tuple[str, str]]:
    """The purpose of each node that has one, with its name."""
    for name, node in nodes:
        for place in (node, node.child("schema"), node.follow()):
            value = place.peek(_PURPOSE)
            purpose = value.get("purpose") if isinstance(value, dict) else value
            if isinstance(purpose, str):
                yield purpose, name


def _completed(found: Scheme, movers: Movers, content: Content) -> Scheme:
    """The scheme with what it leaves to be guessed: where numbers begin, and what tells of an end."""
    marks: dict[str, Any] = {"has_more": found.has_more or content.path(roles.HAS_MORE, "boolean")}
    if found.strategy in ("number", "offset"):
        parameter = movers.first((roles.plain(found.parameter),))
        marks["counts_from"] = parameter.counts_from if parameter else ""
        marks["total"] = content.path(roles.TOTAL, "integer", "number")
    if found.strategy == "number":
        marks["current"] = content.path(roles.CURRENT, "integer", "number")
    return replace(found, **marks)


def _fits(found: Scheme, operation: Operation, schema: Node, shapes: Shapes) -> bool:
    items = field_of(schema, found.items, shapes) if found.items else schema
    if items is None or shapes.of(items).kind != "array":
        return False
    if found.parameter and not has_parameter(operation, found.parameter, shapes):
        return False
    if found.item and steps_to(shapes.of(items).items, found.item, shapes) is None:
        return False
    fields: Mapping[str, str] = {"response": found.response, "total_pages": found.total_pages, "more": found.has_more}
    paths = [path for path in (found.items, *fields.values()) if path]
    known = all(field_of(schema, path, shapes) is not None for path in fields.values() if path)
    return known and all(re.fullmatch(PATH, path) for path in paths)


def _path(expression: str) -> str:
    """The path that an expression of plain steps stands for: `$.data.items`, `$response.data`, `$request.cursor`."""
    found = re.match(r"^\$(?:response|request)?\.?(.*)$", expression)
    path = found[1] if found else expression
    return re.sub(r"^(parameters|requestBody)\.", "", re.sub(r"\['([^']+)'\]", r".\1", path)).lstrip(".")
