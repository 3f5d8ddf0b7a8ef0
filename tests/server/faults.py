"""Faults: one-shot replacements for the way a request is answered."""

from __future__ import annotations

import itertools
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from .errors import error_body
from .requests import Request
from .responses import End, RawResponse, body_response, sse

Handler: TypeAlias = "Callable[[], RawResponse]"
Fault: TypeAlias = "Callable[[Handler], RawResponse]"
"""Answers a request; calling the handler serves it as usual, state included."""


class Faults:
    """A queue of faults, each for one request."""

    def __init__(self) -> None:
        self._queue: list[tuple[Fault, str, str]] = []
        self._lock = threading.Lock()

    def add(self, *faults: Fault, method: str = "", path: str = "") -> None:
        """Queue one fault, or several that act on the same request, the first outermost.

        Args:
            method: the request's method; empty for any.
            path: how the request's path ends; empty for any.
        """
        self._queue.append((_nested(faults), method, path))

    def clear(self) -> None:
        """Forget the faults that have not struck yet."""
        self._queue.clear()

    def __len__(self) -> int:
        return len(self._queue)

    def take(self, request: Request) -> Fault:
        """The first fault that matches a request, off the queue; without one, the request is served."""
        with self._lock:
            for index, (fault, method, path) in enumerate(self._queue):
                if method in ("", request.method) and request.path.endswith(path):
                    del self._queue[index]
                    return fault
        return lambda handler: handler()


def send(response: RawResponse) -> Fault:
    """Answer with a response, without serving the request."""
    return lambda _: response


def respond(status: int, body: object = b"", headers: Mapping[str, str] | None = None) -> Fault:
    """Answer with a status and a body, bytes as they are or a value as JSON, without serving the request."""
    if isinstance(body, bytes):
        return send(body_response(body, status, headers))
    content_type = {"content-type": "application/json"}
    return send(body_response(json.dumps(body).encode(), status, content_type, headers))


def disconnect(end: End = End.CLOSE) -> Fault:
    """End the connection, or let it hang, before any header and without serving the request."""
    return send(RawResponse(None, end=end))


def delay(seconds: float) -> Fault:
    """Serve the request, but wait before the headers."""
    return lambda handler: replace(handler(), delay=seconds)


def add_headers(headers: Mapping[str, str]) -> Fault:
    """Serve the request with more headers."""

    def fault(handler: Handler) -> RawResponse:
        response = handler()
        return replace(response, headers={**response.headers, **headers})

    return fault


def truncate(*, events: int | None = None, size: int | None = None, end: End = End.CLOSE) -> Fault:
    """Serve the request, but cut the body.

    Args:
        events: how many chunks are left of it; a chunk of a stream is an event.
        size: how many bytes are left of it.
        end: what follows; `End.CLEAN` leaves a body that looks whole.
    """

    def fault(handler: Handler) -> RawResponse:
        response = handler()
        chunks = itertools.islice(response.chunks, events)
        return replace(response, chunks=chunks if size is None else _first_bytes(chunks, size), end=end)

    return fault


def error_event(after: int, data: object | None = None) -> Fault:
    """Serve the request, but end the stream with an `error` event.

    Args:
        after: how many events come before.
        data: the event's data; by default an `Error` object.
    """
    if data is None:
        data = error_body("The server had an error.", type="server_error")

    def fault(handler: Handler) -> RawResponse:
        response = handler()
        chunks = itertools.chain(itertools.islice(response.chunks, after), [sse("error", data)])
        return replace(response, chunks=chunks)

    return fault


def _nested(faults: tuple[Fault, ...]) -> Fault:
    def fault(handler: Handler) -> RawResponse:
        if not faults:
            return handler()
        return faults[0](lambda: _nested(faults[1:])(handler))

    return fault


def _first_bytes(chunks: Iterator[bytes], size: int) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk[:size]
        size -= len(chunk)
        if size <= 0:
            return
