# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Server-sent events without I/O (WHATWG HTML §9.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

Parse: TypeAlias = "Callable[[bytes], tuple[bytes, bytes] | None]"
"""Reads name and data of one event off its lines; nothing where there is no data."""

MAX_EVENT_SIZE = 64 * 1024 * 1024
"""Bytes."""

BOM = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8."""


class NotEventsError(ValueError):
    """What was read is no event, and cannot become one."""


class EventTooLargeError(NotEventsError):
    """An event does not end within the number of bytes that is allowed."""


class NoEvents:
    """Of a response that is no stream but JSON."""

    def feed(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        """Refuse to read it.

        Raises:
            NotEventsError: always.
        """
        raise NotEventsError("Expected a stream of events; the response is JSON.")

    def finish(self) -> list[tuple[bytes, bytes]]:
        """An empty response has no events."""
        return []


def fields_of(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The names and values of the lines of one event."""
    for line in block.split(b"\n"):
        field, _, value = line.partition(b":")
        yield field, value.removeprefix(b" ")


def parse_event(block: bytes) -> tuple[bytes, bytes] | None:
    """Read the lines of one event; `None` for a block without data."""
    head, _, tail = block.partition(b"\n")
    # Almost all events are an `event` line and a `data` line, or the latter alone.
    if tail[:6] == b"data: " and head[:7] == b"event: " and b"\n" not in tail:
        return head[7:], tail[6:]
    if not tail and head[:6] == b"data: ":
        return b"", head[6:]
    name = b""
    data: list[bytes] = []
    for field, value in fields_of(block):
        if field == b"data":
            data.append(value)
        elif field == b"event":
            name = value
    return (name, b"\n".join(data)) if data else None


class EventDecoder:
    """Cuts a stream of bytes into events.

    Args:
        max_size: the bytes that one event may have.
        parse: reads the lines of one event.
    """

    def __init__(self, max_size: int = MAX_EVENT_SIZE, parse: Parse = parse_event) -> None:
        self._parse = parse
        self._max_size = max_size
        self._start: bytes | None = b""
        """What has arrived of the first three bytes, until they are known to be a byte order mark or not."""
        self._ends_with_cr = False
        self._parts: list[bytes] = []
        """The event under way, with LF for each line break."""
        self._size = 0

    def feed(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        """Take in bytes, cut anywhere; return name and data of the events that are now whole.

        Raises:
            EventTooLargeError: the event under way has become larger than `max_size`.
        """
        if self._start is not None:
            chunk = self._strip_mark(chunk)
        if self._ends_with_cr and chunk[:1] == b"\n":
            chunk = chunk[1:]
            self._ends_with_cr = False
        if not chunk:
            return []
        if b"\r" in chunk:
            self._ends_with_cr = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        else:
            self._ends_with_cr = False
        return self._cut(chunk)

    def finish(self) -> list[tuple[bytes, bytes]]:
        """Return the event under way as if it were whole; some servers leave out the last blank line."""
        block = b"".join(self._parts)
        self._parts.clear()
        event = self._parse(block.removesuffix(b"\n")) if block else None
        return [] if event is None else [event]

    def _strip_mark(self, chunk: bytes) -> bytes:
        start = (self._start or b"") + chunk
        if len(start) < len(BOM) and BOM.startswith(start):
            self._start = start
            return b""
        self._start = None
        return start.removeprefix(BOM)

    def _cut(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        parts = self._parts
        if parts:
            # Only what is new is searched, so that a huge event costs no more than its length.
            meets = chunk[0] == 10 and parts[-1].endswith(b"\n")
            if not meets and b"\n\n" not in chunk:
                self._keep(chunk)
                return []
            chunk = b"".join((*parts, chunk))
            parts.clear()
            self._size = 0
        blocks = chunk.split(b"\n\n")
        rest = blocks.pop()
        if rest:
            self._keep(rest)
        parse = self._parse
        return [event for block in blocks if (event := parse(block)) is not None]

    def _keep(self, part: bytes) -> None:
        self._parts.append(part)
        self._size += len(part)
        if self._size > self._max_size:
            raise EventTooLargeError(f"An event of the stream is larger than {self._max_size} bytes.")
