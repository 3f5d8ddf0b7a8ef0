# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The sockets of aiohttp under a client, by way of the package `httpx-aiohttp`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator


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
        with failures(self._library, request):
            response = await self._transport.handle_async_request(given)
        return httpx2.Response(
            response.status_code, headers=response.headers.raw, stream=_Body(response.stream, self._library)
        )

    async def aclose(self) -> None:
        """Close the sockets."""
        await self._transport.aclose()


@contextmanager
def failures(library: Any, request: httpx2.Request | None = None) -> Generator[None, None, None]:
    """Raise the errors of the other library as those of this one."""
    try:
        yield
    except library.TransportError as error:
        kind: type[httpx2.TransportError] = getattr(httpx2, type(error).__name__, httpx2.TransportError)
        raise kind(str(error), request=request) from error


class _Body(httpx2.AsyncByteStream):
    def __init__(self, stream: Any, library: Any) -> None:
        self._stream = stream
        self._library = library

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with failures(self._library):
            async for chunk in self._stream:
                yield chunk

    async def aclose(self) -> None:
        """Release the connection."""
        await self._stream.aclose()
