"""Merges values as the Overlay Specification has it (1.1, Action Object)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from specloom.codes import Code
from specloom.source.marks import Marks
from specloom.source.pointer import JsonValue


class BadChange(Exception):
    """A change that cannot be made; `below` leads to the part of the new value that does not fit."""

    def __init__(self, code: Code, message: str, remedy: str, below: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy
        self.below = below


@dataclass(frozen=True, slots=True)
class Written:
    """A value and the offset at which it was written."""

    value: JsonValue
    offset: int

    @classmethod
    def of(cls, mapping: bool, items: Sequence[tuple[str | int, int, Written]], offset: int, marks: Marks) -> Written:
        """A mapping or list of items, each with its key or index and the key's offset."""
        value: JsonValue
        if mapping:
            value = {str(token): item.value for token, _, item in items}
            marks.add(value, [each for _, key_offset, item in items for each in (key_offset, item.offset)])
        else:
            value = [item.value for _, _, item in items]
            marks.add(value, [item.offset for _, _, item in items])
        return cls(value, offset)


def merged(old: Written, new: Written, marks: Marks) -> Written:
    """A value with another one merged into it; to a list, what is no list is added as an item.

    Raises:
        BadChange: They do not go together.
    """
    if isinstance(old.value, list) and not isinstance(new.value, list):
        return Written.of(False, [*_items(old, marks), (len(old.value), new.offset, new)], old.offset, marks)
    return _merged(old, new, marks, ())


def _merged(old: Written, new: Written, marks: Marks, below: tuple[str, ...]) -> Written:
    if kind(old.value) != kind(new.value):
        raise BadChange(
            Code.BAD_UPDATE,
            f"{kind(new.value)} cannot be merged into {kind(old.value)}",
            f"give {kind(old.value)}, or remove what is there by an action before this one",
            below,
        )
    if isinstance(old.value, list):
        return Written.of(False, [*_items(old, marks), *_items(new, marks)], old.offset, marks)
    if not isinstance(old.value, dict):
        return new
    items = {name: (key_offset, item) for name, key_offset, item in _items(old, marks)}
    for name, key_offset, item in _items(new, marks):
        if name in items:
            before_offset, before = items[name]
            item = _merged(before, item, marks, (*below, str(name)))
            key_offset = before_offset if isinstance(item.value, (dict, list)) else key_offset
        items[name] = key_offset, item
    return Written.of(True, [(name, *rest) for name, rest in items.items()], old.offset, marks)


def _items(written: Written, marks: Marks) -> list[tuple[str | int, int, Written]]:
    return [(token, key_offset, Written(value, offset)) for token, value, key_offset, offset in marks.of(written.value)]


def kind(value: JsonValue) -> str:
    """What a value is to overlays, in words."""
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else "a single value"
