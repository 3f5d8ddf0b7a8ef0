# Copied by Specloom: what is changed here is lost.

"""Streams of typed events."""

from __future__ import annotations

import time
import warnings
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx2

from ..common.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    IncompleteStreamError,
)
from ..common.media_types import media_type
from ..lazy import publish
from .events import EventReader
from .sse import EventTooLargeError

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from .format import EventFormat

__all__ = ["AsyncStream", "Stream"]

E = TypeVar("E")

# What reading a response raises when the connection fails.
_FAILURES = (httpx2.RequestError, OSError)


class _Progress(Generic[E]):
    """How far a response has been read: the part of a stream that needs no I/O."""

    def __init__(
        self, response: httpx2.Response, format: EventFormat[E], strict: bool, redact: Callable[[str], str]
    ) -> None:
        self.response = response
        self.done = format.done or None
        self.decode = EventReader(format, response, strict, redact).decode
        self.waiting: Iterator[tuple[bytes, bytes]] = iter(())
        """Events that have arrived and were not yet asked for."""
        self.is_closed = False
        self._must_end = format.must_end
        self._decoder = format.decoder(media_type(response))
        self._idle_limit: float | None = response.request.extensions.get("timeout", {}).get("read")
        self._last_event = time.monotonic()

    def feed(self, chunk: bytes) -> None:
        """Take in bytes.

        Raises:
            APITimeoutError: bytes keep coming, but there was no event for as long as one read may take.
            APIResponseValidationError: an event is too large.
        """
        try:
            events = self._decoder.feed(chunk)
        except EventTooLargeError as error:
            raise APIResponseValidationError(self.response, None, message=str(error)) from None
        if events:
            self.waiting = iter(events)
            self._last_event = time.monotonic()
        elif self._idle_limit is not None and time.monotonic() - self._last_event > self._idle_limit:
            raise APITimeoutError(self.response.request)

    def finish(self) -> list[tuple[bytes, bytes]]:
        """Decide what it means that there are no more bytes, and return the events that are still to come.

        Raises:
            IncompleteStreamError: the end was not marked, as it must be.
        """
        rest = self._decoder.finish()
        marks = [index for index, (_, data) in enumerate(rest) if data == self.done]
        if not self._must_end or not self.done:
            return rest[: marks[0]] if marks else rest
        if not marks:
            raise IncompleteStreamError(request=self.response.request)
        return []

    def stop(self) -> None:
        """Give up what has arrived."""
        self.is_closed = True
        # Used up rather than replaced, for a loop may be in the middle of it.
        for _ in self.waiting:
            pass

    def failure(self, error: Exception) -> APIConnectionError:
        """The error for one that came up while reading."""
        request = self.response.request
        if isinstance(error, httpx2.TimeoutException):
            return APITimeoutError(request)
        message = "The connection failed in the middle of the stream: the events are incomplete."
        return APIConnectionError(message=message, request=request)


class _SyncProgress(_Progress[E]):
    def __init__(
        self, response: httpx2.Response, format: EventFormat[E], strict: bool, redact: Callable[[str], str]
    ) -> None:
        super().__init__(response, format, strict, redact)
        self.chunks = response.iter_bytes()

    def close(self) -> None:
        self.stop()
        self.response.close()

    def __del__(self) -> None:
        # A stream that nobody iterates would keep its connection.
        if not self.is_closed:
            self.close()


class Stream(Generic[E]):
    """The events of a response, as they arrive.

    Leaving a loop over it, or the block of a `with`, ends it and releases the connection.

    Args:
        response: not yet read.
        events: how to tell the events apart.
        strict: whether an event that does not match its type is an error.
        redact: takes secrets out of what the server says.

    Raises:
        APIError: on iteration, when the server reports an error.
        APIConnectionError: on iteration, when the connection fails or ends before the stream does.
        APIResponseValidationError: on iteration, when an event makes no sense.
    """

    response: httpx2.Response

    def __init__(
        self,
        response: httpx2.Response,
        events: EventFormat[E],
        *,
        strict: bool = False,
        redact: Callable[[str], str] = str,
    ) -> None:
        self.response = response
        self._progress = _SyncProgress(response, events, strict, redact)
        self._iterator = _read(self._progress)

    def __iter__(self) -> Iterator[E]:
        # Each loop has its own iterator: when the loop is left, that is collected and closes the response.
        return _read(self._progress)

    def __next__(self) -> E:
        return next(self._iterator)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the stream and release the connection."""
        self._progress.close()


def _read(progress: _SyncProgress[E]) -> Generator[E, None, None]:
    decode, done = progress.decode, progress.done
    try:
        while not progress.is_closed:
            for name, data in progress.waiting:
                if data == done:
                    return
                yield decode(name, data)
            if progress.is_closed:
                return
            chunk = next(progress.chunks, None)
            if chunk is None:
                for name, data in progress.finish():
                    yield decode(name, data)
                return
            progress.feed(chunk)
    except _FAILURES as error:
        raise progress.failure(error) from error
    finally:
        progress.close()


class _AsyncProgress(_Progress[E]):
    def __init__(
        self, response: httpx2.Response, format: EventFormat[E], strict: bool, redact: Callable[[str], str]
    ) -> None:
        super().__init__(response, format, strict, redact)
        self.chunks = response.aiter_bytes()

    async def close(self) -> None:
        self.stop()
        await self.response.aclose()

    def __del__(self) -> None:
        # Closing takes an `await`, of which a collected object is not capable.
        if not (self.is_closed or self.response.is_closed):
            warnings.warn(
                "an AsyncStream was neither read to its end nor closed, and keeps its connection; use `async with`",
                ResourceWarning,
                stacklevel=2,
                source=self,
            )


class AsyncStream(Generic[E]):
    """The events of a response, as they arrive; see `Stream`."""

    response: httpx2.Response

    def __init__(
        self,
        response: httpx2.Response,
        events: EventFormat[E],
        *,
        strict: bool = False,
        redact: Callable[[str], str] = str,
    ) -> None:
        self.response = response
        self._progress = _AsyncProgress(response, events, strict, redact)
        self._iterator = _aread(self._progress)

    def __aiter__(self) -> AsyncIterator[E]:
        return _aread(self._progress)

    async def __anext__(self) -> E:
        return await self._iterator.__anext__()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the stream and release the connection."""
        await self._progress.close()


async def _aread(progress: _AsyncProgress[E]) -> AsyncGenerator[E, None]:
    decode, done = progress.decode, progress.done
    try:
        while not progress.is_closed:
            for name, data in progress.waiting:
                if data == done:
                    return
                yield decode(name, data)
            if progress.is_closed:
                return
            chunk = await anext(progress.chunks, None)
            if chunk is None:
                for name, data in progress.finish():
                    yield decode(name, data)
                return
            progress.feed(chunk)
    except _FAILURES as error:
        raise progress.failure(error) from error
    finally:
        await progress.close()


publish(__name__)
