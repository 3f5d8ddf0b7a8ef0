"""Remembers where each key and value of a document stands, in a few bytes per value."""

from __future__ import annotations

from array import array

from specloom.source.pointer import JsonValue, list_index


class Marks:
    """The offsets of the nodes in the containers of a document, which must not change."""

    __slots__ = ("_offsets", "_positions", "_starts")

    def __init__(self) -> None:
        # All containers share one array: of a list it holds the items, of a mapping each key and its value.
        self._offsets = array("I")
        self._starts: dict[int, int] = {}
        self._positions: dict[int, dict[str, int]] = {}

    def add(self, container: JsonValue, offsets: list[int]) -> None:
        """Record a container that is complete."""
        self._starts[id(container)] = len(self._offsets)
        self._offsets.extend(offsets)
        # A merged mapping may be gone by now, and its `id` given to this container.
        self._positions.pop(id(container), None)

    def absorb(self, other: Marks, shift: int) -> None:
        """Record the containers of another text, whose offsets begin at `shift`."""
        first = len(self._offsets)
        # 32 bits are enough for 60 texts of the largest size.
        self._offsets.extend(offset + shift for offset in other._offsets)
        for identity, start in other._starts.items():
            self._starts[identity] = first + start
            self._positions.pop(identity, None)

    def of(self, container: JsonValue) -> list[tuple[str | int, JsonValue, int, int]]:
        """Each key or index of a container, with its value and the offsets of both; of an item they are the same."""
        start = self._starts[id(container)] if isinstance(container, (dict, list)) else 0
        if isinstance(container, dict):
            offsets = self._offsets[start : start + 2 * len(container)]
            return [
                (name, value, offsets[2 * index], offsets[2 * index + 1])
                for index, (name, value) in enumerate(container.items())
            ]
        if isinstance(container, list):
            offsets = self._offsets[start : start + len(container)]
            return [(index, value, offsets[index], offsets[index]) for index, value in enumerate(container)]
        return []

    def child(self, container: JsonValue, token: str) -> tuple[JsonValue, int, int] | None:
        """The value at a key or index, with the offsets of key and value; of an item they are the same."""
        if isinstance(container, dict) and token in container:
            at = self._starts[id(container)] + 2 * self._position(container, token)
            return container[token], self._offsets[at], self._offsets[at + 1]
        if isinstance(container, list) and (index := list_index(token, len(container))) is not None:
            offset = self._offsets[self._starts[id(container)] + index]
            return container[index], offset, offset
        return None

    def _position(self, mapping: dict[str, JsonValue], key: str) -> int:
        positions = self._positions.get(id(mapping))
        if positions is None:
            positions = {name: position for position, name in enumerate(mapping)}
            self._positions[id(mapping)] = positions
        return positions[key]
