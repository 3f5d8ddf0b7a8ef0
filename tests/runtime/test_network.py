"""Over real sockets of this machine."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    IncompleteStreamError,
)
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request
from specloom.runtime.sending import exchange
from specloom.runtime.streams.format import EventFormat

from .sockets import ask, use
from .support import KEY, SETTINGS, Pet

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
EVENT = b'event: pet\ndata: {"id": "p1"}\n\n'
DONE = b"data: [DONE]\n\n"
FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
GET = Request("GET", "/pets", max_retries=0)

Answer = Callable[[socket.socket], None]


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], str]]:
    """Starts a server that gives each request on a connection to a function; returns its URL."""
    servers: list[socketserver.ThreadingTCPServer] = []

    def start(answer: Answer) -> str:
        class Connection(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    while b"\r\n\r\n" in self.request.recv(65536):
                        answer(self.request)

        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Connection)
        server.daemon_threads = True
        server.block_on_close = False
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}/v1"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def client_for(url: str, **options: Any) -> SyncAPIClient:
    return SyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, base_url=url, **options))


def test_done_ends_the_stream_though_the_server_hangs(serve: Any) -> None:
    release = threading.Event()

    def answer(connection: socket.socket) -> None:
        connection.sendall(HEAD + chunk(EVENT + DONE))
        release.wait(5)

    started = time.monotonic()
    with client_for(serve(answer)) as client:
        assert list(client.stream(GET, FORMAT)) == [Pet(id="p1")]
    release.set()
    assert time.monotonic() - started < 2


def test_a_reset_in_the_middle_of_a_stream(serve: Any) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(HEAD + chunk(EVENT))
        connection.shutdown(socket.SHUT_RDWR)

    with client_for(serve(answer)) as client:
        events = iter(client.stream(GET, FORMAT))
        assert next(events) == Pet(id="p1")
        with pytest.raises(APIConnectionError):
            next(events)


def test_an_orderly_end_in_the_middle_of_a_stream(serve: Any) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(HEAD + chunk(EVENT) + b"0\r\n\r\n")

    with client_for(serve(answer)) as client, pytest.raises(IncompleteStreamError):
        list(client.stream(GET, FORMAT))


def test_timeouts(serve: Any) -> None:
    release = threading.Event()
    url = serve(lambda connection: release.wait(5))
    with client_for(url, timeout=0.05) as client, pytest.raises(APITimeoutError):
        client.request(GET, Pet)
    release.set()


def test_a_refused_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with client_for(f"http://127.0.0.1:{port}") as client, pytest.raises(APIConnectionError) as caught:
        client.request(GET, Pet)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "127.0.0.1/v1"])
def test_a_bad_scheme_is_raised_at_once(kind: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "backoff", lambda *_: pytest.fail("it was tried again"))
    with pytest.raises(httpx2.UnsupportedProtocol):
        ask(kind, url, Request("GET", "/pets"))


def test_one_connection_serves_many_streams(kind: str, serve: Any) -> None:
    bodies = iter([EVENT + DONE, EVENT, b"event: error\ndata: {}\n\n", EVENT * 5 + DONE] * 3)

    def answer(connection: socket.socket) -> None:
        connection.sendall(HEAD + chunk(next(bodies)) + b"0\r\n\r\n")

    def read(client: Any) -> None:
        for number in range(12):
            with contextlib.suppress(APIError):
                for _ in client.stream(GET, FORMAT):
                    if number % 4 == 3:
                        break

    async def aread(client: Any) -> None:
        for number in range(12):
            with contextlib.suppress(APIError):
                async for _ in await client.stream(GET, FORMAT):
                    if number % 4 == 3:
                        break

    limits = httpx2.Limits(max_connections=1, max_keepalive_connections=1)
    http = {"limits": limits, "timeout": httpx2.Timeout(2, pool=1)}
    use(kind, serve(answer), read if kind == "sync" else aread, http=http)
    assert next(bodies, None) is None


def test_an_asynchronous_client_outlives_its_event_loop(serve: Any) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{"id": "p1"}')

    client = AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, base_url=serve(answer)))

    async def use() -> None:
        assert await client.request(GET, Pet) == Pet(id="p1")

    asyncio.run(use())
    asyncio.run(use())


@pytest.mark.anyio
async def test_cancelling_releases_the_connection(serve: Any) -> None:
    closed = threading.Event()

    def answer(connection: socket.socket) -> None:
        connection.sendall(HEAD + chunk(EVENT))
        connection.settimeout(5)
        if connection.recv(1) == b"":
            closed.set()

    async with AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, base_url=serve(answer))) as client:
        arrived = asyncio.Event()

        async def read() -> None:
            async for _ in await client.stream(GET, FORMAT):
                arrived.set()

        task = asyncio.create_task(read())
        await asyncio.wait_for(arrived.wait(), 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(closed.wait, 5)
