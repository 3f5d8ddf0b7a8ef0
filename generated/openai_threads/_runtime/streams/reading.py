# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Reads of bytes that go on when whoever waits for them is cancelled."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine


class Reading:
    """Reads a body chunk by chunk.

    A transport that is cancelled in the middle of a read gives its connection up. So under asyncio a task of its own
    reads, and a reader whose patience has ended can ask again for what it has waited for.
    """

    def __init__(self, chunks: AsyncIterator[bytes]) -> None:
        self.has_begun = False
        self._chunks = chunks
        self._task: asyncio.Task[bytes | None] | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._is_awaited = False
        self._is_given_up = False
        self._was_cut = False

    @property
    def is_cut(self) -> bool:
        """Whether a read was cancelled and cannot go on, so that nobody knows what was lost."""
        return self._was_cut and self._task is None

    async def next(self) -> bytes | None:
        """Return the next bytes; `None` if there are no more, or reading was given up.

        Raises:
            RuntimeError: another task waits for them.
        """
        if self._is_awaited:
            raise RuntimeError("another task is reading this stream")
        self.has_begun = self._is_awaited = True
        try:
            return await (self._read_aside() if _runs_asyncio() else self._read())
        finally:
            self._is_awaited = False

    async def _read_aside(self) -> bytes | None:
        task = self._task
        if task is None:
            task = self._task = _begin(self._read())
        if not task.done():
            self._waiter = task.get_loop().create_future()
            await self._waiter
        self._task = None
        return None if self._is_given_up and task.cancelled() else task.result()

    async def _read(self) -> bytes | None:
        self._was_cut = True
        try:
            chunk = await anext(self._chunks, None)
        finally:
            # Sooner than a callback of the task would.
            self._wake()
        self._was_cut = False
        return chunk

    def _wake(self, _: object = None) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def give_up(self) -> asyncio.Task[bytes | None] | None:
        """Give up the read under way; return the task that is then about to end, if it can be waited for."""
        self._is_given_up = True
        task, self._task = self._task, None
        if task is None:
            return None
        task.add_done_callback(_take_failure)
        # One that is cancelled before it has begun tells nobody.
        task.add_done_callback(self._wake)
        loop = task.get_loop()
        if _runs_asyncio() and asyncio.get_running_loop() is loop:
            task.cancel()
            return task
        # An object may be collected in any thread, and after its loop was closed.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(task.cancel)
        return None


def _begin(read: Coroutine[Any, Any, bytes | None]) -> asyncio.Task[bytes | None]:
    if sys.version_info >= (3, 12):
        # What has already arrived is there at once.
        return asyncio.Task(read, loop=asyncio.get_running_loop(), eager_start=True)
    return asyncio.create_task(read)


def _runs_asyncio() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _take_failure(task: asyncio.Task[bytes | None]) -> None:
    """Look at the failure of a read that nobody waits for; asyncio would report it."""
    if not task.cancelled():
        task.exception()
