"""When a stream ends, and who ends it."""

from __future__ import annotations

import asyncio
import gc
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, suppress
from typing import Any

import anyio
import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common.errors import APIConnectionError, IncompleteStreamError
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.format import EventFormat
from specloom.runtime.streams.stream import AsyncStream, Stream

from .support import KEY, SETTINGS, Body, Clients, Pet, Script, event_stream

POST = Request("POST", "/stream", body={})
FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
NAMES = ["a", "b", "c"]
EVENTS = [b'data: {"id": "%b"}\n\n' % name.encode() for name in NAMES]
DONE = b"data: [DONE]\n\n"


def answer(*pieces: bytes | Exception) -> Script:
    return Script(event_stream(*pieces))


def whole() -> Script:
    return answer(b"".join(EVENTS), DONE)


def open_stream(server: Script) -> Stream[Pet]:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    client = SyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client))
    return client.stream(POST, FORMAT)


async def aopen_stream(server: Script) -> AsyncStream[Pet]:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
    client = AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client))
    return await client.stream(POST, FORMAT)


def body_of(server: Script) -> Body:
    (response,) = server.answers
    assert isinstance(response, httpx2.Response)
    body: Any = response.stream
    while not isinstance(body, Body):
        body = body._stream
    return body


class Hanging(Body):
    """Gives its first piece, and each other one when told to."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        super().__init__(*pieces)
        self.more = asyncio.Semaphore(1)

    async def __aiter__(self) -> Any:
        pieces = iter(self)
        for _ in self.pieces:
            await self.more.acquire()
            yield next(pieces)


def hanging(*pieces: bytes | Exception) -> tuple[Script, Hanging]:
    body = Hanging(*pieces)
    return Script(httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=body)), body


def test_another_loop_goes_on_where_one_was_left() -> None:
    stream = open_stream(whole())
    for pet in stream:
        assert pet.id == "a"
        break
    assert not stream.response.is_closed
    assert next(iter(stream)).id == "b"
    assert [pet.id for pet in stream] == ["c"]
    assert stream.response.is_closed
    assert list(stream) == []


@pytest.mark.anyio
async def test_another_async_loop_goes_on_where_one_was_left() -> None:
    stream = await aopen_stream(whole())
    async for pet in stream:
        assert pet.id == "a"
        break
    await asyncio.sleep(0.01)
    assert not stream.response.is_closed
    assert (await anext(aiter(stream))).id == "b"
    assert [pet.id async for pet in stream] == ["c"]
    assert stream.response.is_closed
    assert [pet async for pet in stream] == []


def test_a_generator_that_is_left_does_not_end_the_stream_it_delegates_to() -> None:
    def names(stream: Stream[Pet]) -> Iterator[Pet]:
        yield from stream

    stream = open_stream(whole())
    assert next(names(stream)).id == "a"
    assert [pet.id for pet in stream] == ["b", "c"]


def test_what_is_left_of_a_chunk_survives_an_error_in_the_loop() -> None:
    stream = open_stream(whole())
    with suppress(KeyError):
        for pet in stream:
            raise KeyError(pet.id)
    assert [pet.id for pet in stream] == ["b", "c"]


def test_an_iterator_alone_keeps_the_stream_open() -> None:
    server = whole()
    events = iter(open_stream(server))
    gc.collect()
    assert next(events).id == "a"
    del events
    gc.collect()
    assert body_of(server).is_closed


@pytest.mark.anyio
async def test_an_async_iterator_alone_keeps_the_stream_open() -> None:
    server = whole()
    events = aiter(await aopen_stream(server))
    gc.collect()
    assert (await anext(events)).id == "a"
    del events
    gc.collect()
    await asyncio.sleep(0.01)
    assert body_of(server).is_closed


def test_a_loop_over_a_stream_without_a_name_closes_it() -> None:
    server = whole()
    for _ in open_stream(server):
        break
    gc.collect()
    assert body_of(server).is_closed


@pytest.mark.anyio
async def test_an_async_loop_over_a_stream_without_a_name_closes_it() -> None:
    server = whole()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        async for _ in await aopen_stream(server):
            break
        gc.collect()
        await asyncio.sleep(0.01)
    assert body_of(server).is_closed


def test_closing_twice_and_reading_on() -> None:
    stream = open_stream(whole())
    assert next(stream).id == "a"
    stream.close()
    stream.close()
    with pytest.raises(StopIteration):
        next(stream)


def test_closing_inside_of_the_loop_ends_it() -> None:
    stream = open_stream(whole())
    seen = 0
    for _ in stream:
        seen += 1
        stream.close()
    assert seen == 1


@pytest.mark.anyio
async def test_closing_inside_of_an_async_loop_ends_it() -> None:
    stream = await aopen_stream(whole())
    seen = 0
    async for _ in stream:
        seen += 1
        await stream.close()
    assert seen == 1


def test_leaving_the_block_closes_the_response() -> None:
    server = whole()
    with open_stream(server) as stream:
        next(stream)
    assert stream.response.is_closed
    assert body_of(server).is_closed


@pytest.mark.anyio
async def test_leaving_an_async_block_closes_the_response() -> None:
    async with await aopen_stream(whole()) as stream:
        assert (await anext(stream)).id == "a"
    assert stream.response.is_closed
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
    await stream.close()


@pytest.mark.anyio
async def test_aclosing_closes_the_response() -> None:
    async with aclosing(await aopen_stream(whole())) as stream:
        assert (await anext(stream)).id == "a"
    assert stream.response.is_closed


def test_a_forgotten_stream_releases_its_connection() -> None:
    server = whole()
    open_stream(server)
    gc.collect()
    assert body_of(server).is_closed


def test_an_asynchronous_stream_that_nobody_reads_is_warned_about() -> None:
    async def use(client: Any) -> None:
        with pytest.warns(ResourceWarning, match="async with"):
            await client.stream(POST, FORMAT)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            async with await client.stream(POST, FORMAT):
                pass
            await (await client.stream(POST, FORMAT)).close()
            async for _ in await client.stream(POST, FORMAT):
                break
            gc.collect()
            await asyncio.sleep(0)

    Clients("async").call(lambda request: event_stream(EVENTS[0], DONE), use)


@pytest.mark.anyio
async def test_cancelling_the_only_reader_closes_the_response() -> None:
    server, body = hanging(EVENTS[0], EVENTS[1])

    async def read() -> None:
        async for _ in await aopen_stream(server):
            pass

    task = asyncio.create_task(read())
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert body.is_closed


@pytest.mark.anyio
@pytest.mark.parametrize("through", [lambda stream: stream, aiter], ids=["stream", "iterator"])
async def test_an_event_can_be_waited_for_again_after_a_timeout(through: Any) -> None:
    server, body = hanging(*EVENTS, DONE)
    stream = await aopen_stream(server)
    events = through(stream)
    found: list[str] = []
    while True:
        try:
            found.append((await asyncio.wait_for(anext(events), 0.01)).id)
        except asyncio.TimeoutError:
            body.more.release()
        except StopAsyncIteration:
            break
    assert found == NAMES


@pytest.mark.anyio
async def test_a_loop_goes_on_after_a_deadline() -> None:
    server, body = hanging(*EVENTS, DONE)
    found: list[str] = []
    async with await aopen_stream(server) as stream:
        while not stream.response.is_closed:
            with anyio.move_on_after(0.01):
                async for pet in stream:
                    found.append(pet.id)
            body.more.release()
    assert found == NAMES


@pytest.mark.anyio
async def test_a_failure_that_nobody_waits_for_is_kept_for_who_asks_next() -> None:
    server, body = hanging(EVENTS[0], httpx2.ReadError("reset"))
    stream = await aopen_stream(server)
    await anext(stream)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(anext(stream), 0.01)
    body.more.release()
    await asyncio.sleep(0.01)
    with pytest.raises(APIConnectionError):
        await anext(stream)


@pytest.mark.anyio
async def test_two_tasks_cannot_wait_for_the_same_event() -> None:
    server, body = hanging(EVENTS[0], DONE)
    stream = await aopen_stream(server)
    await anext(stream)
    waiting = asyncio.create_task(anext(stream, None))
    await asyncio.sleep(0)
    with pytest.raises(RuntimeError, match="another task"):
        await anext(stream)
    body.more.release()
    assert await waiting is None


@pytest.mark.anyio
async def test_closing_in_another_task_is_a_clean_end_for_the_reader() -> None:
    server, body = hanging(EVENTS[0], DONE)
    stream = await aopen_stream(server)

    async def read() -> list[str]:
        return [pet.id async for pet in stream]

    reader = asyncio.create_task(read())
    await asyncio.sleep(0.01)
    await stream.close()
    assert await reader == ["a"]
    assert body.is_closed


def test_a_cancelled_read_under_trio_is_no_silent_end() -> None:
    class Sleeping(Body):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield EVENTS[0]
            await anyio.sleep_forever()

    response = httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=Sleeping())

    async def read() -> None:
        stream = await aopen_stream(Script(response))
        assert (await anext(stream)).id == "a"
        with anyio.move_on_after(0.01) as scope:
            await anext(stream)
        assert scope.cancelled_caught
        with pytest.raises(IncompleteStreamError, match="cancelled"):
            await anext(stream)

    anyio.run(read, backend="trio")
