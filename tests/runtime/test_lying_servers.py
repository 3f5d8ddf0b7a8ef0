"""Servers that lie: what they send costs bounded memory and time, and the errors have types."""

from __future__ import annotations

import gzip
import itertools
import json
import socket
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.common import bodies
from specloom.runtime.common.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    SDKError,
)
from specloom.runtime.options.options import MAX_RESPONSE_SIZE, ClientOptions
from specloom.runtime.requests.request import Request
from specloom.runtime.responses.text_lines import TextLines
from specloom.runtime.streams.format import EventFormat

from .pets import AsyncPetPage, PetPage, raw_method, streamed_method
from .sockets import GET, Answer, Server, ask, reply, use
from .support import KEY, SETTINGS, Pet, PetStore

MEGABYTE = 1024**2
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"


def whole(body: bytes, head: bytes = OK) -> Answer:
    return reply(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def endless(piece: bytes, head: bytes, pause: float = 0) -> Answer:
    """Send the piece again and again, until the other side has enough of it, or much more was sent than it may take."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        ends = time.monotonic() + 30
        while time.monotonic() < ends:
            connection.sendall(piece)
            if pause:
                time.sleep(pause)

    return answer


@contextmanager
def bounded(megabytes: float, seconds: float = 20) -> Iterator[None]:
    """A block that may take so much memory and time."""
    begun = time.monotonic()
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1] / MEGABYTE
    finally:
        tracemalloc.stop()
    assert peak < megabytes
    assert time.monotonic() - begun < seconds


CHUNK = b"10000\r\n" + b" " * 65536 + b"\r\n"
HUGE = {
    "endless chunks": endless(CHUNK, OK + b"Transfer-Encoding: chunked\r\n\r\n"),
    "no end": endless(b" " * 65536, OK + b"\r\n"),
    "a length that is announced": endless(b" " * 65536, OK + b"Content-Length: 99999999999999999\r\n\r\n"),
    "packed": whole(gzip.compress(b" " * 100 * MEGABYTE), OK + b"Content-Encoding: gzip\r\n"),
    "packed twice": whole(
        gzip.compress(gzip.compress(b" " * 100 * MEGABYTE)), OK + b"Content-Encoding: gzip, gzip\r\n"
    ),
}


@pytest.mark.parametrize("name", HUGE)
@pytest.mark.parametrize("status", [200, 500])
def test_a_huge_body_is_given_up(kind: str, name: str, status: int) -> None:
    def answer(connection: socket.socket) -> None:
        HUGE[name](_Renamed(connection, status))  # type: ignore[arg-type]

    with (
        Server(answer) as server,
        bounded(12),
        pytest.raises(APIResponseValidationError, match="max_response_size, 1,048,576 bytes") as caught,
    ):
        ask(kind, server.url, max_response_size=MEGABYTE, max_retries=0)
    assert caught.value.body is None
    assert len(server.requests) == 1


class _Renamed:
    """A socket over which the status is another one."""

    def __init__(self, connection: socket.socket, status: int) -> None:
        self._connection = connection
        self._status = b"%d" % status

    def sendall(self, content: bytes) -> None:
        self._connection.sendall(content.replace(b"200 OK", self._status + b" OK", 1))


@pytest.mark.parametrize("name", ["endless chunks", "packed"])
def test_a_streamed_response_is_bounded_when_it_is_read_as_a_whole(kind: str, name: str) -> None:
    def run(client: Any) -> None:
        with streamed_method(client, "retrieve")("p1") as response:
            response.read()

    async def arun(client: Any) -> None:
        async with streamed_method(client, "retrieve")("p1") as response:
            await response.read()

    with Server(HUGE[name]) as server, bounded(12), pytest.raises(APIResponseValidationError, match="piece by piece"):
        use(kind, server.url, run if kind == "sync" else arun, max_response_size=MEGABYTE)


def test_a_streamed_response_in_pieces_has_any_size(kind: str) -> None:
    def run(client: Any) -> int:
        with streamed_method(client, "retrieve")("p1") as response:
            return sum(map(len, response.iter_bytes()))

    async def arun(client: Any) -> int:
        async with streamed_method(client, "retrieve")("p1") as response:
            return sum([len(piece) async for piece in response.iter_bytes()])

    with Server(HUGE["packed"]) as server, bounded(12):
        got = use(kind, server.url, run if kind == "sync" else arun, max_response_size=MEGABYTE)
    assert got == 100 * MEGABYTE


def test_a_line_without_end(kind: str) -> None:
    def run(client: Any) -> None:
        with streamed_method(client, "retrieve")("p1") as response:
            for _ in response.iter_lines():
                pass

    async def arun(client: Any) -> None:
        async with streamed_method(client, "retrieve")("p1") as response:
            async for _ in response.iter_lines():
                pass

    with (
        Server(HUGE["no end"]) as server,
        bounded(12),
        pytest.raises(APIResponseValidationError, match="line of the response"),
    ):
        use(kind, server.url, run if kind == "sync" else arun, max_response_size=MEGABYTE)


@pytest.mark.parametrize(
    "text", ["", "a", "a\n", "\n", "\n\n", "a\r\nb", "a\rb\r", "a\r\n", "\r\r\n", "a\x0b\u2028b", "é\n\rb"]
)
def test_lines_are_those_of_the_text_wherever_it_is_cut(text: str) -> None:
    response = httpx2.Response(200)
    for cut in range(len(text) + 1):
        for other in range(cut, len(text) + 1):
            lines = TextLines(response, 10)
            found = [line for part in (text[:cut], text[cut:other], text[other:]) for line in lines.feed(part)]
            assert found + lines.finish() == text.splitlines()


def test_the_limit_is_an_option_of_the_client(kind: str) -> None:
    body = json.dumps({"id": "p1", "kind": "cat"}).encode()
    with Server(whole(body)) as server:
        assert ask(kind, server.url, max_response_size=len(body)).id == "p1"
        assert ask(kind, server.url, max_response_size=None).id == "p1"
        with pytest.raises(APIResponseValidationError, match="max_response_size"):
            ask(kind, server.url, max_response_size=len(body) - 1)
    client = PetStore(api_key=KEY)
    assert client.max_response_size == MAX_RESPONSE_SIZE
    assert client.copy(max_response_size=5).copy().max_response_size == 5
    for bad in (-1, 1.5, True, "5"):
        with pytest.raises(ValueError, match="max_response_size"):
            PetStore(api_key=KEY, max_response_size=bad)
        with pytest.raises(ValueError, match="max_response_size"):
            client.max_response_size = bad  # type: ignore[assignment]


def test_what_is_packed_many_times_over_is_not_unpacked(kind: str) -> None:
    body = gzip.compress(b"{}")
    with (
        Server(whole(body, OK + b"Content-Encoding: gzip, gzip, gzip\r\n")) as server,
        pytest.raises(APIResponseValidationError, match="more than 2 times"),
    ):
        ask(kind, server.url)


DEEP = {
    "lists": b"[" * 1_000_000,
    "closed lists": b"[" * 500_000 + b"]" * 500_000,
    "objects": b'{"a":' * 500_000,
    "digits": b'{"id": ' + b"9" * 1_000_000 + b"}",
}
MODERATE = {
    "in a field": b'{"id": "p1", "kind": "cat", "x": ' + b"[" * 150 + b"]" * 150 + b"}",
    "digits in a field": b'{"id": "p1", "x": ' + b"9" * 4_000 + b"}",
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_json_is_an_error_with_a_type(kind: str, name: str) -> None:
    with Server(whole(DEEP[name])) as server, bounded(64), pytest.raises(APIResponseValidationError) as caught:
        ask(kind, server.url, max_retries=0)
    assert len(str(caught.value)) < 2_000


@pytest.mark.parametrize("name", [*DEEP, *MODERATE])
def test_deep_json_in_an_error_body(kind: str, name: str) -> None:
    answer = whole({**DEEP, **MODERATE}[name], OK.replace(b"200", b"500"))
    with Server(answer) as server, bounded(64), pytest.raises(InternalServerError) as caught:
        ask(kind, server.url, max_retries=0)
    assert len(str(caught.value)) < 2_000


@pytest.mark.parametrize("name", MODERATE)
def test_json_that_is_unusual_and_no_more_is_read(kind: str, name: str) -> None:
    with Server(whole(MODERATE[name])) as server, bounded(64):
        assert ask(kind, server.url, max_retries=0).to_dict() == json.loads(MODERATE[name])


def test_drips_are_a_timeout(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for head in (b"Content-Length: 1000000\r\n\r\n", b"\r\n"):
        with Server(endless(b" ", OK + head, 0.02)) as server, bounded(12, 5), pytest.raises(APITimeoutError):
            ask(kind, server.url, timeout=0.3, max_retries=0)
    # What comes fast enough may take longer than the limit of one read.
    monkeypatch.setattr(bodies, "MIN_RATE", 10)
    body = b'{"id": "p1"}' + b" " * 28

    def slow(connection: socket.socket) -> None:
        connection.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(body))
        for start in range(0, len(body), 4):
            connection.sendall(body[start : start + 4])
            time.sleep(0.05)

    with Server(slow) as server:
        assert ask(kind, server.url, timeout=0.3, max_retries=0).id == "p1"


LENGTHS = {
    "too long": b"Content-Length: 99\r\n\r\n" + b'{"id": "p1"}',
    "negative": b"Content-Length: -1\r\n\r\n" + b'{"id": "p1"}',
    "no number": b"Content-Length: x\r\n\r\n" + b'{"id": "p1"}',
    "not ASCII": "Content-Length: ١٢\r\n\r\n".encode() + b'{"id": "p1"}',
    "two": b'Content-Length: 1\r\nContent-Length: 12\r\n\r\n{"id": "p1"}',
    "no chunks": b'Transfer-Encoding: chunked\r\n\r\n{"id": "p1"}',
    "a chunk of no size": b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffffffffff\r\n{}",
    "another coding": b'Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n{"id": "p1"}',
}


@pytest.mark.parametrize("name", LENGTHS)
def test_a_body_that_is_framed_wrongly(kind: str, name: str) -> None:
    with Server(reply(OK + LENGTHS[name])) as server, bounded(12, 5), pytest.raises(APIConnectionError) as caught:
        ask(kind, server.url, max_retries=0)
    assert caught.value.__cause__ is not None


def test_a_length_that_is_too_short_cuts_the_body(kind: str) -> None:
    with (
        Server(reply(OK + b'Content-Length: 5\r\n\r\n{"id": "p1"}')) as server,
        pytest.raises(APIResponseValidationError),
    ):
        ask(kind, server.url, max_retries=0)


@pytest.mark.parametrize("piece", [b"X-Header: value\r\n", b"x" * 65536, b" folded\r\n"])
def test_headers_without_end(kind: str, piece: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nX: y\r\n"
    with Server(endless(piece, head)) as server, bounded(12), pytest.raises(APIConnectionError):
        ask(kind, server.url, max_retries=0)


def test_redirects_without_end(kind: str) -> None:
    def elsewhere(connection: socket.socket) -> None:
        number = len(server.requests)
        end = b"Content-Length: 0\r\nConnection: close\r\n\r\n"
        connection.sendall(b"HTTP/1.1 302 x\r\nLocation: /v1/x%d\r\n" % number + end)

    with Server(elsewhere) as server, bounded(12), pytest.raises(APIConnectionError, match="more than 20 times"):
        ask(kind, server.url, max_retries=0)
    assert len(server.requests) == 21


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_redirect_with_a_password_is_not_followed(kind: str, elsewhere: bool) -> None:
    pet = whole(b'{"id": "p1"}')
    with Server(pet) as other, Server(lambda connection: answers[0](connection), pet) as server:
        port = other.port if elsewhere else server.port
        location = f"http://user:canary-password@127.0.0.1:{port}/v1/x"
        answers = [reply(f"HTTP/1.1 302 x\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode())]
        with pytest.raises(APIConnectionError, match="user name or a password") as caught:
            ask(kind, server.url, max_retries=0)
    assert "canary" not in str(caught.value)
    assert (len(server.requests), len(other.requests)) == (1, 0)


def test_cookies_are_not_kept(kind: str) -> None:
    """Neither for the next request nor for a copy of the client, which may have another key."""
    cookies = b"".join(b"Set-Cookie: c%d=canary; Path=/\r\n" % number for number in range(50))
    with Server(whole(b'{"id": "p1"}', OK + cookies + b"Connection: close\r\n")) as server:
        if kind == "sync":
            with PetStore(api_key=KEY, base_url=server.url) as client:
                for each in (client, client, client.copy(api_key="another-key-12345")):
                    each.request(GET, Pet)
        else:
            _ask_with_own_client(server.url)
    assert len(server.requests) == 3
    assert not any(b"cookie" in request.lower() for request in server.requests)


def _ask_with_own_client(url: str) -> None:
    import asyncio

    async def run() -> None:
        async with AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, base_url=url)) as client:
            for _ in range(3):
                await client.request(GET, Pet)

    asyncio.run(run())


def _pages(kind: str, answer: Callable[[int], dict[str, Any]], stop: int = 5_000) -> int:
    """Iterate over pages; how many requests it took."""
    numbers = itertools.count()

    def serve(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=answer(next(numbers)))

    def run(client: Any) -> None:
        for _ in itertools.islice(client.page(Request("GET", "/pets"), PetPage).iter_pages(), stop):
            pass

    async def arun(client: Any) -> None:
        left = stop
        async for _ in (await client.get_page(Request("GET", "/pets"), AsyncPetPage)).iter_pages():
            left -= 1
            if not left:
                break

    http = {"transport": httpx2.MockTransport(serve)}
    try:
        use(kind, "http://api.example/v1", run if kind == "sync" else arun, http=http)
    finally:
        asked = next(numbers)
    return asked


def _page(cursor: str) -> dict[str, Any]:
    return {"data": [{"id": cursor, "kind": "cat"}], "has_more": True}


@pytest.mark.parametrize("length", [1, 2, 7])
def test_pages_that_go_round_in_circles(kind: str, length: int) -> None:
    with bounded(12), pytest.raises(SDKError, match="never end"):
        _pages(kind, lambda number: _page(f"p{number % length}"))


def test_pages_without_end_cost_nothing_to_keep(kind: str) -> None:
    """Whoever iterates can stop; the pages behind are not kept, nor are their cursors."""
    with bounded(6, 60):
        assert _pages(kind, lambda number: _page(f"{number}" + "x" * 20_000), 500) == 500


FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False, max_event_size=MEGABYTE)
ENDLESS = {
    "a line": b"data: " + b"x" * 65536,
    "an event": b"data: x\n" * 1_000,
    "names": b"event: x\n" * 1_000,
    "comments in an event": b": x\n" * 1_000,
}


def _events(kind: str, url: str, **options: Any) -> int:
    count = 0

    def run(client: Any) -> None:
        nonlocal count
        for _ in client.stream(Request("POST", "/stream", body={}), FORMAT):
            count += 1

    async def arun(client: Any) -> None:
        nonlocal count
        async for _ in await client.stream(Request("POST", "/stream", body={}), FORMAT):
            count += 1

    use(kind, url, run if kind == "sync" else arun, **options)
    return count


@pytest.mark.parametrize("name", ENDLESS)
@pytest.mark.parametrize("packed", [False, True])
def test_an_event_without_end(kind: str, name: str, packed: bool) -> None:
    content = ENDLESS[name]
    if packed:
        body = gzip.compress(content * (50 * MEGABYTE // len(content)))
        answer = whole(body, EVENTS + b"Content-Encoding: gzip\r\n")
    else:
        answer = endless(content, EVENTS + b"\r\n")
    with (
        Server(answer) as server,
        bounded(16),
        pytest.raises(APIResponseValidationError, match="larger than 1048576 bytes"),
    ):
        _events(kind, server.url)


def test_pings_without_end_fill_no_memory(kind: str) -> None:
    with (
        Server(endless(b": ping\n\n" * 1_000, EVENTS + b"\r\n")) as server,
        bounded(12),
        pytest.raises(APITimeoutError),
    ):
        _events(kind, server.url, idle_timeout=0.5)


def test_an_error_body_in_place_of_events_is_bounded(kind: str) -> None:
    with (
        Server(HUGE["endless chunks"]) as server,
        bounded(12),
        pytest.raises(APIResponseValidationError, match="max_response_size"),
    ):
        _events(kind, server.url, max_response_size=MEGABYTE)


def test_a_raw_response_is_bounded(kind: str) -> None:
    with Server(HUGE["packed"]) as server, bounded(12), pytest.raises(APIError, match="max_response_size"):
        use(kind, server.url, lambda client: raw_method(client, "retrieve")("p1"), max_response_size=MEGABYTE)


def test_an_error_with_a_huge_text_has_a_short_message(kind: str) -> None:
    head = b"HTTP/1.1 400 x\r\nContent-Type: text/plain\r\n"
    with Server(whole(b"x" * 3 * MEGABYTE, head)) as server, pytest.raises(APIStatusError) as caught:
        ask(kind, server.url)
    assert len(str(caught.value)) < 2_000
