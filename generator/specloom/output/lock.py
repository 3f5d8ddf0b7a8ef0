"""The writer's own directory inside the output, held by one process at a time."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from specloom.output.interrupts import uninterrupted

if sys.platform == "win32":
    import errno
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

_LOCK_NAME = "lock"


@contextmanager
def locked(folder: Path) -> Generator[None]:
    """Create `folder`, hold it against other processes, and remove it at the end if it is empty."""
    held = -1
    try:
        while held < 0:
            with suppress(FileExistsError):
                os.mkdir(folder)
            held = _try_to_hold(folder / _LOCK_NAME)
        yield
    finally:
        with uninterrupted():
            # What cannot be tidied up does no harm, and the next run tries again.
            with suppress(OSError):
                if held >= 0:
                    _release(held, folder / _LOCK_NAME)
            with suppress(OSError):
                os.rmdir(folder)


def _try_to_hold(lock: Path) -> int:
    """Wait for the lock file and return its descriptor, or -1 if it was removed in the meantime."""
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except FileNotFoundError:
        return -1
    try:
        _wait(descriptor)
        # Whoever held it before has unlinked it; a third process may already hold its successor.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), os.stat(lock)):
                return descriptor
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return -1


if sys.platform == "win32":

    def _wait(descriptor: int) -> None:
        while True:
            try:
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError as error:
                # What it raises after ten seconds of waiting.
                if error.errno != errno.EDEADLK:
                    raise

    def _release(descriptor: int, lock: Path) -> None:
        # An open file cannot be removed; if another process has it open, that one removes it.
        os.close(descriptor)
        os.unlink(lock)

else:

    def _wait(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _release(descriptor: int, lock: Path) -> None:
        try:
            os.unlink(lock)
        finally:
            os.close(descriptor)
