# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Closes the sockets of an HTTP client that cannot do so in its own way, for which it would have to wait.

Its event loop has ended, or the connections are another process's, too: then nothing may be said over them, nor may
any lock be taken, which a thread of that process could hold. All of this reaches below what the libraries promise, so
whatever is not where it was is left alone.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx2


def close_sockets(client: httpx2.Client | httpx2.AsyncClient, *, running: bool = False) -> None:
    """Close all of them, without a word to the other side.

    Args:
        client: that nobody uses any more.
        running: whether its event loop runs, and runs this.
    """
    for stream in _network_streams(client):
        transport = _transport(stream)
        if running and transport is not None:
            transport.abort()
        else:
            _close(stream.get_extra_info("socket"), transport)


def _close(found: Any, transport: Any) -> None:
    # asyncio and trio give out sockets that know what they are used for.
    raw = getattr(found, "_sock", found)
    trio: Any = sys.modules.get("trio")
    if trio is not None:
        with suppress(RuntimeError):  # it does not run here
            trio.lowlevel.notify_closing(raw)
    if hasattr(raw, "close"):
        raw.close()
    if hasattr(transport, "_sock"):
        # asyncio would warn of a socket that it has not closed itself.
        transport._sock = None


def _network_streams(client: Any) -> Iterator[Any]:
    transports = [getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()]
    for transport in [inner for outer in transports for inner in getattr(outer, "transports", [outer])]:
        for connection in getattr(getattr(transport, "_pool", None), "connections", ()):
            inner: Any = connection
            while getattr(inner, "_connection", None) is not None:
                inner = inner._connection
            stream = getattr(inner, "_network_stream", None)
            if stream is not None:
                yield stream


def _transport(stream: Any) -> Any:
    """The transport of asyncio that a stream is made of, below its encryption."""
    inner: Any = getattr(stream, "_stream", None)
    while hasattr(inner, "transport_stream"):
        inner = inner.transport_stream
    return getattr(inner, "_transport", None)
