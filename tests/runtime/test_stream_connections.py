"""What streams do with their connections, over real sockets."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.format import EventFormat

from .sockets import Server, read_request, use
from .support import Pet

POST = Request("POST", "/stream", body={})
FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
EVENT, DONE = b'data: {"id": "a"}\n\n', b"data: [DONE]\n\n"
LAST = b"0\r\n\r\n"

Write = Callable[[socket.socket], object]


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


class Connections:
    """Answers each request on a connection with a stream, and counts the connections."""

    def __init__(self, end: Write) -> None:
        self.count = 0
        self._end = end

    def __call__(self, connection: socket.socket) -> None:
        self.count += 1
        while True:
            connection.sendall(HEAD + chunk(EVENT))
            self._end(connection)
            if not read_request(connection):
                return


def at_once(connection: socket.socket) -> None:
    connection.sendall(chunk(DONE) + LAST)


def after_a_moment(connection: socket.socket) -> None:
    connection.sendall(chunk(DONE))
    time.sleep(0.005)
    connection.sendall(chunk(b": bye\n\n"))
    connection.sendall(LAST)


def never(connection: socket.socket) -> None:
    connection.sendall(chunk(DONE))


def endlessly(connection: socket.socket) -> None:
    connection.sendall(chunk(DONE))
    while True:
        connection.sendall(chunk(b": more\n\n" * 1000))


def reading(kind: str, times: int) -> Callable[[Any], Any]:
    """Read streams to their ends, one after the other."""

    def read(client: Any) -> int:
        return sum(len(list(client.stream(POST, FORMAT))) for _ in range(times))

    async def aread(client: Any) -> int:
        count = 0
        for _ in range(times):
            async for _ in await client.stream(POST, FORMAT):
                count += 1
        return count

    return read if kind == "sync" else aread


@pytest.mark.parametrize("end", [at_once, after_a_moment])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_fifty_streams_in_a_row_open_one_connection(kind: str, end: Write) -> None:
    connections = Connections(end)
    with Server(connections) as server:
        assert use(kind, server.url, reading(kind, 50)) == 50
    assert connections.count == 1


@pytest.mark.parametrize("end", [never, endlessly])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_server_that_does_not_come_to_an_end_is_not_waited_for(kind: str, end: Write) -> None:
    connections = Connections(end)
    with Server(connections) as server:
        start = time.monotonic()
        assert use(kind, server.url, reading(kind, 2), timeout=60) == 2
        assert time.monotonic() - start < 5
    assert connections.count == 2


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_the_rest_of_a_stream_is_read_in_the_time_of_its_own(kind: str) -> None:
    limits: list[Any] = []

    def read(client: Any) -> None:
        for stream in [client.stream(POST, FORMAT), client.stream(POST, FORMAT)]:
            limits.append(stream.response.request.extensions["timeout"]["read"])
            list(stream)

    async def aread(client: Any) -> None:
        for stream in [await client.stream(POST, FORMAT), await client.stream(POST, FORMAT)]:
            limits.append(stream.response.request.extensions["timeout"]["read"])
            assert [event async for event in stream]

    with Server(Connections(at_once)) as server:
        use(kind, server.url, read if kind == "sync" else aread, timeout=7)
    assert limits == [7, 7]


def test_closing_in_another_thread_is_a_clean_end_for_the_reader() -> None:
    def read(client: Any) -> None:
        found: list[str] = []
        with client.stream(POST, FORMAT) as stream:
            closing = threading.Timer(0.05, stream.close)
            closing.start()
            found += [event.id for event in stream]
            closing.join()
        assert found == ["a"]
        assert stream.response.is_closed

    start = time.monotonic()
    with Server(Connections(lambda connection: server.release.wait(60))) as server:
        use("sync", server.url, read)
    assert time.monotonic() - start < 5


def test_closing_in_another_task_is_a_clean_end_for_the_reader() -> None:
    async def read(client: Any) -> None:
        async with await client.stream(POST, FORMAT) as stream:
            closing = asyncio.get_running_loop().call_later(0.05, lambda: asyncio.ensure_future(stream.close()))
            assert [event.id async for event in stream] == ["a"]
            closing.cancel()

    with Server(Connections(lambda connection: server.release.wait(60))) as server:
        use("async", server.url, read)


def test_an_event_can_be_waited_for_again_after_a_timeout() -> None:
    def slowly(connection: socket.socket) -> None:
        time.sleep(0.1)
        connection.sendall(chunk(EVENT))
        time.sleep(0.1)
        at_once(connection)

    async def read(client: Any) -> None:
        found: list[str] = []
        timeouts = 0
        stream = await client.stream(POST, FORMAT)
        while True:
            try:
                found.append((await asyncio.wait_for(anext(stream), 0.03)).id)
            except asyncio.TimeoutError:
                timeouts += 1
            except StopAsyncIteration:
                break
        assert found == ["a", "a"]
        assert timeouts >= 4

    with Server(Connections(slowly)) as server:
        use("async", server.url, read)
