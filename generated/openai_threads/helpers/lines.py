"""Events as newline-delimited JSON, to hand a stream on to another process."""

from __future__ import annotations

import json
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from .._runtime.common.plain import as_object
from .._runtime.models.construct import construct
from .._runtime.streams.events import UnknownEvent
from ..types.beta.assistant_stream_event import AssistantStreamEvent
from .errors import InvalidStreamError

if TYPE_CHECKING:
    from pydantic import BaseModel


def encode(event: AssistantStreamEvent) -> bytes:
    """Make a line."""
    return event.to_json(indent=None, warnings=False).encode() + b"\n"


def decode(line: bytes) -> AssistantStreamEvent:
    """Read a line.

    Raises:
        InvalidStreamError: the line is no event, or reports an error.
    """
    try:
        fields = as_object(json.loads(line))
    except (ValueError, RecursionError):
        fields = None
    name = None if fields is None else fields.get("event")
    if fields is None or not isinstance(name, str):
        raise InvalidStreamError("A line is not the JSON of an event.")
    if name == "error":
        raise InvalidStreamError("A line reports an error of the server.")
    event: BaseModel = construct(cast("Any", AssistantStreamEvent), fields)
    if "event" not in type(event).model_fields:
        event = UnknownEvent(event=name, data=fields.get("data"))
    return cast("AssistantStreamEvent", event)


class _Cutter:
    """Cuts bytes into lines, wherever they come apart."""

    def __init__(self) -> None:
        self._rest: list[bytes] = []

    def feed(self, chunk: bytes) -> list[bytes]:
        *whole, rest = chunk.split(b"\n")
        if whole:
            whole[0] = b"".join((*self._rest, whole[0]))
            self._rest.clear()
        if rest:
            self._rest.append(rest)
        return [line for line in whole if line.strip()]

    def finish(self) -> list[bytes]:
        line = b"".join(self._rest)
        return [line] if line.strip() else []


class LineStream:
    """The events of lines; see `AssistantEventHandler.from_lines`."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = lines
        self._events = self._read()

    def __iter__(self) -> Iterator[AssistantStreamEvent]:
        return self._events

    def _read(self) -> Iterator[AssistantStreamEvent]:
        cutter = _Cutter()
        for chunk in self._lines:
            yield from map(decode, cutter.feed(chunk))
        yield from map(decode, cutter.finish())

    def close(self) -> None:
        """Take no more lines."""
        close = getattr(self._lines, "close", None)
        if close is not None:
            close()


class AsyncLineStream:
    """The events of lines; see `AsyncAssistantEventHandler.from_lines`."""

    def __init__(self, lines: AsyncIterable[bytes]) -> None:
        self._lines = lines
        self._events = self._read()

    def __aiter__(self) -> AsyncIterator[AssistantStreamEvent]:
        return self._events

    async def _read(self) -> AsyncIterator[AssistantStreamEvent]:
        cutter = _Cutter()
        async for chunk in self._lines:
            for line in cutter.feed(chunk):
                yield decode(line)
        for line in cutter.finish():
            yield decode(line)

    async def close(self) -> None:
        """Take no more lines."""
        close = getattr(self._lines, "aclose", None)
        if close is not None:
            await close()
