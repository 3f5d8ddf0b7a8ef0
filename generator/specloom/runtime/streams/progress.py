"""How far the response of a stream has been read: what needs no I/O."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx2

from ..common.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    IncompleteStreamError,
)
from ..common.media_types import media_type
from .connection import limit_reads
from .events import EventReader
from .sse import NotEventsError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from .format import EventFormat

E = TypeVar("E")


class Progress(Generic[E]):
    """Turns the bytes of a response into events.

    Args:
        response: not yet read.
        format: how to tell the events apart.
        strict: whether an event that does not match its type is an error.
        redact: takes secrets out of what the server says.
        idle_timeout: the seconds that one may wait for an event, even if bytes keep coming.
        max_event_size: the bytes that one event may have, if that is less than the format's limit.
    """

    def __init__(
        self,
        response: httpx2.Response,
        format: EventFormat[E],
        strict: bool,
        redact: Callable[[str], str],
        idle_timeout: float | None,
        max_event_size: int | None,
    ) -> None:
        self.response = response
        self.done = format.done or None
        self.decode = EventReader(format, response, strict, redact).decode
        self.waiting: Iterator[tuple[bytes, bytes]] = iter(())
        """Events that have arrived and were not yet asked for."""
        self.is_closed = False
        self.has_ended = False
        """Whether there are no more bytes."""
        self._format = format
        self._last = b"", b""
        self._decoder = format.decoder(media_type(response), max_event_size)
        self._idle_timeout = idle_timeout
        self._waited = 0.0
        """The seconds since the last event, less what the reader has spent on other things."""
        self._read_at = 0.0
        if idle_timeout is not None:
            limit_reads(response, idle_timeout)
        self.begin()

    def begin(self) -> None:
        """Set up what reads the response, which this class does not."""

    def take(self, chunk: bytes | None) -> None:
        """Take in bytes; `None` if there are no more.

        Raises:
            APITimeoutError: bytes keep coming, but no event has for longer than `idle_timeout`.
            APIResponseValidationError: an event is too large.
            IncompleteStreamError: the end was not marked, as it must be.
        """
        if self.is_closed:
            return
        if chunk is None:
            self.has_ended = True
            self.waiting = iter(self._rest())
            return
        try:
            events = self._decoder.feed(chunk)
        except NotEventsError as error:
            raise APIResponseValidationError(self.response, None, message=str(error)) from None
        if events:
            self.waiting = iter(events)
            self._last = events[-1]
            self._waited = 0.0
        elif self._idle_timeout is not None:
            # A flood of pings takes time to be looked through, but none to be waited for.
            self._waited += time.monotonic() - self._read_at
            if self._waited > self._idle_timeout:
                raise APITimeoutError(self.response.request)

    def _rest(self) -> list[tuple[bytes, bytes]]:
        """Decide what it means that there are no more bytes, and return the events that are still to come."""
        rest = self._decoder.finish()
        if not self._format.must_end or not self.done or any(data.strip() == self.done for _, data in rest):
            return rest
        if not self._format.is_end(*(rest[-1] if rest else self._last)):
            raise IncompleteStreamError(request=self.response.request)
        return rest

    @contextmanager
    def counted_wait(self) -> Generator[None, None, None]:
        """A block that waits for bytes."""
        begun = time.monotonic()
        try:
            yield
        finally:
            self._read_at = time.monotonic()
            self._waited += self._read_at - begun

    def stop(self) -> None:
        """Give up what has arrived."""
        self.is_closed = True
        # Used up rather than replaced, for a loop may be in the middle of it.
        for _ in self.waiting:
            pass

    def failure(self, error: Exception) -> APIError | None:
        """The error for one that came up while reading; `None` if the reader misses nothing by it."""
        if self.is_closed or self._format.is_end(*self._last):
            return None
        request = self.response.request
        if isinstance(error, httpx2.TimeoutException):
            return APITimeoutError(request)
        message = "The connection failed in the middle of the stream: the events are incomplete."
        return APIConnectionError(message=message, request=request)
