"""Why an output was not written."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

_REMEDIES = {
    errno.ENOSPC: "free space on the disk",
    errno.EDQUOT: "free space within the quota",
    errno.EACCES: "give this user write access",
    errno.EPERM: "give this user write access",
    errno.EROFS: "choose an output directory on a writable file system",
}


class FormatFailed(Exception):
    """The formatter could not handle a module, which is then not valid Python."""

    def __init__(self, module: str, reason: str) -> None:
        super().__init__(module, reason)
        self.module = module
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot format {self.module}: {self.reason}"


class WriteFailed(Exception):
    """The system refused to read or write a path. Exit code 4."""

    def __init__(self, path: Path, cause: OSError) -> None:
        self.path = path
        self.reason = cause.strerror or str(cause)
        remedy = _REMEDIES.get(cause.errno or 0, "remove the cause")
        self.help = f"{remedy}, then run again"
        super().__init__(f"cannot read or write {path}: {self.reason}")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A path, relative to the output directory, that must not be replaced, and why."""

    path: str
    reason: str


class OutputRefused(Exception):
    """The output directory holds something that is not Specloom's to replace. Exit code 3."""

    def __init__(self, obstacles: Sequence[Obstacle], *, remedy: str) -> None:
        lines = "".join(f"\n  {item.path}: {item.reason}" for item in obstacles)
        super().__init__(f"refusing to write, nothing was changed:{lines}")
        self.obstacles = tuple(obstacles)
        self.help = remedy


@contextmanager
def failing_at(path: Path) -> Generator[None]:
    """Turn an `OSError` in the block into a `WriteFailed` that names `path`."""
    try:
        yield
    except OSError as error:
        raise WriteFailed(path, error) from error
