"""Several files in one numbering of their characters, so that an offset alone tells the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from specloom.diagnostics import Place
from specloom.source.pointer import JsonValue, join
from specloom.source.source import FileSource


@dataclass(frozen=True, slots=True)
class _Pointers:
    """What begins at the offsets of a file; a value and the first key in it may begin at the same one."""

    keys: dict[int, str] = field(default_factory=dict[int, str])
    values: dict[int, str] = field(default_factory=dict[int, str])


class Texts:
    """Files, each of which begins where the one before it ends."""

    def __init__(self) -> None:
        self._sources: list[FileSource] = []
        self._starts: list[int] = []
        self._pointers: dict[int, _Pointers] = {}

    def add(self, source: FileSource) -> int:
        """Put a file behind the others; the result is the offset at which it begins."""
        start = self._starts[-1] + len(self._sources[-1].original.text) + 1 if self._sources else 0
        self._sources.append(source)
        self._starts.append(start)
        return start

    def start(self, source: FileSource) -> int | None:
        """The offset at which a file begins, if it is one of them."""
        return next((start for start, known in zip(self._starts, self._sources, strict=True) if known is source), None)

    def key_place(self, offset: int) -> Place:
        """The place of a key, with its pointer in the file that has it."""
        return self._place(offset, keys=True)

    def place(self, offset: int) -> Place:
        """The place of a value, with its pointer in the file that has it."""
        return self._place(offset, keys=False)

    def written(self, offset: int) -> tuple[FileSource, str]:
        """The file that has a value, and its pointer there."""
        source, offset, known = self._find(offset)
        return source, known.values.get(offset, "")

    def _place(self, offset: int, *, keys: bool) -> Place:
        source, offset, known = self._find(offset)
        return source.original.place(offset, (known.keys if keys else known.values).get(offset, ""))

    def _find(self, offset: int) -> tuple[FileSource, int, _Pointers]:
        """The file of an offset, the offset in that, and the pointers of what is in it."""
        number = bisect_right(self._starts, offset) - 1
        source, offset = self._sources[number], offset - self._starts[number]
        if number not in self._pointers:
            self._pointers[number] = _pointers(source)
        return source, offset, self._pointers[number]


def _pointers(source: FileSource) -> _Pointers:
    """The pointers of a file by offset; of what an alias repeats, those of where it stands first."""
    found = _Pointers(values={source.root_offset: ""})
    stack: list[tuple[JsonValue, str]] = [(source.root, "")]
    seen: set[int] = set()
    while stack:
        container, above = stack.pop()
        if id(container) in seen:
            continue
        seen.add(id(container))
        for token, value, key_offset, offset in source.marks.of(container):
            pointer = join(above, token)
            found.keys.setdefault(key_offset, pointer)
            found.values.setdefault(offset, pointer)
            if isinstance(value, (dict, list)):
                stack.append((value, pointer))
    return found
