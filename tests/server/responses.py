"""Responses as data, and how their bodies end."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class End(enum.Enum):
    """What happens to the connection after the last chunk of a response."""

    CLEAN = "the body is ended as HTTP asks, and the connection is kept"
    CLOSE = "the connection is closed, wherever the body stands"
    RESET = "the same, by a TCP reset"
    HANG = "nothing, until the server stops"


@dataclass(frozen=True)
class RawResponse:
    """A response as it goes out.

    Args:
        status: the status code; None sends no head at all.
        headers: sent as they are; without `content-length` the body is chunked (RFC 9112, 7.1).
        chunks: the body, each piece written to the socket by itself; of a stream, one event each.
        delay: seconds before the head.
        pause: seconds between two chunks.
        end: what follows the last chunk.
    """

    status: int | None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    chunks: Iterable[bytes] = ()
    delay: float = 0.0
    pause: float = 0.0
    end: End = End.CLEAN


def json_response(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> RawResponse:
    """A response whose body is the value as JSON."""
    return body_response(json.dumps(value).encode(), status, {"content-type": "application/json"}, headers)


def body_response(body: bytes, status: int, *headers: Mapping[str, str] | None) -> RawResponse:
    """A response with a body of known length; later headers replace earlier ones."""
    merged = {name.lower(): value for given in headers for name, value in (given or {}).items()}
    return RawResponse(status, {"content-length": str(len(body))} | merged, [body])


def stream_response(events: Iterable[bytes], pause: float) -> RawResponse:
    """A response that sends server-sent events as they come."""
    return RawResponse(200, {"content-type": "text/event-stream; charset=utf-8"}, events, pause=pause)


def sse(event: str, data: object) -> bytes:
    """One server-sent event (WHATWG HTML, 9.2); a string is sent as it is, everything else as JSON."""
    text = data if isinstance(data, str) else json.dumps(data)
    return f"event: {event}\ndata: {text}\n\n".encode()
