"""Answers of an operation → what its method returns (OpenAPI: Responses Object)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specloom.codes import Code
from specloom.ir import Page, Primitive, Response, Type
from specloom.lower.media_types import EVENTS, JSON
from specloom.lower.schemas import Schemas, Scope, World
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.text import SpecText

_SUCCESSFUL = re.compile(r"2(\d\d|XX)$", re.I)


class Responses:
    """Lowers the responses of one operation after the other."""

    def __init__(self, shapes: Shapes, schemas: Schemas) -> None:
        self._shapes = shapes
        self._schemas = schemas

    def returns(self, operation: Operation, scope: Scope) -> Type:
        """What the method returns without a page or a stream."""
        content = _content(operation)
        if content is None:
            return Primitive("none")
        media_type, schema = content
        if EVENTS.match(media_type):
            schema.degrade(
                Code.UNREAD_STREAM,
                f"{operation.route} answers with a stream, of whose events nothing is known",
                "describe the same response as application/json too, and the stream in the config's 'streams'; "
                "until then the method returns the whole text",
            )
        if JSON.match(media_type):
            return self._schemas.type_of(schema, _scope(scope, "Response"))
        return Primitive("str" if media_type.startswith("text/") else "bytes")

    def page_item(self, operation: Operation, page: Page, scope: Scope) -> Type:
        """What the pages of the method are made of; the scheme must fit the response."""
        content = _content(operation)
        properties: Mapping[str, Node] = self._shapes.of(content[1]).properties if content is not None else {}
        items = properties.get(page.items.raw)
        if items is None or self._shapes.of(items).kind != "array":
            _report_page(operation, f"the response of {operation.route} has no list '{page.items.raw}'", "items")
            return Primitive("object")
        for name, key in ((page.has_more, "has_more"), (page.cursor_response, "cursor.response")):
            if name is not None and name.raw not in properties:
                _report_page(operation, f"the response of {operation.route} has no field '{name.raw}'", key)
        item = self._shapes.of(items).items
        wanted, fields = page.cursor_item, self._shapes.of(item).properties
        if wanted is not None and fields and wanted.raw not in fields:
            _report_page(operation, f"the items of {operation.route} have no field '{wanted.raw}'", "cursor.item")
        return self._schemas.type_of(item, _scope(scope, "Item"))


def _report_page(operation: Operation, fact: str, key: str) -> None:
    operation.node.child("responses").error(
        Code.BAD_PAGE, fact, f"correct '{key}' of the pagination scheme, or take 'page' from the method"
    )


def all_responses(operation: Operation) -> tuple[Response, ...]:
    """The answers by status and media type."""
    found: list[Response] = []
    responses = operation.node.get("responses")
    for extra in [status for status in responses.keys if _SUCCESSFUL.match(status)][1:]:
        responses.child(extra).ignore("of several successful responses one is typed, and all are read as it is")
    for status, reference in responses.entries():
        response = reference.follow()
        content = response.get("content")
        media_types = content.keys
        if media_types and status != "default" and not _SUCCESSFUL.match(status):
            content.ignore("schemas of error responses are not used")
        found += [
            Response(SpecText(status), SpecText(media_type) if media_type else None, response.address)
            for media_type in media_types or [""]
        ]
    return tuple(found)


def _scope(scope: Scope, suffix: str) -> Scope:
    return Scope(World.MODELS, scope.module.removesuffix("_params"), f"{scope.prefix}{suffix}")


def _content(operation: Operation) -> tuple[str, Node] | None:
    """The media type and schema of the first successful response with content; without any, nothing."""
    responses = operation.node.get("responses")
    successful = [code for code in responses.keys if _SUCCESSFUL.match(code)]
    candidates = [responses.child(code).follow() for code in successful or ["default"]]
    response = next((item for item in candidates if item.get("content").keys), candidates[0])
    if response.broken:
        return "application/json", response
    if not isinstance(response.value, dict):
        responses.degrade(
            Code.NO_RESPONSE,
            f"{operation.route} has no successful response",
            "add a '200' response; the method returns 'object'",
        )
        return "application/json", response.empty()
    content = response.get("content")
    media = sorted(content.keys, key=lambda name: not JSON.match(name))
    return (media[0], content.child(media[0]).get("schema")) if media else None
