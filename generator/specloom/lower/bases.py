"""Classes that are another one and more: the parts of an `allOf` that can be base classes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from specloom.ir import Named, ObjectSchema, Schema
from specloom.lower.shapes import Shape, Shapes
from specloom.nodes import Node


def possible_bases(shape: Shape, shapes: Shapes, named: Container[Node]) -> list[Node]:
    """The named parts of an `allOf` of which the whole has all properties as they are."""
    parts = [part for part in shape.node.child("allOf").items() if part.reference is not None]
    return [core for part in parts if (core := shapes.core(part)) in named and _contains(shape, shapes.of(core))]


def _contains(shape: Shape, part: Shape) -> bool:
    """Whether an object has all properties of another one as they are there."""
    return part.kind == "object" and all(
        shape.properties.get(name) is value
        and shape.described[name] is part.described[name]
        and (name in shape.required) == (name in part.required)
        for name, value in part.properties.items()
    )


def with_bases(schemas: Mapping[Named, Schema], parts: Mapping[Named, Iterable[Named]]) -> dict[Named, Schema]:
    """The classes with their base classes.

    A class is a base of another if that has all its fields as they are: what narrows one, type checkers refuse to call
    the same kind of thing.

    Args:
        schemas: all of one side of a call.
        parts: the classes of the named parts of an `allOf`, by the class that is made of them.
    """
    found = dict(schemas)
    for name, candidates in parts.items():
        schema = schemas[name]
        if isinstance(schema, ObjectSchema):
            free = [schemas[other] for other in candidates if other in schemas and name not in _ancestors(other, found)]
            found[name] = _with_bases(schema, free)
    return found


def _ancestors(name: Named, schemas: Mapping[Named, Schema]) -> set[Named]:
    """A class, and those that it is derived from."""
    found: set[Named] = set()
    stack = [name]
    while stack:
        schema = schemas[stack.pop()]
        if schema.reference not in found:
            found.add(schema.reference)
            stack += schema.bases if isinstance(schema, ObjectSchema) else ()
    return found


def _with_bases(schema: ObjectSchema, candidates: Iterable[Schema]) -> ObjectSchema:
    bases: list[Named] = []
    inherited: set[str] = set()
    for base in candidates:
        if isinstance(base, ObjectSchema) and base.fields:
            names = {field.name for field in base.fields}
            fits = set(base.fields) <= set(schema.fields) and base.extra in (None, schema.extra)
            if fits and inherited.isdisjoint(names):
                bases.append(base.reference)
                inherited |= names
    return replace(schema, bases=tuple(bases), inherited=frozenset(inherited)) if bases else schema
