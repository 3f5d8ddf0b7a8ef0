"""Values under new keys that keep the places at which somebody wrote them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from specloom.diagnostics import Place
from specloom.nodes import Node
from specloom.source import FileSource, JsonValue, Source, join, split


@dataclass(frozen=True, slots=True)
class At:
    """What a node says, in other words."""

    node: Node
    value: Said


Said: TypeAlias = "At | Mapping[str, Said] | Sequence[Said] | str | int | float | bool | None"
"""A value, parts of which have a place of their own; `None` is left out."""


def text_of(node: Node) -> Said:
    """A text; nothing if it is none."""
    return At(node, node.value) if isinstance(node.value, str) else None


def number_of(node: Node) -> Said:
    """A number; nothing if it is none."""
    return At(node, node.value) if isinstance(node.value, (int, float)) else None


def timeout_of(node: Node) -> Said:
    """Milliseconds, or a duration of ISO 8601, in seconds."""
    if isinstance(node.value, (int, float)):
        return At(node, node.value / 1000)
    found = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?", str(node.value or ""))
    if found is None:
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return At(node, hours * 3600 + minutes * 60 + seconds)


class Translated(Source):
    """Values with the places of others.

    Args:
        said: What stands for them.
        origin: What they were read from.
    """

    __slots__ = ("_origin", "_places")

    def __init__(self, said: Mapping[str, Said], origin: Node) -> None:
        source = origin.file.source
        self._places: dict[str, Node] = {}
        self._origin = origin
        super().__init__(source.name, self._plain(said, ""), source.root_offset, source.marks)

    def _plain(self, said: Said, pointer: str) -> JsonValue:
        """The bare value; the places of its parts are noted."""
        if isinstance(said, At):
            self._places[pointer] = said.node
            if said.value is said.node.value:
                return said.node.value
            return self._plain(said.value, pointer)
        if isinstance(said, Mapping):
            items = ((key, self._plain(item, join(pointer, key))) for key, item in said.items())
            return {key: item for key, item in items if item is not None}
        if isinstance(said, Sequence) and not isinstance(said, str):
            return [self._plain(item, join(pointer, str(index))) for index, item in enumerate(said)]
        return said

    def written(self, pointer: str) -> tuple[FileSource, str]:
        """The file that has the value at the pointer, and its pointer there."""
        node = self._node(pointer)
        return node.file.source.written(node.pointer)

    def place(self, pointer: str) -> Place:
        """Where the value was written, or the nearest one above it."""
        return self._node(pointer).place

    def key_place(self, pointer: str) -> Place:
        """Where the key of the value was written, or of the nearest one above it."""
        return self._node(pointer).key_place

    def _node(self, pointer: str) -> Node:
        tokens = split(pointer)
        while tokens:
            known = self._places.get(join("", *tokens))
            if known is not None:
                return known
            tokens.pop()
        return self._origin
