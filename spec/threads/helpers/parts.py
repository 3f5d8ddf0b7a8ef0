"""The parts of something that grows part by part."""

from __future__ import annotations


class Parts:
    """Which part is being written, so that each begins and ends once, also when a stream goes back to one."""

    __slots__ = ("_begun", "_ended", "current", "is_closed")

    def __init__(self) -> None:
        self.current: int | None = None
        self.is_closed = False
        """Whether the whole is there, so that nothing can be added."""
        self._begun: set[int] = set()
        self._ended: set[int] = set()

    def begin(self, index: int) -> bool:
        """Turn to a part; tell whether that is the first time."""
        self.current = index
        is_new = index not in self._begun
        self._begun.add(index)
        return is_new

    def end(self) -> int | None:
        """Leave the current part; return it if that is the first time."""
        index, self.current = self.current, None
        if index is None or index in self._ended:
            return None
        self._ended.add(index)
        return index
