"""A type, taken apart: its shape, which many fields share, and the texts of its names and literals.

Only the shape is given to the maker of type hints, so nothing of a document is: not a name, not a value.
"""

from __future__ import annotations

import json
from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from specloom.ir import ListOf, LiteralOf, MapOf, Named, Nullable, Primitive, Type
from specloom.render.annotations import otherwise
from specloom.text import literal

_PRIMITIVES: dict[str, dict[str, Any]] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "bytes": {"type": "string", "format": "binary"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "object": {},
    "none": {"type": "null"},
}
_TIMES = frozenset({"datetime", "date"})
_STAND_INS = {"object": "Unknown", "date": "date_type", "datetime": "datetime_type"}
"""What means a type in a class that has a field of its name."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A field without its name: what is left of it that its type hint depends on."""

    schema: str
    """A JSON Schema in JSON; `{"$ref": "#/$defs/S0"}` is the place of the first text."""
    required: bool


def take_apart(
    type_: Type, *, required: bool = True, params: bool = False, hidden: Set[str] = frozenset()
) -> tuple[Shape, tuple[str, ...]]:
    """The shape of a field, and the texts for its places.

    Args:
        type_: of the field.
        required: whether the field must be there.
        params: whether it is a field of a `TypedDict`, which callers fill with more than a model holds.
        hidden: the names of the fields of its class; a type with such a name is called otherwise in it.
    """
    parts = _Parts(params, hidden)
    schema = json.dumps(parts.schema(type_))
    return Shape(schema, required), tuple(parts.texts)


class _Parts:
    def __init__(self, params: bool, hidden: Set[str]) -> None:
        self._params = params
        self._hidden = hidden
        self.texts: list[str] = []

    def schema(self, type_: Type) -> dict[str, Any]:
        if isinstance(type_, Primitive):
            return self._primitive(type_)
        if isinstance(type_, Named):
            return self._place(type_.name)
        if isinstance(type_, LiteralOf):
            return self._place(f"Literal[{', '.join(map(literal, type_.values))}]")
        if isinstance(type_, ListOf):
            return {"type": "array", "items": self.schema(type_.item)}
        if isinstance(type_, MapOf):
            return {"type": "object", "additionalProperties": self.schema(type_.value) or True}
        members = [type_.inner, Primitive("none")] if isinstance(type_, Nullable) else type_.members
        return {"anyOf": [self.schema(member) for member in members]}

    def _primitive(self, type_: Primitive) -> dict[str, Any]:
        kind = type_.kind
        if kind == "bytes" and self._params:
            return self._place("FileContent")
        if kind == "base64":
            return (
                {"anyOf": [_PRIMITIVES["str"], self._place(otherwise(self._hidden).get("bytes", "bytes"))]}
                if self._params
                else self._place("Base64Bytes")
            )
        schema = self._place(_STAND_INS[kind]) if kind in _STAND_INS and kind in self._hidden else _PRIMITIVES[kind]
        return {"anyOf": [_PRIMITIVES["str"], schema]} if kind in _TIMES and self._params else schema

    def _place(self, text: str) -> dict[str, Any]:
        self.texts.append(text)
        return {"$ref": f"#/$defs/S{len(self.texts) - 1}"}
