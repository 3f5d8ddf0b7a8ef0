# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The connection under a stream: read on behind the end so that it can be used again, and woken up to be closed."""

from __future__ import annotations

import socket
import time
from collections.abc import AsyncIterable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

import httpx2

if TYPE_CHECKING:
    from typing import TypeAlias

FAILURES = (httpx2.RequestError, OSError)
"""What reading a response raises when the connection fails."""

DRAIN_SECONDS = 0.1
DRAIN_BYTES = 64 * 1024

# Behind the end that the events have marked, there is usually nothing but the end of the body.
_UNREADABLE = (*FAILURES, httpx2.StreamError)

Response: TypeAlias = "httpx2.Response"


class _Allowance:
    """How much more may be read of a response, and for how long."""

    def __init__(self, response: Response) -> None:
        self._bytes = DRAIN_BYTES
        self._deadline = time.monotonic() + DRAIN_SECONDS
        limit_reads(response, DRAIN_SECONDS)

    def is_used_up(self, chunk: bytes) -> bool:
        """Count some bytes; tell whether there have been enough."""
        self._bytes -= len(chunk)
        return self._bytes < 0 or time.monotonic() > self._deadline


def limit_reads(response: Response, seconds: float) -> None:
    """Let no read of the body take longer; the transport looks when it begins to be read, or is gone on with."""
    limits = response.request.extensions.get("timeout", {})
    usual = limits.get("read")
    limit = seconds if usual is None else min(usual, seconds)
    response.request.extensions["timeout"] = {**limits, "read": limit}


def drain(response: Response) -> None:
    """Read what is behind the end, within bounds; what fails now is no failure of the stream."""
    if _is_worth_draining(response):
        allowance = _Allowance(response)
        with suppress(*_UNREADABLE):
            for chunk in cast("Iterable[bytes]", response.stream):
                if allowance.is_used_up(chunk):
                    break


async def adrain(response: Response) -> None:
    """Read what is behind the end, within bounds; what fails now is no failure of the stream."""
    if _is_worth_draining(response):
        allowance = _Allowance(response)
        with suppress(*_UNREADABLE):
            async for chunk in cast("AsyncIterable[bytes]", response.stream):
                if allowance.is_used_up(chunk):
                    break


def _is_worth_draining(response: Response) -> bool:
    """Whether there is a connection that serves one response after the other, and this one has not ended."""
    return not response.is_closed and _wire(response) is not None


def wake(response: Response) -> bool:
    """Break a connection off, so that whoever waits for its bytes in another thread does so no more; tell if it was."""
    wire = None if response.is_closed else _wire(response)
    connection: socket.socket | None = wire and wire.get_extra_info("socket")
    if connection is None:
        return False
    with suppress(OSError):
        # That of a TLS socket would also take it out of the hands of who reads it.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
    return True


def _wire(response: Response) -> Any:
    """What the transport reads, if it is of this response alone."""
    return response.extensions.get("network_stream") if response.http_version.startswith("HTTP/1") else None
