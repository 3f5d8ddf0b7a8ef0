"""Streams that the config describes: the union of the events, and which event name selects which class."""

from __future__ import annotations

from typing import Literal, cast

from specloom import naming
from specloom.codes import Code
from specloom.config import Config
from specloom.ir import AliasSchema, EventRule, LiteralOf, Named, ObjectSchema, Schema, Stream, Type, UnionOf
from specloom.lower.placement import find_schema
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.nodes import Node
from specloom.openapi import Document
from specloom.stream_config import StreamConfig
from specloom.text import SpecText

NONE = "none"
"""The `select` of a stream whose events are read as what their type says."""


def event_unions(document: Document, config: Config) -> dict[str, Node]:
    """The schema of the events of each stream."""
    found: dict[str, Node] = {}
    for name, stream in config.streams.items():
        if stream.select == NONE:
            continue
        if stream.rules:
            fact = "rules say nothing where 'select' tells the events apart"
            stream.node.child("rules").error(Code.WRONG_VALUE, fact, "remove them, or add 'select: none'", at_key=True)
        if not stream.events:
            stream.node.error(Code.MISSING_KEY, "'events' is missing", "name the schema of an event, or 'select: none'")
            continue
        node = find_schema(document, stream.events)
        if node is not None:
            found[name] = node.follow()
            continue
        stream.node.child("events").error(
            Code.UNKNOWN_SCHEMA,
            f"{document.name} has no schema '{stream.events}'",
            naming.suggestion(stream.events, document.schemas.keys) or "name a component schema of the document",
        )
    return found


def lower_streams(config: Config, unions: dict[str, Node], schemas: Schemas) -> dict[str, Stream]:
    """The streams by the names that the config's methods use."""
    streams: dict[str, Stream] = {}
    for name, node in unions.items():
        stream = config.streams[name]
        events = schemas.type_of(node, Scope(World.MODELS, "shared", naming.capitalized(name)))
        table = _table(events, stream.select, {item.reference: item for item in schemas.defined(World.MODELS)})
        if not table:
            stream.node.degrade(
                Code.NO_EVENTS,
                f"no event of '{stream.events}' has a '{stream.select}' of one value",
                "correct 'select'; all events are read as unknown ones",
            )
        streams[name] = Stream(
            constant=naming.stream_constant(name),
            framing="events",
            parameter=SpecText(stream.parameter),
            events=events,
            table=table,
            envelope=stream.envelope,
            discriminator=SpecText(stream.select),
            done=SpecText(stream.done),
            error=SpecText(stream.error),
            ends=_ends(stream, table),
        )
    return streams


def event_rules(stream: StreamConfig) -> tuple[EventRule, ...]:
    """What the config says of single events."""
    return tuple(
        EventRule(
            cast('Literal["yield", "done", "error"]', rule.handle),
            tuple(map(SpecText, rule.events)),
            SpecText(rule.starts),
            SpecText(rule.error),
        )
        for rule in stream.rules
    )


def _ends(stream: StreamConfig, table: tuple[tuple[SpecText, Named], ...]) -> tuple[SpecText, ...]:
    """The events after which nothing is missed."""
    names = [name.raw for name, _ in table if name.raw]
    for index, name in enumerate(stream.ends):
        if names and name not in names:
            stream.node.child("ends", str(index)).error(
                Code.UNKNOWN_EVENT,
                f"'{stream.events}' has no event '{name}'",
                naming.suggestion(name, names) or "name one of its events",
            )
    return tuple(map(SpecText, stream.ends))


def _table(events: Type, select: str, defined: dict[Named, Schema]) -> tuple[tuple[SpecText, Named], ...]:
    """Event name → class; of a single class, the empty name."""
    schema = defined.get(events) if isinstance(events, Named) else None
    if isinstance(schema, ObjectSchema):
        return ((SpecText(""), schema.reference),)
    union = schema.type if isinstance(schema, AliasSchema) else events
    members = union.members if isinstance(union, UnionOf) else ()
    table: list[tuple[SpecText, Named]] = []
    for member in members:
        event = defined.get(member) if isinstance(member, Named) else None
        fields = event.fields if isinstance(event, ObjectSchema) else ()
        for field in fields:
            if event is not None and field.wire_name.raw == select and isinstance(field.type, LiteralOf):
                table += [(value, event.reference) for value in field.type.values if isinstance(value, SpecText)]
    return tuple(table)
