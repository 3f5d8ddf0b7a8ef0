"""Streams that the document itself has: sequential media types of responses (OpenAPI 3.2: Media Type Object).

An answer of such a type is a stream. Where there is another answer beside it, a boolean argument turns it on: the one
called `stream`, or else the first whose description speaks of streaming.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from specloom.codes import Code
from specloom.ir import Framing, LiteralOf, MapOf, Nullable, Parameter, Primitive, Stream, Type, UnionOf
from specloom.lower.media_types import Kind, asked_for, contents, kind_of
from specloom.lower.responses import successful_responses
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.lower.shapes import Shape, Shapes
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.text import SpecText

_FRAMINGS: dict[Kind, Framing] = {"events": "events", "lines": "lines", "records": "records"}
_ENVELOPE = frozenset(["event", "data", "id", "retry"])
_DONE = SpecText("[DONE]")
_FIELDS = MapOf(Primitive("object"))
"""Server-sent events of which nothing is known, by the names of their fields."""
_STREAMING = re.compile(r"\bstream|server[- ]sent|\bSSE\b", re.I)
_EVENTS = re.compile(r"server[- ]sent|\bSSE\b|\bevents?\b|\bchunks?\b|\bdeltas?\b|\btokens?\b|\bpartial\b", re.I)


@dataclass(frozen=True, slots=True)
class _Content:
    """A sequence that a response can be."""

    media_type: str
    node: Node
    framing: Framing
    alone: bool
    """Whether there is nothing else that the response could be."""


class Sequences:
    """Lowers the streams of one operation after the other."""

    def __init__(self, shapes: Shapes, schemas: Schemas) -> None:
        self._shapes = shapes
        self._schemas = schemas

    def lower(self, operation: Operation, name: str, scope: Scope, arguments: Sequence[Parameter]) -> Stream | None:
        """The stream that the operation can answer with, for the method of a name, with these arguments."""
        content = _sequence(operation)
        switch = None if content is not None and content.alone else _switch(arguments)
        if content is None:
            return self._undescribed(operation, name, switch)
        if switch is None and not content.alone:
            content.node.ignore("no argument turns a stream on that a response can be; the other answer is asked for")
            return None
        item = self._item(content.node)
        kinds = self._members(item)
        framing, data = self._framing(content.framing, kinds)
        module = scope.module.removesuffix("_params")
        events = _without_mark(self._schemas.type_of(item, Scope(World.MODELS, module, f"{scope.prefix}Event")))
        if item.value in (None, {}, True):
            item.degrade(
                Code.UNREAD_STREAM,
                f"{operation.route} answers with a stream, of whose events nothing is known",
                "describe an event as the 'schema' or the 'itemSchema' of the media type",
            )
            framing, events = ("envelopes", _FIELDS) if framing == "events" else (framing, events)
        names = asked_for([content.media_type])
        return Stream(
            constant=_constant(name),
            framing=framing,
            parameter=switch.wire_name if switch is not None else None,
            events=events,
            table=(),
            envelope=False,
            discriminator=SpecText(""),
            done=_DONE,
            error=SpecText("" if any(_has_errors(shape) for shape in kinds) else "error"),
            accept=SpecText(names[0]) if names and framing in ("lines", "records") else None,
            text=framing in ("events", "envelopes") and all(_is_text(shape) for shape in data),
            usually_on=switch is not None and self._is_on(operation, switch),
            inferred=True,
        )

    def described(self, operation: Operation) -> Node | None:
        """What the document says of an event, if anything."""
        content = _sequence(operation)
        return self._item(content.node) if content is not None else None

    def _item(self, media_type: Node) -> Node:
        """The schema of one event: `itemSchema`, or that of the items where `schema` is the list of them."""
        item, schema = media_type.get("itemSchema"), media_type.get("schema")
        if item.exists:
            return item
        shape = self._shapes.of(schema)
        return shape.items if shape.kind == "array" else schema

    def _framing(self, framing: Framing, kinds: list[Shape]) -> tuple[Framing, list[Shape]]:
        """How the stream is divided, and what the data of its events can be."""
        if framing != "events" or not all(_is_envelope(shape) for shape in kinds):
            return framing, kinds
        for shape in kinds:
            self._shapes.open_content(shape.node, "data")
        return "envelopes", [self._shapes.of(self._shapes.of(shape.node).properties["data"]) for shape in kinds]

    def _members(self, item: Node, above: tuple[Node, ...] = ()) -> list[Shape]:
        """What an event can be, without the mark at the end; a union is not its own member."""
        shape = self._shapes.of(item)
        if shape.kind != "union" or not shape.variants or shape.node in above:
            return [shape]
        inner = (*above, shape.node)
        members = [member for variant in shape.variants for member in self._members(variant, inner)]
        return [member for member in members if member.values != (_DONE.raw,)] or [shape]

    def _is_on(self, operation: Operation, switch: Parameter) -> bool:
        """Whether the argument turns the stream on where it is left out."""
        wire = switch.wire_name.raw
        found: list[Node] = []
        if switch.location == "body":
            for media_type in contents(operation.node.get("requestBody").follow()).values():
                value = self._shapes.of(media_type.get("schema")).properties.get(wire)
                found += [value] if value is not None else []
        else:
            for owner in (operation.node, *operation.items):
                parameters = [child.follow() for child in owner.items("parameters")]
                found += [node.get("schema") for node in parameters if node.peek("name") == wire]
        return bool(found) and found[0].follow().peek("default") is True

    def _undescribed(self, operation: Operation, name: str, switch: Parameter | None) -> Stream | None:
        """The stream that an argument is said to turn on, of which no response tells."""
        doc = switch.doc.raw if switch is not None and switch.doc is not None else ""
        if switch is None or switch.wire_name.raw != "stream" or not _EVENTS.search(doc):
            return None
        operation.node.get("responses").ignore("of the events of a stream that an argument turns on nothing is said")
        return Stream(
            constant=_constant(name),
            framing="envelopes",
            parameter=switch.wire_name,
            events=_FIELDS,
            table=(),
            envelope=False,
            discriminator=SpecText(""),
            done=_DONE,
            error=SpecText("error"),
            usually_on=self._is_on(operation, switch),
            inferred=True,
        )


def _constant(method: str) -> str:
    return f"_{method.upper()}_STREAM"


def _sequence(operation: Operation) -> _Content | None:
    """The first sequence of a successful response."""
    entries = [entry for _, response in successful_responses(operation) for entry in contents(response).items()]
    others = [name for name, _ in entries if kind_of(name) not in _FRAMINGS]
    for name, node in entries:
        framing = _FRAMINGS.get(kind_of(name))
        if framing is not None:
            return _Content(name, node, framing, not others)
    return None


def _switch(arguments: Sequence[Parameter]) -> Parameter | None:
    """The argument that turns the stream on."""
    flags = [item for item in arguments if item.location in ("body", "query") and _is_flag(item.type)]
    named = (item for item in flags if item.wire_name.raw.lower() == "stream")
    described = (item for item in flags if item.doc is not None and _STREAMING.search(item.doc.raw))
    return next(named, None) or next(described, None)


def _is_flag(type_: Type) -> bool:
    return type_ in (Primitive("bool"), Nullable(Primitive("bool")))


def _is_envelope(shape: Shape) -> bool:
    return shape.kind == "object" and "data" in shape.properties and shape.properties.keys() <= _ENVELOPE


def _has_errors(shape: Shape) -> bool:
    """Whether what looks like the report of an error is an event like others."""
    event = shape.properties.get("event")
    values = event.follow().peek("enum") if event is not None else None
    names = values if isinstance(values, list) else [event.follow().peek("const")] if event is not None else []
    return "error" in shape.properties or "error" in names


def _is_text(shape: Shape) -> bool:
    if shape.kind == "enum":
        return all(isinstance(value, str) for value in shape.values)
    return shape.kind == "primitive" and shape.types == ("string",)


def _without_mark(type_: Type) -> Type:
    """The type of events without that of the data that ends the stream."""
    if not isinstance(type_, UnionOf):
        return type_
    members = tuple(member for member in type_.members if member != LiteralOf((_DONE,)))
    return members[0] if len(members) == 1 else UnionOf(members, type_.discriminator)
