# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Many connections in several pools: one looks at all of its own for each request that begins or ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import anyio
import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

POOL_SIZE = 50


class _Pool:
    def __init__(self, transport: httpx2.AsyncBaseTransport) -> None:
        self.transport = transport
        self.users = 0
        """The responses that are waited for or read."""


class Pools(httpx2.AsyncBaseTransport):
    """A transport of many connections, which takes no longer for a request than one of few.

    The first pool that has room is used, so that connections are used again, and only the first ones keep any.

    Args:
        make: makes the transport of one pool, with these limits.
        limits: of all together, in whole pools.
    """

    def __init__(self, make: Callable[[httpx2.Limits], httpx2.AsyncBaseTransport], limits: httpx2.Limits) -> None:
        self._make = make
        self._kept = (limits.max_keepalive_connections or 0) // POOL_SIZE
        self._room = anyio.Semaphore((limits.max_connections or 0) // POOL_SIZE * POOL_SIZE)
        self._pools: list[_Pool] = []

    @property
    def transports(self) -> list[httpx2.AsyncBaseTransport]:
        """Those of the pools."""
        return [pool.transport for pool in self._pools]

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request over a connection of the first pool that has one to spare.

        Raises:
            PoolTimeout: none becomes free in time.
        """
        await self._wait_for_room(request)
        pool = next((pool for pool in self._pools if pool.users < POOL_SIZE), None) or self._add()
        pool.users += 1
        try:
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            self._leave(pool)
            raise
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Lent(response.stream, lambda: self._leave(pool))
        return response

    async def _wait_for_room(self, request: httpx2.Request) -> None:
        try:
            self._room.acquire_nowait()
        except anyio.WouldBlock:
            try:
                with anyio.fail_after(request.extensions.get("timeout", {}).get("pool")):
                    await self._room.acquire()
            except TimeoutError:
                raise httpx2.PoolTimeout("", request=request) from None

    def _add(self) -> _Pool:
        kept = POOL_SIZE if len(self._pools) < self._kept else 0
        pool = _Pool(self._make(httpx2.Limits(max_connections=POOL_SIZE, max_keepalive_connections=kept)))
        self._pools.append(pool)
        return pool

    def _leave(self, pool: _Pool) -> None:
        pool.users -= 1
        self._room.release()

    async def aclose(self) -> None:
        """Close all connections."""
        while self._pools:
            await self._pools.pop().transport.aclose()


class _Lent(httpx2.AsyncByteStream):
    """A body whose end is told."""

    def __init__(self, stream: httpx2.AsyncByteStream, leave: Callable[[], None]) -> None:
        self._stream = stream
        self._leave: Callable[[], None] | None = leave

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            leave, self._leave = self._leave, None
            if leave is not None:
                leave()
