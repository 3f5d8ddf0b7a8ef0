"""The sockets of aiohttp under a client, by way of the package `httpx-aiohttp`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator


class AioTransport(httpx2.AsyncBaseTransport):
    """Hands requests over to the other library, and its responses back.

    Raises:
        RuntimeError: the package is not installed.
    """

    def __init__(self) -> None:
        from importlib import import_module

        try:
            self._library: Any = import_module("httpx")
            self._transport: Any = import_module("httpx_aiohttp").AiohttpTransport()
        except ImportError:
            raise RuntimeError("Install the package with the extra `aiohttp`.") from None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request."""
        given = self._library.Request(
            request.method,
            str(request.url),
            headers=request.headers.raw,
            content=await request.aread(),
            extensions=request.extensions,
        )
        with self._failures(request):
            response = await self._transport.handle_async_request(given)
        return httpx2.Response(response.status_code, headers=response.headers.raw, stream=_Body(response.stream, self))

    async def aclose(self) -> None:
        """Close the sockets."""
        await self._transport.aclose()

    @contextmanager
    def _failures(self, request: httpx2.Request | None = None) -> Iterator[None]:
        try:
            yield
        except self._library.TransportError as error:
            kind: type[httpx2.TransportError] = getattr(httpx2, type(error).__name__, httpx2.TransportError)
            raise kind(str(error), request=request) from error


class _Body(httpx2.AsyncByteStream):
    def __init__(self, stream: Any, transport: AioTransport) -> None:
        self._stream = stream
        self._transport = transport

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._transport._failures():
            async for chunk in self._stream:
                yield chunk

    async def aclose(self) -> None:
        """Release the connection."""
        await self._stream.aclose()
