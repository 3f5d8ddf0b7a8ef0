"""Servers and networks that fail, over real sockets, for both kinds of clients."""

from __future__ import annotations

import asyncio
import copy
import pickle
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common import errors
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.format import EventFormat

from .sockets import Server, ask, causes, reply, reset_after, use
from .support import Pet

GET = Request("GET", "/pets/1")
ONCE = Request("GET", "/pets/1", max_retries=0)
POST = Request("POST", "/pets", body={"a": 1})
FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
PET = b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{"id": "p1"}'


@pytest.mark.usefixtures("no_wait")
def test_a_refused_connection_keeps_its_cause(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(errors.APIConnectionError) as caught:
        ask(kind, f"http://127.0.0.1:{port}")
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)
    assert any(isinstance(cause, ConnectionRefusedError) for cause in causes(caught.value))


@pytest.mark.usefixtures("no_wait")
def test_a_name_that_does_not_resolve_is_tried_again_and_typed(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lookups: list[object] = []

    def getaddrinfo(host: object, *rest: object, **options: object) -> None:
        lookups.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(errors.APIConnectionError) as caught:
        ask(kind, "http://api.invalid/v1")
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)
    assert len(lookups) == 3


def test_a_server_that_does_not_speak_tls(kind: str) -> None:
    with (
        Server(reply(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server,
        pytest.raises(errors.APIConnectionError) as caught,
    ):
        ask(kind, f"https://127.0.0.1:{server.port}", ONCE)
    assert any(isinstance(cause, ssl.SSLError) for cause in causes(caught.value))


def test_a_connection_that_takes_too_long(kind: str) -> None:
    # The handshake of TLS is part of connecting.
    with (
        Server(lambda connection: server.release.wait(5)) as server,
        pytest.raises(errors.APITimeoutError) as caught,
    ):
        ask(kind, f"https://127.0.0.1:{server.port}", ONCE, timeout=httpx2.Timeout(5, connect=0.05))
    assert isinstance(caught.value.__cause__, httpx2.ConnectTimeout)


def test_an_answer_that_takes_too_long(kind: str) -> None:
    with (
        Server(lambda connection: server.release.wait(5)) as server,
        pytest.raises(errors.APITimeoutError) as caught,
    ):
        ask(kind, server.url, ONCE, timeout=httpx2.Timeout(5, read=0.05))
    assert isinstance(caught.value.__cause__, httpx2.ReadTimeout)


def test_a_body_that_takes_too_long(kind: str) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{"id"')
        server.release.wait(5)

    with Server(answer) as server, pytest.raises(errors.APITimeoutError):
        ask(kind, server.url, ONCE, timeout=httpx2.Timeout(5, read=0.05))


def test_a_server_that_does_not_take_the_request(kind: str) -> None:
    request = Request("POST", "/pets", body={"data": "x" * 20_000_000}, max_retries=0)
    with (
        Server(lambda connection: server.release.wait(5)) as server,
        pytest.raises(errors.APITimeoutError) as caught,
    ):
        ask(kind, server.url, request, timeout=httpx2.Timeout(5, write=0.05))
    assert isinstance(caught.value.__cause__, httpx2.WriteTimeout)


def test_no_free_connection() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    def hang(connection: socket.socket) -> None:
        connection.sendall(head)
        server.release.wait(5)

    def sync(client: SyncAPIClient) -> None:
        with client.stream(ONCE, FORMAT), pytest.raises(errors.APITimeoutError) as caught:
            client.request(ONCE, Pet)
        assert isinstance(caught.value.__cause__, httpx2.PoolTimeout)
        assert "pool" in str(caught.value)

    async def run(client: AsyncAPIClient) -> None:
        async with await client.stream(ONCE, FORMAT):
            with pytest.raises(errors.APITimeoutError) as caught:
                await client.request(ONCE, Pet)
        assert isinstance(caught.value.__cause__, httpx2.PoolTimeout)
        assert "pool" in str(caught.value)

    limits = {"limits": httpx2.Limits(max_connections=1)}
    for kind, call in (("sync", sync), ("async", run)):
        with Server(hang) as server:
            use(kind, server.url, call, http=limits, timeout=httpx2.Timeout(5, pool=0.05))


BROKEN = {
    "before the headers": b"",
    "inside of the headers": b"HTTP/1.1 200 OK\r\nContent-Ty",
    "inside of the body": b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{"id"',
    "inside of a chunk": b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{"id"',
    "inside of an error": b'HTTP/1.1 500 No\r\nContent-Length: 99\r\n\r\n{"error',
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
@pytest.mark.usefixtures("no_wait")
def test_a_connection_that_breaks(kind: str, content: bytes) -> None:
    with Server(reset_after(content)) as server, pytest.raises(errors.APIConnectionError) as caught:
        ask(kind, server.url, POST)
    assert isinstance(caught.value.__cause__, (httpx2.ReadError, httpx2.RemoteProtocolError))
    assert len(server.requests) == 3
    with Server(reset_after(content), reply(PET)) as server:
        assert ask(kind, server.url, POST) == Pet(id="p1")


@pytest.mark.parametrize("content", list(BROKEN.values())[1:], ids=list(BROKEN)[1:])
def test_a_connection_that_ends_early(kind: str, content: bytes) -> None:
    with Server(reply(content)) as server, pytest.raises(errors.APIConnectionError):
        ask(kind, server.url, ONCE)


@pytest.mark.parametrize(
    "content",
    [
        b"hello\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
        b"\x00\x01\x02",
    ],
)
def test_an_answer_that_is_not_http(kind: str, content: bytes) -> None:
    with Server(reply(content)) as server, pytest.raises(errors.APIConnectionError):
        ask(kind, server.url, ONCE)


@pytest.mark.parametrize("status", [200, 400, 503])
def test_errors_of_real_responses_can_be_pickled_and_copied(kind: str, status: int) -> None:
    content = f"HTTP/1.1 {status} x\r\nContent-Length: 5\r\nx-request-id: req_1\r\n\r\n<htm>"
    with Server(reply(content.encode())) as server, pytest.raises(errors.APIError) as caught:
        ask(kind, server.url, Request("POST", "/pets", body={"a": 1}, max_retries=0))
    for twin in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert isinstance(twin, (errors.APIStatusError, errors.APIResponseValidationError))
        assert str(twin) == str(caught.value)
        assert twin.status_code == status
        assert twin.response.headers["x-request-id"] == "req_1"
        assert twin.response.content == b"<htm>"


def test_errors_inside_of_real_streams_can_be_pickled_and_copied() -> None:
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {bad\n\n"

    async def read(client: AsyncAPIClient) -> None:
        async for _ in await client.stream(ONCE, FORMAT):
            raise AssertionError("there is no event")

    def sync(client: SyncAPIClient) -> None:
        list(client.stream(ONCE, FORMAT))

    calls: dict[str, Callable[[Any], Any]] = {"sync": sync, "async": read}
    for kind, call in calls.items():
        with Server(reply(content)) as server, pytest.raises(errors.APIResponseValidationError) as caught:
            use(kind, server.url, call)
        for twin in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
            assert (str(twin), twin.status_code) == (str(caught.value), 200)


@pytest.mark.parametrize("begun", [b"", BROKEN["inside of the headers"], BROKEN["inside of the body"]])
def test_a_cancelled_call_gives_its_connection_back(begun: bytes) -> None:
    arrived = threading.Event()

    def hang(connection: socket.socket) -> None:
        connection.sendall(begun)
        arrived.set()
        server.release.wait(5)

    async def call(client: AsyncAPIClient) -> Pet:
        task = asyncio.create_task(client.request(ONCE, Pet))
        await asyncio.to_thread(arrived.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert task.cancelled()
        return await client.request(ONCE, Pet)

    limits = {"limits": httpx2.Limits(max_connections=1)}
    with Server(hang, reply(PET)) as server:
        assert use("async", server.url, call, http=limits, timeout=httpx2.Timeout(5, pool=1)) == Pet(id="p1")


@pytest.mark.parametrize("begun", [None, b"data: {"])
def test_an_idle_timeout_ends_the_wait_for_a_server_that_hangs(kind: str, begun: bytes | None) -> None:
    def hang(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + (begun or b""))
        server.release.wait(5)

    def read(client: SyncAPIClient) -> None:
        list(client.stream(ONCE, FORMAT))

    async def aread(client: AsyncAPIClient) -> None:
        async for _ in await client.stream(ONCE, FORMAT):
            raise AssertionError("there is no event")

    with Server(hang) as server, pytest.raises(errors.APITimeoutError) as caught:
        use(kind, server.url, read if kind == "sync" else aread, idle_timeout=0.05)
    assert isinstance(caught.value.__cause__, httpx2.ReadTimeout)


@pytest.mark.usefixtures("no_wait")
def test_a_retried_connection_is_not_kept() -> None:
    failure = b"HTTP/1.1 503 x\r\nContent-Length: 100000\r\n\r\n{"
    with Server(reply(failure), reply(failure), reply(PET)) as server:
        for kind in ("sync", "async"):
            limits = {"limits": httpx2.Limits(max_connections=1)}
            assert ask(kind, server.url, http=limits, timeout=httpx2.Timeout(2, pool=0.5)) == Pet(id="p1")
