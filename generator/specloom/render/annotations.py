"""Types of the intermediate model as Python annotations."""

from __future__ import annotations

import re
from collections.abc import Set

from specloom.ir import ListOf, LiteralOf, MapOf, Named, Nullable, Primitive, Type
from specloom.text import literal

_DATES = {"date": "date_type", "datetime": "datetime_type", "base64": "Base64Bytes"}
"""What resources call these: arguments have the names of the first."""


def shown_annotation(type_: Type) -> str:
    """The annotation of what a method returns, for readers."""
    return re.sub(r"\b(date|datetime)_type\b", r"\1", response_annotation(type_))


def response_annotation(type_: Type) -> str:
    """The annotation of what a method returns.

    `List` because a resource may have a method called `list`, which its annotations would mean.
    """
    if isinstance(type_, Primitive):
        return "None" if type_.kind == "none" else _DATES.get(type_.kind, type_.kind)
    if isinstance(type_, Named):
        return type_.name
    if isinstance(type_, ListOf):
        return f"List[{response_annotation(type_.item)}]"
    if isinstance(type_, MapOf):
        return f"Dict[str, {response_annotation(type_.value)}]"
    if isinstance(type_, LiteralOf):
        return f"Literal[{', '.join(literal(value) for value in type_.values)}]"
    if isinstance(type_, Nullable):
        return f"{response_annotation(type_.inner)} | None"
    return " | ".join(response_annotation(member) for member in type_.members)


def evaluated_annotation(type_: Type) -> str:
    """The type as an expression of a module, in which no method hides the names of builtins."""
    return response_annotation(type_).replace("List[", "list[").replace("Dict[", "dict[")


def argument_annotation(type_: Type) -> str:
    """The annotation of an argument: as wide as the request can take."""
    if isinstance(type_, Primitive):
        wide = {"datetime": "str | datetime_type", "date": "str | date_type", "bytes": "FileContent", "none": "None"}
        wide["base64"] = "str | bytes"
        return wide.get(type_.kind, type_.kind)
    if isinstance(type_, ListOf):
        text = type_.item == Primitive("str")
        return "SequenceNotStr[str]" if text else f"Iterable[{argument_annotation(type_.item)}]"
    if isinstance(type_, MapOf):
        return f"Mapping[str, {argument_annotation(type_.value)}]"
    if isinstance(type_, Nullable):
        return f"{argument_annotation(type_.inner)} | None"
    if isinstance(type_, (Named, LiteralOf)):
        return response_annotation(type_)
    return " | ".join(argument_annotation(member) for member in type_.members)


def is_class(type_: Type, aliases: Set[Named]) -> bool:
    """Whether `type[T]` accepts the type as it stands, which it does not for unions and literals."""
    if isinstance(type_, Named):
        return type_ not in aliases
    return isinstance(type_, (Primitive, ListOf, MapOf))
