# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Models as people read them: a tree of what the server has sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import pydantic

from ..common.plain import as_array, as_object

_WIDTH = 100
_LONGEST = 200
"""Characters of a text that are shown."""
_INDENT = "    "


class Printer(Protocol):
    """What IPython gives `_repr_pretty_` to print with."""

    def text(self, obj: str) -> None: ...
    def breakable(self, sep: str = " ") -> None: ...
    def begin_group(self, indent: int = 0, open: str = "") -> None: ...
    def end_group(self, dedent: int = 0, close: str = "") -> None: ...
    def pretty(self, obj: object) -> None: ...


def sent_fields(model: pydantic.BaseModel) -> Iterator[tuple[str, Any]]:
    """The fields that were given a value, those that the class does not know included."""
    given = model.__pydantic_fields_set__
    yield from ((name, value) for name, value in vars(model).items() if name in given)
    yield from (model.__pydantic_extra__ or {}).items()


def as_text(value: object, indent: str = "", before: int = 0, above: tuple[int, ...] = ()) -> str:
    """Write a value as Python would, in lines that are not too long; long texts are shortened.

    Args:
        value: a model, or anything else.
        indent: of the line that it begins on.
        before: how many characters stand before it there.
        above: the ids of what it is inside of.
    """
    if id(value) in above:
        return "..."
    inner, above = indent + _INDENT, (*above, id(value))
    items, fields = as_array(value), as_object(value)
    if isinstance(value, pydantic.BaseModel):
        named = [(f"{name}=", part) for name, part in sent_fields(value)]
        opening, closing = f"{type(value).__name__}(", ")"
    elif items is not None:
        named, opening, closing = [("", part) for part in items], "[", "]"
    elif fields is not None:
        named, opening, closing = [(f"{name!r}: ", part) for name, part in fields.items()], "{", "}"
    else:
        return _shortened(value)
    parts = [f"{name}{as_text(part, inner, len(name) + 1, above)}" for name, part in named]
    return _joined(parts, opening, closing, indent, before)


def _joined(parts: list[str], opening: str, closing: str, indent: str, before: int) -> str:
    """On one line if there is room, else one part a line."""
    line = f"{opening}{', '.join(parts)}{closing}"
    if "\n" not in line and len(indent) + before + len(line) <= _WIDTH:
        return line
    lines = "".join(f"{indent}{_INDENT}{part},\n" for part in parts)
    return f"{opening}\n{lines}{indent}{closing}"


def _shortened(value: object) -> str:
    if isinstance(value, (str, bytes)) and len(value) > _LONGEST:
        return f"{value[:_LONGEST]!r}… ({len(value):,} in all)"
    return repr(value)


def print_fields(printer: Printer, name: str, fields: Iterable[tuple[str, object]]) -> None:
    """Print what a model is made of with IPython's printer, which knows the width of the terminal."""
    printer.begin_group(len(_INDENT), f"{name}(")
    for number, (field, value) in enumerate(fields):
        if number:
            printer.text(",")
        printer.breakable(" " if number else "")
        printer.text(f"{field}=")
        printer.pretty(value)
    printer.end_group(len(_INDENT), ")")
