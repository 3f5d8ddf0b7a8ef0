"""What can be wrong with a file before its meaning is looked at."""

from __future__ import annotations

from typing import NoReturn

from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.limits import MAX_FAULTS
from specloom.source.original import Original


class Unreadable(Exception):
    """Reading cannot go on; the faults say why."""


class BadScalar(Exception):
    """A scalar that stands for no value."""

    def __init__(self, code: Code, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy


class Faults:
    """The faults found in a text so far, at most `MAX_FAULTS`."""

    def __init__(self, original: Original) -> None:
        self._original = original
        self._found: list[tuple[int, Code, str, str]] = []
        self._warnings: list[tuple[int, Code, str, str]] = []

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, code: Code) -> bool:
        return any(fault[1] is code for fault in self._found)

    def add(self, code: Code, offset: int, message: str, *, remedy: str) -> None:
        """Record a fault; raises `Unreadable` when there are too many."""
        self._found.append((offset, code, message, remedy))
        if len(self._found) == MAX_FAULTS:
            self._found.append(
                (offset, Code.TOO_MANY, f"{MAX_FAULTS} faults were found up to here", "correct them first")
            )
            raise Unreadable

    def warn(self, code: Code, offset: int, message: str, *, remedy: str) -> None:
        """Record what can be read, but may be meant otherwise."""
        self._warnings.append((offset, code, message, remedy))

    def add_scalar(self, fault: BadScalar, offset: int) -> None:
        """Record the fault of a scalar."""
        self.add(fault.code, offset, str(fault), remedy=fault.remedy)

    def fail(self, code: Code, offset: int, message: str, *, remedy: str) -> NoReturn:
        """Record a fault after which reading cannot go on."""
        self.add(code, offset, message, remedy=remedy)
        raise Unreadable

    def position(self, offset: int) -> str:
        """File, line and column of a second place that a message names."""
        return str(self._original.place(offset))

    def report(self, diagnostics: Diagnostics) -> None:
        """Hand the faults over in the order of the text."""
        for offset, code, message, remedy in sorted(self._found, key=lambda fault: fault[0]):
            diagnostics.error(code, message, self._original.place(offset), help=remedy)
        for offset, code, message, remedy in self._warnings:
            diagnostics.warn(code, message, self._original.place(offset), help=remedy)


def shown(text: str) -> str:
    """Text of the file as a message quotes it: short, and printable on a terminal."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
