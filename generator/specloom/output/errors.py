"""Why an output was not written."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, ExitCode, Failure, Place, Rejected, Severity

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

_REMEDIES = {
    errno.EEXIST: "remove it or name another file",
    errno.ENOENT: "check the path",
    errno.EISDIR: "name a file instead of a folder",
    errno.ENOSPC: "free space on the disk",
    errno.EDQUOT: "free space within the quota",
    errno.EACCES: "give this user write access",
    errno.EPERM: "give this user write access",
    errno.EROFS: "choose an output directory on a writable file system",
}


class FormatFailed(Exception):
    """The formatter could not read a module, which is then not valid Python: a bug in the generator."""

    def __init__(self, module: str, reason: str) -> None:
        super().__init__(module, reason)
        self.module = module
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot format {self.module}: {self.reason}"


class FormatterDied(Failure):
    """The formatter ended before its work was done."""

    exit_code = ExitCode.SYSTEM
    closing = "failed; nothing was changed"

    def __init__(self, fact: str) -> None:
        remedy = "free memory, then run again"
        super().__init__([Diagnostic(Severity.ERROR, Code.FORMATTER_DIED.value, fact, None, remedy)])


class AccessFailed(Failure):
    """The system refused to read or write a path; without one, something else that the run needs."""

    exit_code = ExitCode.SYSTEM
    closing = "failed; nothing was changed"

    def __init__(self, path: Path | str | None, cause: OSError) -> None:
        fact = f"cannot be read or written: {cause.strerror or cause}" if path else str(cause)
        remedy = f"{_REMEDIES.get(cause.errno or 0, 'remove the cause')}, then run again"
        place = Place(str(path), line=0) if path else None
        super().__init__([Diagnostic(Severity.ERROR, Code.SYSTEM.value, fact, place, remedy)])


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A path, relative to the output directory (which is the empty path), that must not be replaced, and why."""

    path: str
    reason: str


class OutputRefused(Rejected):
    """The output directory holds something that is not Specloom's to replace."""

    def __init__(self, output: Path, obstacles: Sequence[Obstacle], *, remedy: str) -> None:
        self.obstacles = tuple(obstacles)
        super().__init__(
            [
                Diagnostic(
                    Severity.ERROR,
                    Code.FOREIGN_FILE.value,
                    obstacle.reason,
                    Place(str(output / obstacle.path), line=0),
                    remedy,
                )
                for obstacle in obstacles
            ]
        )


@contextmanager
def failing_at(path: Path) -> Generator[None]:
    """Turn an `OSError` in the block into an `AccessFailed` that names `path`."""
    try:
        yield
    except OSError as error:
        raise AccessFailed(path, error) from error
