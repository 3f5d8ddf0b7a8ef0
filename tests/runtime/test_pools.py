"""Many asynchronous connections, in several pools."""

from __future__ import annotations

import asyncio

import httpx2
import pytest
from specloom.runtime.sending.pools import POOL_SIZE, Pools

LIMITS = httpx2.Limits(max_connections=3 * POOL_SIZE, max_keepalive_connections=POOL_SIZE)


class Pool(httpx2.AsyncBaseTransport):
    def __init__(self, limits: httpx2.Limits) -> None:
        self.limits = limits
        self.requests = 0
        self.is_closed = False

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.requests += 1
        if request.url.path == "/fails":
            raise httpx2.ConnectError("refused", request=request)
        return httpx2.Response(200, stream=httpx2.ByteStream(b"{}"))

    async def aclose(self) -> None:
        self.is_closed = True


def pools() -> tuple[Pools, list[Pool]]:
    made: list[Pool] = []

    def make(limits: httpx2.Limits) -> Pool:
        made.append(Pool(limits))
        return made[-1]

    return Pools(make, LIMITS), made


def get(path: str = "/", patience: float | None = None) -> httpx2.Request:
    return httpx2.Request("GET", f"http://127.0.0.1{path}", extensions={"timeout": {"pool": patience}})


@pytest.mark.anyio
async def test_one_request_after_the_other_uses_one_pool() -> None:
    transport, made = pools()
    for _ in range(2 * POOL_SIZE):
        await (await transport.handle_async_request(get())).aclose()
        with pytest.raises(httpx2.ConnectError):
            await transport.handle_async_request(get("/fails"))
    assert [pool.requests for pool in made] == [4 * POOL_SIZE]


@pytest.mark.anyio
async def test_open_responses_fill_one_pool_after_the_other_and_the_first_keep_connections() -> None:
    transport, made = pools()
    responses = [await transport.handle_async_request(get()) for _ in range(2 * POOL_SIZE + 1)]
    assert [pool.requests for pool in made] == [POOL_SIZE, POOL_SIZE, 1]
    assert [pool.limits.max_connections for pool in made] == [POOL_SIZE] * 3
    assert [pool.limits.max_keepalive_connections for pool in made] == [POOL_SIZE, 0, 0]
    await responses[0].aclose()
    await responses[0].aclose()
    for _ in range(2):
        await transport.handle_async_request(get())
    assert [pool.requests for pool in made] == [POOL_SIZE + 1, POOL_SIZE, 2]
    await transport.aclose()
    assert all(pool.is_closed for pool in made)


@pytest.mark.anyio
async def test_a_request_for_which_there_is_no_room_waits_in_vain_or_until_there_is() -> None:
    transport, _ = pools()
    responses = [await transport.handle_async_request(get()) for _ in range(3 * POOL_SIZE)]
    with pytest.raises(httpx2.PoolTimeout):
        await transport.handle_async_request(get(patience=0.01))
    waiting = asyncio.create_task(transport.handle_async_request(get()))
    await asyncio.sleep(0)
    await responses[0].aclose()
    assert (await waiting).status_code == 200
