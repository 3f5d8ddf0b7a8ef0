"""Diagnostics: what is wrong in an input, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import ClassVar

from specloom.codes import Code


class Severity(str, Enum):
    """How much a diagnostic weighs: an error stops the run; a note is worth knowing and asks for nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ExitCode(IntEnum):
    """How a run ended, for the shell."""

    DONE = 0
    DRIFT = 1
    USAGE = 2
    REJECTED = 3
    SYSTEM = 4
    BUG = 70
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Place:
    """A position in an input file.

    `line` and `column` count from 1, and a line of 0 means the file as a whole; `pointer` is the JSON Pointer
    (RFC 6901) of the node, if it has one; `source_line` is the text of the line, printed under the message.
    """

    file: str
    line: int = 1
    column: int = 1
    pointer: str = ""
    source_line: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a code (`SL012`), the fact, its place and the remedy; `details` are lines below the fact."""

    severity: Severity
    code: str
    message: str
    place: Place | None = None
    help: str = ""
    details: tuple[str, ...] = ()


class Failure(Exception):
    """The run ends before its time; the diagnostics say why, and what to do about it."""

    exit_code: ClassVar[ExitCode]
    closing: ClassVar[str] = ""
    """What the run says last, after `{errors}` were listed."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__("; ".join(f"{item.place or item.code}: {item.message}" for item in diagnostics))
        self.diagnostics = tuple(diagnostics)


class Rejected(Failure):
    """The document, the config or the output cannot be used."""

    exit_code = ExitCode.REJECTED
    closing = "rejected: {errors} error(s); nothing was written"


@dataclass(slots=True)
class Diagnostics:
    """Collects findings during a run, so that all of them are reported at once.

    With `strict`, a degraded node is an error instead of a warning.
    """

    strict: bool = False
    found: list[Diagnostic] = field(default_factory=list[Diagnostic])
    degraded: int = 0
    _known: set[Diagnostic] = field(default_factory=set[Diagnostic], repr=False)

    def error(self, code: Code, message: str, place: Place | None = None, *, help: str = "") -> None:
        """Record a finding that stops the run."""
        self.add(Diagnostic(Severity.ERROR, code.value, message, place, help))

    def warn(self, code: Code, message: str, place: Place | None = None, *, help: str = "") -> None:
        """Record a finding that does not stop the run."""
        self.add(Diagnostic(Severity.WARNING, code.value, message, place, help))

    def note(self, code: Code, message: str, place: Place | None = None, *, help: str = "") -> None:
        """Record a fact that is worth knowing; it stops nothing, strict or not."""
        self.add(Diagnostic(Severity.NOTE, code.value, message, place, help))

    def degrade(self, code: Code, message: str, place: Place | None = None, *, help: str = "") -> None:
        """Record a node that is generated as the closest honest type: a warning, an error when strict."""
        severity = Severity.ERROR if self.strict else Severity.WARNING
        self.degraded += self.add(Diagnostic(severity, code.value, message, place, help))

    def add(self, diagnostic: Diagnostic) -> bool:
        """Keep the finding unless it is known: a node that is used twice is looked at twice."""
        if diagnostic in self._known:
            return False
        self._known.add(diagnostic)
        self.found.append(diagnostic)
        return True

    @property
    def errors(self) -> list[Diagnostic]:
        """The findings that stop the run."""
        return [item for item in self.found if item.severity is Severity.ERROR]

    def stop_on_errors(self) -> None:
        """Raise `Rejected` with all the findings if one of them is an error."""
        if self.errors:
            raise Rejected(self.found)
