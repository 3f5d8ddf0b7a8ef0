"""Who keeps connections open, and until when: readers, event loops and processes."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import threading
import time
import warnings
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
import trio
import uvloop
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.options.tokens import Tokens
from specloom.runtime.requests.request import Request

from .pets import AsyncPets, Pets, raw_method, streamed_method
from .sockets import GET, Server, read_request
from .support import KEY, SETTINGS, Pet

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\ncontent-length: %d\r\n\r\n"


def answer_all(connection: socket.socket) -> None:
    """Answer all requests of a connection with the other side's port."""
    body = b'{"id": "%d"}' % connection.getpeername()[1]
    connection.sendall(HEAD % (b"application/json", len(body)) + body)
    while read_request(connection):
        connection.sendall(HEAD % (b"application/json", len(body)) + body)


def options(server: Server, http_client: Any = None) -> ClientOptions:
    return ClientOptions(credentials={"api_key": KEY}, base_url=server.url, max_retries=0, http_client=http_client)


def sync_client(server: Server, http_client: Any = None) -> SyncAPIClient:
    return SyncAPIClient(SETTINGS, options(server, http_client))


def async_client(server: Server, http_client: Any = None) -> AsyncAPIClient:
    return AsyncAPIClient(SETTINGS, options(server, http_client))


def open_files() -> int:
    gc.collect()
    return len(os.listdir("/dev/fd"))


def settles(value: Callable[[], int], most: int) -> bool:
    """Whether a value comes down; the other side's sockets take their time."""
    deadline = time.monotonic() + 5
    while value() > most and time.monotonic() < deadline:
        time.sleep(0.01)
    return value() <= most


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(answer_all) as server:
        yield server


@pytest.fixture
def slow() -> Iterator[Server]:
    """Sends the second of two pets when it is told to."""
    first, second = b'data: {"id": "p1"}\n\n', b'data: {"id": "p2"}\n\ndata: [DONE]\n\n'

    def answer(connection: socket.socket) -> None:
        connection.sendall(HEAD % (b"text/event-stream", len(first + second)) + first)
        held.release.wait(5)
        connection.sendall(second)
        read_request(connection)

    with Server(answer) as held:
        yield held


@pytest.mark.parametrize("way", ["stream", "raw", "streamed", "bytes"])
def test_a_reader_keeps_the_connection_of_a_client_that_is_gone(slow: Server, way: str) -> None:
    def begin() -> Any:
        client = sync_client(slow)
        if way == "stream":
            return iter(Pets(client).watch())
        if way == "raw":
            return iter(raw_method(client, "watch")().parse())
        if way == "streamed":
            return iter(streamed_method(client, "watch")().__enter__().parse())
        return client.send(Request("POST", "/watch", body={}), stream=True).iter_bytes()

    pieces = begin()
    next(pieces)
    gc.collect()
    slow.release.set()
    assert list(pieces)


@pytest.mark.parametrize("way", ["stream", "raw", "streamed", "bytes"])
def test_an_asynchronous_reader_does_so_too(slow: Server, way: str) -> None:
    async def begin() -> Any:
        client = async_client(slow)
        if way == "stream":
            return aiter(await AsyncPets(client).watch())
        if way == "raw":
            return aiter((await raw_method(client, "watch")()).parse())
        if way == "streamed":
            return aiter(await (await streamed_method(client, "watch")().__aenter__()).parse())
        return (await client.send(Request("POST", "/watch", body={}), stream=True)).aiter_bytes()

    async def read() -> None:
        pieces = await begin()
        await anext(pieces)
        gc.collect()
        await asyncio.sleep(0.01)
        slow.release.set()
        assert [piece async for piece in pieces]

    asyncio.run(read())


def test_the_last_reader_closes_the_connections(slow: Server) -> None:
    before = open_files()
    stream = Pets(sync_client(slow)).watch()
    next(stream)
    del stream
    slow.release.set()
    assert settles(open_files, before)


def run_whole(function: Callable[[], Any]) -> None:
    asyncio.run(function())


def run_bare(function: Callable[[], Any]) -> None:
    """Use a loop as many programs do, without its end of generators."""
    loop = asyncio.new_event_loop()
    loop.run_until_complete(function())
    loop.close()


def run_uvloop(function: Callable[[], Any]) -> None:
    uvloop.run(function())


@pytest.mark.parametrize("run", [run_whole, run_bare, trio.run, run_uvloop])
@pytest.mark.filterwarnings("error")
def test_a_client_outlives_many_event_loops(server: Server, run: Callable[[Any], Any]) -> None:
    client = async_client(server)

    async def use() -> None:
        await client.request(GET, Pet)

    run(use)
    before = open_files()
    for _ in range(100):
        run(use)
    assert settles(open_files, before)
    assert len(client._http._own) == 1
    asyncio.run(client.close())
    assert len(client._http._own) == 0


def test_loops_that_have_ended_are_not_kept(server: Server) -> None:
    client = async_client(server)
    loops: list[weakref.ref[Any]] = []

    async def use() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        await client.request(GET, Pet)

    for _ in range(5):
        run_bare(use)
    gc.collect()
    assert sum(loop() is not None for loop in loops) <= 1
    asyncio.run(client.close())


@pytest.mark.parametrize("run", [run_whole, trio.run, run_uvloop])
@pytest.mark.filterwarnings("error")
def test_clients_that_nobody_holds_leave_nothing_open(server: Server, run: Callable[[Any], Any]) -> None:
    async def use() -> None:
        for _ in range(5):
            await async_client(server).request(GET, Pet)

    run(use)
    before = open_files()
    run(use)
    assert settles(open_files, before)


@pytest.mark.parametrize("run", [run_whole, trio.run, run_uvloop])
@pytest.mark.filterwarnings("error")
def test_closing_reaches_the_loops_of_other_threads(server: Server, run: Callable[[Any], Any]) -> None:
    before = open_files()
    client = async_client(server)
    used, closed = threading.Event(), threading.Event()
    seen: list[bool] = []

    async def work() -> None:
        import anyio

        await client.request(GET, Pet)
        http = client._http._own
        used.set()
        while not closed.is_set():
            await anyio.sleep(0.001)
        await anyio.sleep(0.05)
        seen.append(settles(lambda: len(http), 0))
        with pytest.raises(RuntimeError, match="closed"):
            await client.request(GET, Pet)

    async def close() -> None:
        await client.request(GET, Pet)
        await client.close()
        closed.set()

    thread = threading.Thread(target=run, args=(work,))
    thread.start()
    assert used.wait(5)
    asyncio.run(close())
    thread.join(5)
    assert seen == [True]
    assert settles(open_files, before)


@pytest.mark.filterwarnings("error")
def test_closing_works_after_the_loop_has_ended(server: Server) -> None:
    before = open_files()
    client = async_client(server)

    async def use() -> None:
        await client.request(GET, Pet)

    run_bare(use)
    asyncio.run(client.close())
    assert settles(open_files, before)


def in_child(work: Callable[[], object]) -> bool:
    """Whether something succeeds in a forked process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of forks where there are threads
        child = os.fork()
    if child == 0:
        # Nothing of the test run may go on in here.
        status = 1
        try:
            warnings.simplefilter("error")
            status = 0 if work() else 1
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] == 0


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")


@needs_fork
@pytest.mark.parametrize("own", [True, False])
def test_a_child_opens_its_own_connections(server: Server, own: bool) -> None:
    with sync_client(server, None if own else httpx2.Client()) as client:
        port = client.request(GET, Pet).id
        assert in_child(lambda: client.request(GET, Pet).id != port)
        assert client.request(GET, Pet).id == port


@needs_fork
@pytest.mark.parametrize("kind", ["copy", "closed"])
def test_a_child_goes_on_as_its_parent_would(server: Server, kind: str) -> None:
    client = sync_client(server)
    stream = client.send(GET, stream=True)
    if kind == "closed":
        client.close()
        assert in_child(client.is_closed)
    else:
        # A lock that another thread of the parent holds is nobody's in the child.
        with client._http._lock:
            assert in_child(lambda: client.request(GET, Pet))
        assert stream.read()
    client.close()


@needs_fork
def test_an_asynchronous_client_does_so_too(server: Server) -> None:
    client = async_client(server)

    async def port() -> str:
        return (await client.request(GET, Pet)).id

    async def both() -> None:
        mine = await port()
        assert await asyncio.to_thread(in_child, lambda: asyncio.run(port()) != mine)
        assert await port() == mine
        await client.close()

    asyncio.run(both())


@needs_fork
def test_a_child_has_its_own_locks() -> None:
    tokens = Tokens()
    with tokens.lock:
        assert in_child(lambda: tokens.lock.acquire(timeout=1))
