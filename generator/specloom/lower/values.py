"""Schemas of single values: enums, and strings, numbers and booleans by their formats."""

from __future__ import annotations

from specloom.codes import Code
from specloom.ir import LiteralOf, Primitive, PrimitiveKind, Type
from specloom.limits import MAX_LISTED
from specloom.lower.shapes import Shape
from specloom.text import SpecText

_PRIMITIVES: dict[str, PrimitiveKind] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}
_STRING_FORMATS: dict[str, PrimitiveKind] = {
    "date-time": "datetime",
    "date": "date",
    "binary": "bytes",
    "byte": "base64",
}


def literal_type(shape: Shape) -> Type:
    """The values of an enum."""
    values: list[SpecText | int | float | bool] = []
    if len(shape.values) > MAX_LISTED:
        shape.node.child("enum").degrade(
            Code.TOO_MANY_VALUES,
            f"the enum has {len(shape.values)} values; only {MAX_LISTED} are listed in a type",
            "leave out 'enum' where any value of the type may come",
        )
        return primitive_type(shape, shape.types[0]) if shape.types else Primitive("object")
    for value in shape.values:
        if isinstance(value, str):
            values.append(SpecText(value))
        elif isinstance(value, (bool, int)):
            values.append(value)
        else:
            numbers = all(isinstance(item, (int, float)) for item in shape.values)
            return Primitive("float" if numbers else "object")
    distinct = {(type(value), value): value for value in values}  # in which 1 and true are two
    return LiteralOf(tuple(distinct.values())) if values else Primitive("object")


def primitive_type(shape: Shape, name: str) -> Type:
    """A type that a schema names."""
    if name == "string":
        return Primitive(_STRING_FORMATS.get(shape.format, "str"))
    return Primitive(_PRIMITIVES.get(name, "object"))
