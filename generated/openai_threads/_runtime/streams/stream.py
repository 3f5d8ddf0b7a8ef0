# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Streams of typed events."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from ..common.errors import IncompleteStreamError
from ..lazy import publish
from .connection import FAILURES, adrain, drain, wake
from .events import EndMark
from .progress import Progress
from .reading import Reading

if TYPE_CHECKING:
    from types import TracebackType

    import httpx2
    from typing_extensions import Self

    from .format import EventFormat

__all__ = ["AsyncStream", "Stream"]

E = TypeVar("E")


class _SyncProgress(Progress[E]):
    def begin(self) -> None:
        self._chunks = self.response.iter_bytes()
        self._is_reading = False

    def read(self) -> bytes | None:
        """The next bytes; `None` if there are no more, or the stream was closed."""
        self._is_reading = True
        try:
            with self.counted_wait():
                return None if self.is_closed else next(self._chunks, None)
        finally:
            self._is_reading = False

    def close(self) -> None:
        self.stop()
        # Another thread that reads notices, and closes what it has read.
        if not (self._is_reading and wake(self.response)):
            self.response.close()

    def __del__(self) -> None:
        # A stream that nobody iterates would keep its connection.
        if not self.is_closed:
            self.close()


class Stream(Generic[E]):
    """The events of a response, as they arrive.

    A loop over it can be left and gone on with by another. Its end, `close`, the end of the block of a `with`, and
    that nobody has it any more release the connection.

    Args:
        response: not yet read.
        events: how to tell the events apart.
        strict: whether an event that does not match its type is an error.
        redact: takes secrets out of what the server says.
        idle_timeout: the seconds that one may wait for an event, even if the server sends something else.
        max_event_size: the bytes that one event may have, if that is less than the format's limit.

    Raises:
        APIError: on iteration, when the server reports an error.
        APIConnectionError: on iteration, when the connection fails or ends before the stream does.
        APIResponseValidationError: on iteration, when an event makes no sense.
    """

    response: httpx2.Response
    """The response as the HTTP client has it."""

    def __init__(
        self,
        response: httpx2.Response,
        events: EventFormat[E],
        *,
        strict: bool = False,
        redact: Callable[[str], str] = str,
        idle_timeout: float | None = None,
        max_event_size: int | None = None,
    ) -> None:
        self.response = response
        self._progress = _SyncProgress(response, events, strict, redact, idle_timeout, max_event_size)
        # A generator would be closed by a `yield from` that is left; this has nothing to close.
        self._events = chain(_read(self._progress))

    def __iter__(self) -> Iterator[E]:
        return self._events

    def __next__(self) -> E:
        return next(self._events)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the stream, also for another thread that reads it, and release the connection."""
        self._progress.close()


def _read(progress: _SyncProgress[E]) -> Generator[E, None, None]:
    decode, done = progress.decode, progress.done
    try:
        while not progress.is_closed:
            for name, data in progress.waiting:
                if data == done:
                    raise EndMark
                yield decode(name, data)
            if progress.has_ended:
                return
            progress.take(progress.read())
    except EndMark:
        drain(progress.response)
    except FAILURES as error:
        failure = progress.failure(error)
        if failure is not None:
            raise failure from error
    finally:
        progress.close()


class _AsyncProgress(Progress[E]):
    def begin(self) -> None:
        self._reading = Reading(self.response.aiter_bytes())

    async def read(self) -> bytes | None:
        """The next bytes; `None` if there are no more, or the stream was closed.

        Raises:
            IncompleteStreamError: an earlier read was cancelled, and could not go on.
        """
        if self._reading.is_cut:
            message = "Reading was cancelled in the middle of the stream: the events are incomplete."
            raise IncompleteStreamError(message=message, request=self.response.request)
        with self.counted_wait():
            return await self._reading.next()

    async def close(self) -> None:
        self.stop()
        task = self._reading.give_up()
        if task is not None:
            await asyncio.wait((task,))
        await self.response.aclose()

    def abandon(self) -> None:
        """Be left by all readers: what has begun to be read is closed by its event loop, the rest cannot be."""
        if self.is_closed or self.response.is_closed:
            return
        if self._reading.has_begun:
            self._reading.give_up()
            return
        warnings.warn(
            "an AsyncStream was neither read to its end nor closed, and keeps its connection; use `async with`",
            ResourceWarning,
            stacklevel=3,
            source=self.response,
        )


class _AsyncEvents(AsyncIterator[E]):
    """What loops over an `AsyncStream` share, and lives as long as any of them or the stream."""

    def __init__(self, progress: _AsyncProgress[E]) -> None:
        self._progress = progress

    def __anext__(self) -> Awaitable[E]:
        # Not a coroutine of this object: the traceback of one that is cancelled would keep it alive, and so open.
        return _next_event(self._progress)

    def __del__(self) -> None:
        self._progress.abandon()


class AsyncStream(Generic[E]):
    """The events of a response, as they arrive; see `Stream`.

    Under asyncio, one who is cancelled while waiting for an event can ask for it again.
    """

    response: httpx2.Response
    """The response as the HTTP client has it."""

    def __init__(
        self,
        response: httpx2.Response,
        events: EventFormat[E],
        *,
        strict: bool = False,
        redact: Callable[[str], str] = str,
        idle_timeout: float | None = None,
        max_event_size: int | None = None,
    ) -> None:
        self.response = response
        self._progress = _AsyncProgress(response, events, strict, redact, idle_timeout, max_event_size)
        self._events = _AsyncEvents(self._progress)

    def __aiter__(self) -> AsyncIterator[E]:
        return self._events

    async def __anext__(self) -> E:
        return await _next_event(self._progress)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the stream, also for another task that reads it, and release the connection."""
        await self._progress.close()

    async def aclose(self) -> None:
        """Do as `close` does, under the name that `contextlib.aclosing` asks for."""
        await self.close()


async def _next_event(progress: _AsyncProgress[E]) -> E:
    done = progress.done
    try:
        while not progress.is_closed:
            for name, data in progress.waiting:
                if data == done:
                    raise EndMark
                return progress.decode(name, data)
            if progress.has_ended:
                break
            progress.take(await progress.read())
    except EndMark:
        await adrain(progress.response)
    except FAILURES as error:
        failure = progress.failure(error)
        await progress.close()
        if failure is not None:
            raise failure from error
    except Exception:
        await progress.close()
        raise
    await progress.close()
    raise StopAsyncIteration


publish(__name__)
