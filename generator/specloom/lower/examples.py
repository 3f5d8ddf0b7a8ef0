"""Examples of a document, as values for arguments (OpenAPI: Parameter Object, Example Object; JSON Schema §9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from specloom.ir import Field, ListSample, ObjectSample, Parameter, Sample
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.source import JsonValue
from specloom.text import SpecText

T = TypeVar("T", Field, Parameter)

_MAX_LENGTH = 60
"""Characters of a text that is shown."""
_MAX_DEPTH = 4
_MAX_ENTRIES = 20
"""Entries of an object or items of a list that are looked at."""
_BY_FORMAT: Mapping[str, str] = {
    "byte": "aGVsbG8=",
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "duration": "P1D",
    "email": "name@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "uri": "https://example.com",
    "url": "https://example.com",
    "uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
}
"""Texts of which somebody has to know what they look like."""


def written_examples(nodes: Iterable[Node]) -> Iterator[JsonValue]:
    """The examples of parameters, media types and schemas."""
    for node in nodes:
        if node.has("example"):
            yield node.peek("example")
        if not node.has("examples"):
            continue
        examples = node.child("examples")
        if isinstance(examples.value, list):
            yield from examples.value
        for _, example in examples.entries():
            found = example.follow()
            yield found.peek("value") if found.has("value") else found.peek("dataValue")


def with_examples(item: T, shapes: Shapes, schema: Node, *owners: Node) -> T:
    """A parameter or a property with the values that are likely.

    Args:
        item: that they are for.
        shapes: of the schemas.
        schema: of the value.
        owners: what says more of it than the schema, the nearest first.
    """
    examples, stand_in = _examples(shapes, schema, owners), _stand_in(shapes, schema, owners)
    return replace(item, examples=examples, stand_in=stand_in) if examples or stand_in is not None else item


def _examples(shapes: Shapes, schema: Node, owners: tuple[Node, ...]) -> tuple[Sample, ...]:
    """The examples, and lists of one of an item."""
    shape = shapes.of(schema)
    values = written_examples(_with_targets(*owners, schema))
    found = [sample for value in values if (sample := sample_of(value)) is not None]
    if shape.kind == "array" and shapes.of(shape.items).kind == "primitive":
        found += [ListSample((item,)) for item in _examples(shapes, shape.items, ())]
    return tuple(found)


def _stand_in(shapes: Shapes, schema: Node, owners: tuple[Node, ...]) -> Sample | None:
    """The default, or what the bounds or the format ask for."""
    defaults = (node.peek("default") for node in _with_targets(*owners, schema))
    default = sample_of(next((value for value in defaults if value is not None), None))
    shape = shapes.of(schema)
    if default is not None:
        return default
    if "integer" in shape.types or "number" in shape.types:
        return _number(shape.node)
    if shape.kind == "array" and shapes.of(shape.items).kind == "primitive":
        item = _stand_in(shapes, shape.items, ())
        return None if item is None else ListSample((item,))
    return SpecText(_BY_FORMAT[shape.format]) if shape.format in _BY_FORMAT else None


def parts_of(sample: Sample | None) -> Mapping[SpecText, Sample]:
    """What an example of an object has for its properties."""
    return dict(sample.entries) if isinstance(sample, ObjectSample) else {}


def sample_of(value: JsonValue, depth: int = 0) -> Sample | None:
    """A value of the document, without what is null, long or deep; nothing if that is all of it."""
    if isinstance(value, str):
        return SpecText(value) if 0 < len(value) <= _MAX_LENGTH and value.isprintable() else None
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if depth == _MAX_DEPTH:
        return None
    if isinstance(value, list):
        parts = [sample_of(item, depth + 1) for item in value[:_MAX_ENTRIES]]
        return ListSample(tuple(part for part in parts if part is not None))
    pairs = [(SpecText(key), sample_of(value[key], depth + 1)) for key in list(value)[:_MAX_ENTRIES]]
    return ObjectSample(tuple((key, part) for key, part in pairs if part is not None))


def _with_targets(*nodes: Node) -> Iterable[Node]:
    """The nodes, each with what it refers to behind it."""
    return dict.fromkeys(item for node in nodes for item in (node, node.follow()))


def _number(node: Node) -> int | float:
    """A small number within the bounds of the schema."""
    low, high = node.peek("minimum"), node.peek("maximum")
    if isinstance(low, (int, float)) and low > 1:
        return low
    return high if isinstance(high, (int, float)) and high < 1 else 1
