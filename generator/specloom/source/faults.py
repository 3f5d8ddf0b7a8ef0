"""What can be wrong with a file before its meaning is looked at."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn

from specloom.diagnostics import Diagnostics
from specloom.source.original import Original

MAX_FAULTS = 20


class Code(str, Enum):
    """The codes of the faults."""

    FILE_SIZE = "SL001"  # the file is larger than the limit
    ENCODING = "SL002"  # a byte that is not UTF-8
    CONTROL = "SL003"  # a control character
    EMPTY = "SL004"  # no content
    SCALAR_ROOT = "SL005"  # a single string or number in place of a mapping or list
    SEVERAL_DOCUMENTS = "SL006"  # more than one YAML document
    YAML_SYNTAX = "SL007"  # YAML's grammar is violated
    JSON_SYNTAX = "SL008"  # JSON's grammar is violated
    TAB = "SL009"  # a tab indents a YAML line
    QUOTE = "SL010"  # a quote is never closed, or closed too early
    ESCAPE = "SL011"  # an escape sequence that is unknown or stands for half a character
    DUPLICATE_KEY = "SL012"  # a mapping has the same key twice
    KEY_TYPE = "SL013"  # a key that is neither text nor an integer
    TAG = "SL014"  # a tag that asks for more than plain data, or does not fit its value
    ALIAS = "SL015"  # an alias without an anchor
    RECURSIVE_ALIAS = "SL016"  # an alias inside the node that it stands for
    MERGE = "SL017"  # a merge key with something other than mappings
    NUMBER = "SL018"  # a number that is too long, too large or not finite
    DATE = "SL019"  # a date that no calendar has
    DEPTH = "SL020"  # nested deeper than the limit
    NODES = "SL021"  # more values than the limit
    ALIASED_NODES = "SL022"  # aliases and merge keys stand for more values than the limit
    TOO_MANY = "SL023"  # reading ended after the limit of faults


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
            diagnostics.error(code.value, message, self._original.place(offset), help=remedy)


def shown(text: str) -> str:
    """Text of the file as a message quotes it: short, and printable on a terminal."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
