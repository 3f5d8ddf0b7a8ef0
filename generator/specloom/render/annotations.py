"""Types of the intermediate model as Python annotations."""

from __future__ import annotations

from collections.abc import Mapping, Set

from specloom.ir import ListOf, LiteralOf, MapOf, Named, Nullable, Primitive, Type
from specloom.text import literal
from specloom.vocabulary import LIBRARY

_EVALUATED = {"none": "None", "date": "date_type", "datetime": "datetime_type", "base64": "Base64Bytes"}
"""What an expression of a module calls these; the arguments of a resource have the names of dates."""
_RETURNED = {**_EVALUATED, "list": "List", "dict": "Dict"}
"""What annotations of methods call them: a resource may have a method called `list`, which they would mean."""
_SHOWN = {**_RETURNED, "date": "date", "datetime": "datetime"}


def shown_annotation(type_: Type) -> str:
    """The annotation of what a method returns, for readers."""
    return _annotation(type_, _SHOWN)


def response_annotation(type_: Type, hidden: Set[str] = frozenset()) -> str:
    """The annotation of what a method returns; `hidden` are names that mean something else there."""
    return _annotation(type_, {**_RETURNED, **otherwise(hidden - {"list", "dict"})})


def evaluated_annotation(type_: Type, hidden: Set[str] = frozenset()) -> str:
    """The type as an expression of a module, in which no method hides the names of builtins but what is said."""
    return _annotation(type_, {**_EVALUATED, **otherwise(hidden)})


def otherwise(hidden: Set[str]) -> dict[str, str]:
    """Those of the names that are builtins, and what these are called beside them."""
    return {name: other for name in hidden if (other := f"builtin_{name}") in LIBRARY}


def cast_to_type_of(annotation: str, value: str) -> str:
    """An expression whose value checkers take for the type of an annotation, which may have any text in it."""
    return f"cast({f'type_of[{annotation}]'!r}, {value})"


def _annotation(type_: Type, words: Mapping[str, str]) -> str:
    if isinstance(type_, Primitive):
        return words.get(type_.kind, type_.kind)
    if isinstance(type_, Named):
        return type_.name
    if isinstance(type_, ListOf):
        return f"{words.get('list', 'list')}[{_annotation(type_.item, words)}]"
    if isinstance(type_, MapOf):
        return f"{words.get('dict', 'dict')}[{words.get('str', 'str')}, {_annotation(type_.value, words)}]"
    if isinstance(type_, LiteralOf):
        return f"Literal[{', '.join(literal(value) for value in type_.values)}]"
    if isinstance(type_, Nullable):
        return f"{_annotation(type_.inner, words)} | None"
    return " | ".join(_annotation(member, words) for member in type_.members)


def argument_annotation(type_: Type) -> str:
    """The annotation of an argument: as wide as the request can take."""
    if isinstance(type_, Primitive):
        wide = {"datetime": "str | datetime_type", "date": "str | date_type", "bytes": "FileContent", "none": "None"}
        wide["base64"] = "str | bytes"
        return wide.get(type_.kind, type_.kind)
    if isinstance(type_, ListOf):
        item = argument_annotation(type_.item)
        return f"{'SequenceNotStr' if 'str' in item.split(' | ') else 'Iterable'}[{item}]"
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
