"""Request bodies → arguments, and how they are sent (OpenAPI: Request Body Object)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast, get_args

from specloom.ir import Body, Encoding, Parameter, Part, Primitive, Style, Type, UnionOf, Wire
from specloom.lower.media_types import JSON
from specloom.lower.parameters import free_name
from specloom.lower.schemas import Schemas, Scope
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.text import SpecText

_ENCODINGS: tuple[tuple[re.Pattern[str], Encoding], ...] = (
    (JSON, "json"),
    (re.compile(r"multipart/", re.I), "multipart"),
    (re.compile(r"application/x-www-form-urlencoded", re.I), "form"),
    (re.compile(r""), "binary"),
)


class Bodies:
    """Lowers the body of one operation after the other."""

    def __init__(self, shapes: Shapes, schemas: Schemas) -> None:
        self._shapes = shapes
        self._schemas = schemas

    def lower(self, operation: Operation, scope: Scope, taken: set[str]) -> tuple[Body | None, list[Parameter]]:
        """The body, if there is one, and its arguments; `taken` are the names of the others."""
        request = operation.node.get("requestBody").follow()
        if request.broken:
            return self._with_arguments(Body("json", SpecText("application/json"), False, False), request, scope, taken)
        content = request.get("content")
        if not content.keys:
            return None, []
        name, encoding = _preferred(content.keys)
        media_type = content.child(name)
        others = [(other, node) for other, node in content.entries() if other != name]
        for other, node in others:
            node.ignore(f"{other} is not sent where {name} can be")
        body = Body(
            encoding=encoding,
            media_type=SpecText(name),
            required=request.flag("required"),
            whole=False,
            parts=_parts(media_type.get("encoding")),
            others=tuple(SpecText(other) for other, _ in others),
            origin=request.address,
        )
        return self._with_arguments(body, media_type.get("schema"), scope, taken)

    def _with_arguments(self, body: Body, schema: Node, scope: Scope, taken: set[str]) -> tuple[Body, list[Parameter]]:
        whole = self._shapes.of(schema).kind != "object" or self._shapes.nullable(schema)
        if body.encoding == "binary" or whole:
            type_ = _content(body.media_type.raw) if body.encoding == "binary" else self._schemas.type_of(schema, scope)
            name = free_name("body", "content", taken)
            doc = self._schemas.doc(schema)
            argument = Parameter(name, SpecText(""), "body", type_, body.required, doc, origin=schema.address)
            return replace(body, whole=True), [argument]
        parameters: list[Parameter] = []
        for field in self._schemas.fields(schema, scope):
            name = free_name(self._schemas.argument_name(field.wire_name.raw), "body", taken)
            taken.add(name)
            needed = field.required and body.required
            parameters.append(
                Parameter(name, field.wire_name, "body", field.type, needed, field.doc, origin=schema.address)
            )
        return body, parameters


def _preferred(media_types: list[str]) -> tuple[str, Encoding]:
    """The media type that is sent: JSON, or else multipart, a form, or the first of the others."""
    return next((name, encoding) for pattern, encoding in _ENCODINGS for name in media_types if pattern.match(name))


def _content(media_type: str) -> Type:
    """What callers give as a body that is not taken apart."""
    text = re.match(r"text/|\*/\*|application/(xml|yaml)", media_type, re.I)
    return UnionOf((Primitive("str"), Primitive("bytes"))) if text else Primitive("bytes")


def _parts(encoding: Node) -> tuple[Part, ...]:
    """What is said of single properties."""
    parts: list[Part] = []
    for name, node in encoding.entries():
        media_type, style = node.text("contentType"), node.text("style")
        wire = None
        if style in get_args(Style):
            explode = node.flag("explode") if node.has("explode") else style == "form"
            wire = Wire(cast("Style", style), explode, node.flag("allowReserved"))
        headers = tuple(SpecText(header) for header in node.get("headers").keys)
        if wire is not None:
            node.child("style").ignore("'style' of a part is not supported")
        if headers:
            node.child("headers").ignore("'headers' of a part are not supported")
        parts.append(Part(SpecText(name), SpecText(media_type) if media_type else None, wire, headers))
    return tuple(parts)
