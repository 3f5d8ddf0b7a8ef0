"""Types, and the classes and aliases that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from specloom.ir.samples import Sample
from specloom.text import SpecText

PrimitiveKind = Literal["str", "int", "float", "bool", "bytes", "base64", "datetime", "date", "object", "none"]


@dataclass(frozen=True, slots=True)
class Primitive:
    """A type without parts; `object` is a value of which nothing is known, `base64` are bytes in text."""

    kind: PrimitiveKind


@dataclass(frozen=True, slots=True)
class Named:
    """A class or alias of the generated `types` package."""

    module: str
    """Dotted path below `types`, such as `beta.threads.run`."""
    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with free keys."""

    value: Type


@dataclass(frozen=True, slots=True)
class UnionOf:
    """One of several types; with `discriminator`, the wire name of the field that tells which."""

    members: tuple[Type, ...]
    discriminator: SpecText | None = None


@dataclass(frozen=True, slots=True)
class LiteralOf:
    """One of the listed values."""

    values: tuple[SpecText | int | float | bool, ...]


@dataclass(frozen=True, slots=True)
class Nullable:
    """The inner type or null."""

    inner: Type


Type = Primitive | Named | ListOf | MapOf | UnionOf | LiteralOf | Nullable


def names_in(type_: Type) -> Iterator[Named]:
    """The classes and aliases that a type mentions."""
    if isinstance(type_, Named):
        yield type_
    elif isinstance(type_, ListOf):
        yield from names_in(type_.item)
    elif isinstance(type_, MapOf):
        yield from names_in(type_.value)
    elif isinstance(type_, Nullable):
        yield from names_in(type_.inner)
    elif isinstance(type_, UnionOf):
        for member in type_.members:
            yield from names_in(member)


def renamed(type_: Type, rename: Callable[[Named], Named]) -> Type:
    """A type with other names for the classes and aliases that it mentions."""
    if isinstance(type_, Named):
        return rename(type_)
    if isinstance(type_, ListOf):
        return ListOf(renamed(type_.item, rename))
    if isinstance(type_, MapOf):
        return MapOf(renamed(type_.value, rename))
    if isinstance(type_, Nullable):
        return Nullable(renamed(type_.inner, rename))
    if isinstance(type_, UnionOf):
        return UnionOf(tuple(renamed(member, rename) for member in type_.members), type_.discriminator)
    return type_


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object."""

    wire_name: SpecText
    """The property's name in JSON."""
    name: str
    """The attribute's name in Python."""
    type: Type
    required: bool
    doc: SpecText | None
    deprecated: bool = False
    """Whether it should not be used any more."""
    default: SpecText | None = field(default=None, compare=False)
    """What the server takes if callers leave it out, as JSON."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of the property."""
    examples: tuple[Sample, ...] = field(default=(), repr=False, compare=False)
    """Values that the document shows, the best first; none is checked against the type."""
    stand_in: Sample | None = field(default=None, repr=False, compare=False)
    """A likely value where there is no example, not checked either."""


@dataclass(frozen=True, slots=True)
class ObjectSchema:
    """A class: a pydantic model among the models, a `TypedDict` among the params."""

    reference: Named
    fields: tuple[Field, ...]
    doc: SpecText | None
    extra: Type | None = None
    """What the values of other keys are, if anything is known of them."""
    bases: tuple[Named, ...] = ()
    """The classes that have a part of the fields…"""
    inherited: frozenset[str] = frozenset()
    """…and the names of these."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a `TypedDict`."""

    name: str
    wire_name: SpecText
    types: tuple[str, ...]
    """The `TypedDict`s that its value may be, if keys of theirs have other names; see `Parameter.spelled`."""
    constant: SpecText | None
    """The only text that it can be, which tells types apart."""


@dataclass(frozen=True, slots=True)
class AliasSchema:
    """A name for a union, an enum, a list or a map."""

    reference: Named
    type: Type
    doc: SpecText | None
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


Schema = ObjectSchema | AliasSchema


def with_names(type_: Type, now: Callable[[Named], Named]) -> Type:
    """The type with other classes and aliases, or under other names."""
    if isinstance(type_, Named):
        return now(type_)
    if isinstance(type_, ListOf):
        return ListOf(with_names(type_.item, now))
    if isinstance(type_, MapOf):
        return MapOf(with_names(type_.value, now))
    if isinstance(type_, Nullable):
        return Nullable(with_names(type_.inner, now))
    if isinstance(type_, UnionOf):
        return UnionOf(tuple(with_names(member, now) for member in type_.members))
    return type_


def types_of(schema: Schema) -> list[Type]:
    """The types that a class or alias is made of."""
    if isinstance(schema, AliasSchema):
        return [schema.type]
    return [*schema.bases, *(field.type for field in schema.fields), *([schema.extra] if schema.extra else [])]
