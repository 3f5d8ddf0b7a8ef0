"""Values, and where they were written."""

from __future__ import annotations

from abc import ABC, abstractmethod

from specloom.diagnostics import Place
from specloom.source.marks import Marks
from specloom.source.original import Original
from specloom.source.pointer import JsonValue, join, split


class Source(ABC):
    """Values, which must not be changed, and where they stand.

    Args:
        name: What messages call them.
        root: The outermost value.
        root_offset: Where it begins.
        marks: The offsets of the values below it.
    """

    __slots__ = ("marks", "name", "root", "root_offset")

    def __init__(self, name: str, root: JsonValue, root_offset: int, marks: Marks) -> None:
        self.name = name
        self.root = root
        self.root_offset = root_offset
        self.marks = marks

    @abstractmethod
    def place(self, pointer: str) -> Place:
        """Where the value at the pointer begins, or the nearest value above it that exists."""

    @abstractmethod
    def key_place(self, pointer: str) -> Place:
        """Where the key of the value begins (an item of a list has none: the value), or the nearest above."""

    @abstractmethod
    def written(self, pointer: str) -> tuple[FileSource, str]:
        """The file that has the value at the pointer, and its pointer there."""

    def find(self, pointer: str) -> tuple[int, int, str]:
        """The offsets of key and value, and the pointer as far as it leads."""
        node, found = self.root, ""
        key_offset = offset = self.root_offset
        for token in split(pointer):
            child = self.marks.child(node, token)
            if child is None:
                break
            node, key_offset, offset = child
            found = join(found, token)
        return key_offset, offset, found


class FileSource(Source):
    """The values of one file.

    Args:
        original: Its text.
        root: The outermost value.
        root_offset: Where it begins.
        marks: The offsets of the values below it.
    """

    __slots__ = ("original",)

    def __init__(self, original: Original, root: JsonValue, root_offset: int, marks: Marks) -> None:
        super().__init__(original.name, root, root_offset, marks)
        self.original = original

    def place(self, pointer: str) -> Place:
        """Where the value at the pointer begins, or the nearest value above it that exists."""
        _, offset, found = self.find(pointer)
        return self.original.place(offset, found)

    def key_place(self, pointer: str) -> Place:
        """Where the key of the value begins (an item of a list has none: the value), or the nearest above."""
        offset, _, found = self.find(pointer)
        return self.original.place(offset, found)

    def written(self, pointer: str) -> tuple[FileSource, str]:
        """The file that has the value at the pointer, and its pointer there."""
        return self, pointer
