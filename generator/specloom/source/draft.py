"""A file under changes: each value, old or new, keeps the place at which somebody wrote it.

Values are shared, not changed: what lies above a change is made anew, and everything else stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from specloom.codes import Code
from specloom.diagnostics import Place
from specloom.limits import MAX_ADDED, MAX_NESTING
from specloom.source.marks import Marks
from specloom.source.merging import BadChange, Written, merged
from specloom.source.pointer import JsonValue, get
from specloom.source.source import FileSource, Source
from specloom.source.texts import Texts

Location: TypeAlias = "tuple[str | int, ...]"
"""The keys and indices that lead to a value."""


class Draft:
    """The values of a file while others change them.

    Args:
        source: What it begins with.
    """

    def __init__(self, source: FileSource) -> None:
        self._name = source.name
        self._texts = Texts()
        self._marks = Marks()
        self._root = Written(source.root, source.root_offset + self._include(source))
        self._added = 0

    @property
    def root(self) -> JsonValue:
        """The values as they are now."""
        return self._root.value

    def written(self, source: FileSource, pointer: str) -> Written:
        """What another file has at a pointer, to be used here."""
        shift = self._include(source)
        _, offset, _ = source.find(pointer)
        return Written(get(source.root, pointer), offset + shift)

    def at(self, location: Location) -> Written:
        """What is at a location now."""
        found = self._root
        for token in location:
            child = self._marks.child(found.value, str(token))
            assert child is not None
            found = Written(child[0], child[2])
        return found

    def merge(self, locations: Iterable[Location], new: Written) -> None:
        """Merge a value into those at the locations: mappings key by key, to lists it is added, others it replaces.

        Raises:
            BadChange: It does not fit one of them, or makes too much of them.
        """
        locations = list(locations)
        nodes, height = _measure(new.value)
        self._added += nodes * len(locations)
        if self._added > MAX_ADDED:
            raise BadChange(
                Code.OVERLAY_SIZE,
                f"overlays add more than {MAX_ADDED:,} values up to here",
                "give parts a name of their own and refer to them by '$ref'",
            )
        if any(len(location) + height > MAX_NESTING for location in locations):
            raise BadChange(
                Code.OVERLAY_SIZE,
                f"the document becomes nested deeper than {MAX_NESTING} levels",
                "give inner parts a name of their own and refer to them by '$ref'",
            )
        self._change(locations, lambda old: merged(old, new, self._marks))

    def put(self, location: Location, new: Written) -> None:
        """Put a value at a location, where mappings are made that are missing on the way."""
        length = len(location)
        while length and not self._exists(location[:length]):
            length -= 1
            if length < len(location) - 1:
                new = Written.of(True, [(location[length + 1], new.offset, new)], new.offset, self._marks)
        if length == len(location):
            self._change([location], lambda old: new)
        else:
            self.merge(
                [location[:length]], Written.of(True, [(location[length], new.offset, new)], new.offset, self._marks)
            )

    def _exists(self, location: Location) -> bool:
        found: JsonValue = self.root
        for token in location:
            child = self._marks.child(found, str(token))
            if child is None:
                return False
            found = child[0]
        return True

    def remove(self, locations: Iterable[Location]) -> None:
        """Take out the values at the locations, none of which may be the root."""
        self._change(locations, lambda old: None)

    def finished(self) -> Source:
        """The changed file, in which each value is reported where it was written."""
        return _Revised(self._name, self._root, self._marks, self._texts)

    def _include(self, source: FileSource) -> int:
        start = self._texts.start(source)
        if start is None:
            start = self._texts.add(source)
            self._marks.absorb(source.marks, start)
        return start

    def _change(self, locations: Iterable[Location], change: Callable[[Written], Written | None]) -> None:
        spots = _Spot()
        for location in locations:
            spots.mark(location)
        root = self._changed(self._root, spots, change)
        assert root is not None
        self._root = root

    def _changed(self, old: Written, spot: _Spot, change: Callable[[Written], Written | None]) -> Written | None:
        """The value with the changes below it and at it; nothing if it is taken out."""
        if spot.below:
            new: list[tuple[str | int, int, Written]] = []
            for token, value, key_offset, offset in self._marks.of(old.value):
                item: Written | None = Written(value, offset)
                if token in spot.below:
                    item = self._changed(Written(value, offset), spot.below[token], change)
                if item is not None:
                    new.append((token, key_offset, item))
            old = Written.of(isinstance(old.value, dict), new, old.offset, self._marks)
        return change(old) if spot.here else old


@dataclass(slots=True)
class _Spot:
    """Where changes are: here, or below by key or index."""

    here: bool = False
    below: dict[str | int, _Spot] = field(default_factory=dict[str | int, "_Spot"])

    def mark(self, location: Location) -> None:
        """Let a change be at a location."""
        spot = self
        for token in location:
            spot = spot.below.setdefault(token, _Spot())
        spot.here = True


class _Revised(Source):
    """Values that were written in several files."""

    __slots__ = ("_texts",)

    def __init__(self, name: str, root: Written, marks: Marks, texts: Texts) -> None:
        super().__init__(name, root.value, root.offset, marks)
        self._texts = texts

    def written(self, pointer: str) -> tuple[FileSource, str]:
        return self._texts.written(self.find(pointer)[1])

    def place(self, pointer: str) -> Place:
        return self._texts.place(self.find(pointer)[1])

    def key_place(self, pointer: str) -> Place:
        key_offset, offset, _ = self.find(pointer)
        return self._texts.place(offset) if key_offset == offset else self._texts.key_place(key_offset)


def _measure(value: JsonValue) -> tuple[int, int]:
    """How many values there are, and how deep mappings and lists are nested; no more than the limits tell apart."""
    nodes = height = 0
    stack = [(value, 1)]
    while stack and nodes <= MAX_ADDED:
        here, depth = stack.pop()
        nodes += 1
        if isinstance(here, (dict, list)):
            height = max(height, depth)
            stack += [(item, depth + 1) for item in (here.values() if isinstance(here, dict) else here)]
    return nodes, height
