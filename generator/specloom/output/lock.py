"""The writer's own directory inside the output, held by one process at a time."""

from __future__ import annotations

import os
import sys
import time
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


_PAUSE = 0.02
"""How long to wait before the next try, in seconds."""


@contextmanager
def locked(folder: Path) -> Generator[None]:
    """Create `folder`, hold it against other processes, and remove it at the end if it is empty."""
    held = -1
    try:
        while True:
            # An interrupt in the middle would leave a lock that nobody knows of.
            with uninterrupted(), suppress(BlockingIOError):
                held = _hold(folder)
            if held >= 0:
                break
            time.sleep(_PAUSE)
        yield
    finally:
        with uninterrupted():
            # What cannot be tidied up does no harm, and the next run tries again.
            with suppress(OSError):
                if held >= 0:
                    _release(held, folder / _LOCK_NAME)
            with suppress(OSError):
                os.rmdir(folder)


def _hold(folder: Path) -> int:
    """Lock the file in the folder and return its descriptor, or -1 if it was removed in the meantime.

    Raises:
        BlockingIOError: another process holds it.
    """
    lock = folder / _LOCK_NAME
    with suppress(FileExistsError):
        os.mkdir(folder)
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except FileNotFoundError:
        return -1
    try:
        _lock(descriptor)
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

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLK):
                raise BlockingIOError(error.errno, error.strerror) from error
            raise

    def _release(descriptor: int, lock: Path) -> None:
        # An open file cannot be removed; if another process has it open, that one removes it.
        os.close(descriptor)
        os.unlink(lock)

else:

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int, lock: Path) -> None:
        try:
            os.unlink(lock)
        finally:
            os.close(descriptor)
