"""Servers and networks that fail, over real sockets, for both kinds of clients."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import gc
import logging
import pickle
import re
import socket
import ssl
import struct
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from specloom.runtime import errors
from specloom.runtime.async_client import AsyncAPIClient
from specloom.runtime.client import SyncAPIClient
from specloom.runtime.requests import Request
from specloom.runtime.settings import Credential, Settings
from specloom.runtime.streaming import EventFormat

from .support import KEY, SETTINGS, Clients, Pet, Script, ok

GET = Request("GET", "/pets/1")
ONCE = Request("GET", "/pets/1", max_retries=0)
POST = Request("POST", "/pets", body={"a": 1})
FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
PET = b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{"id": "p1"}'

Answer = Callable[[socket.socket], None]


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Server:
    """Answers each connection's first request with the next of some functions, then with the last again."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = answers
        self.requests: list[bytes] = []
        self.release = threading.Event()
        """Set at the end, for answers that hang until then."""
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def __enter__(self) -> Server:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.release.set()
        # Closing alone would not wake up `accept`.
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            self.requests.append(read_request(connection))
            self.answers[min(len(self.requests), len(self.answers)) - 1](connection)


def read_request(connection: socket.socket) -> bytes:
    """A request with its body, unless that is huge; of TLS, what comes first."""
    content = connection.recv(65536)
    head, end, body = content.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    missing = int(length[1]) - len(body) if end and length else 0
    while 0 < missing < 100_000 and (piece := connection.recv(missing)):
        content, missing = content + piece, missing - len(piece)
    return content


def reply(content: bytes) -> Answer:
    return lambda connection: connection.sendall(content)


def reset_after(content: bytes) -> Answer:
    """Send some bytes, then break the connection off."""

    def answer(connection: socket.socket) -> None:
        if content:
            connection.sendall(content)
            # What the other side has not yet read would be lost by the reset.
            threading.Event().wait(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    return answer


def use(
    kind: str,
    url: str,
    call: Callable[[Any], Any],
    *,
    settings: Settings = SETTINGS,
    http: Any = None,
    **options: Any,
) -> Any:
    """What `call` returns of a client that is closed then; `http` are the arguments of its HTTP client."""
    options = {"credentials": {"api_key": KEY}, "base_url": url, **options}
    if kind == "sync":
        with SyncAPIClient(settings, http_client=httpx2.Client(**(http or {})), **options) as client:
            return call(client)

    async def run() -> Any:
        async with AsyncAPIClient(settings, http_client=httpx2.AsyncClient(**(http or {})), **options) as client:
            return await call(client)

    return asyncio.run(run())


def ask(kind: str, url: str, request: Request = GET, **options: Any) -> Any:
    return use(kind, url, lambda client: client.request(request, Pet), **options)


def causes(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    while (error := error.__cause__ or error.__context__) is not None:  # type: ignore[assignment]
        found.append(error)
    return found


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

    async def run(client: AsyncAPIClient) -> None:
        async with await client.stream(ONCE, FORMAT):
            with pytest.raises(errors.APITimeoutError) as caught:
                await client.request(ONCE, Pet)
        assert isinstance(caught.value.__cause__, httpx2.PoolTimeout)

    options = {"http": {"limits": httpx2.Limits(max_connections=1)}, "timeout": httpx2.Timeout(5, pool=0.05)}
    for kind, call in (("sync", sync), ("async", run)):
        with Server(hang) as server:
            use(kind, server.url, call, **options)


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
        assert str(twin) == str(caught.value)
        assert twin.status_code == status
        assert twin.response.headers["x-request-id"] == "req_1"
        assert twin.response.content == b"<htm>"


def test_errors_inside_of_real_streams_can_be_pickled_and_copied() -> None:
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {bad\n\n"

    async def read(client: AsyncAPIClient) -> None:
        async for _ in await client.stream(ONCE, FORMAT):
            raise AssertionError("there is no event")

    calls = {"sync": lambda client: list(client.stream(ONCE, FORMAT)), "async": read}
    for kind, call in calls.items():
        with Server(reply(content)) as server, pytest.raises(errors.APIResponseValidationError) as caught:
            use(kind, server.url, call)
        for twin in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
            assert (str(twin), twin.status_code) == (str(caught.value), 200)


@pytest.mark.usefixtures("no_wait")
def test_a_retried_connection_is_not_kept() -> None:
    failure = b"HTTP/1.1 503 x\r\nContent-Length: 100000\r\n\r\n{"
    with Server(reply(failure), reply(failure), reply(PET)) as server:
        for kind in ("sync", "async"):
            options = {"http": {"limits": httpx2.Limits(max_connections=1)}, "timeout": httpx2.Timeout(2, pool=0.5)}
            assert ask(kind, server.url, **options) == Pet(id="p1")


@pytest.mark.parametrize("seconds", ["0", "1", "-5", "nan"])
def test_a_wait_never_goes_backwards(clients: Clients, seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.runtime.retries.INITIAL_DELAY", 0.0)
    waits: list[float] = []

    async def anyio_sleep(delay: float) -> None:
        waits.append(delay)

    monkeypatch.setattr("time.sleep", waits.append)
    monkeypatch.setattr("anyio.sleep", anyio_sleep)
    answer = httpx2.Response(429, headers={"retry-after": seconds})
    assert clients.request(Script(answer, answer, ok()), POST).id == "p1"
    expected = 1.0 if seconds == "1" else 0.0
    assert waits == [expected, expected]


def test_waits_between_attempts_double_with_jitter(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    async def anyio_sleep(delay: float) -> None:
        waits.append(delay)

    monkeypatch.setattr("time.sleep", waits.append)
    monkeypatch.setattr("anyio.sleep", anyio_sleep)
    for _ in range(2):
        with pytest.raises(errors.APIConnectionError):
            clients.request(Script(httpx2.ConnectError("down")), GET, max_retries=6)
    first, second = waits[:6], waits[6:]
    limits = [0.5, 1, 2, 4, 8, 8]
    assert all(0.75 * limit <= wait <= limit for wait, limit in zip(first, limits, strict=True))
    assert first != second


@pytest.mark.parametrize("failure", [TypeError("wrong"), ValueError("wrong"), RuntimeError("wrong"), KeyError("k")])
def test_the_callers_mistakes_are_not_hidden_by_retries(clients: Clients, failure: Exception) -> None:
    calls: list[int] = []

    def supply() -> str:
        calls.append(1)
        raise failure

    with pytest.raises(type(failure)):
        clients.request(Script(ok()), GET, credentials={"api_key": supply})
    assert calls == [1]


def test_a_failing_supplier_of_the_key_is_not_taken_for_the_network(clients: Clients) -> None:
    def supply() -> str:
        raise FileNotFoundError("key.txt")

    server = Script(ok())
    with pytest.raises(FileNotFoundError):
        clients.request(server, GET, credentials={"api_key": supply})
    assert server.requests == []


@pytest.fixture
def records() -> Iterator[list[logging.LogRecord]]:
    """All that any library logs."""
    found: list[logging.LogRecord] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record)

    root, handler = logging.getLogger(), Keep()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield found
    root.removeHandler(handler)
    root.setLevel(level)


PRIVATE = Request(
    "POST",
    "/pets",
    body={"a": "canary-body"},
    query={"q": "canary-query"},
    extra_headers={"X-Custom": "canary-header"},
)


@pytest.mark.parametrize("content", [PET, b"HTTP/1.1 400 x\r\nContent-Length: 2\r\n\r\n{}", b"nonsense\r\n\r\n", b""])
@pytest.mark.usefixtures("no_wait")
def test_nothing_private_is_shown_anywhere(kind: str, content: bytes, records: list[logging.LogRecord]) -> None:
    texts: list[str] = []
    with Server(reply(content)) as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        url = server.url.replace("//", "//user:canary-password@")

        def call(client: Any) -> Any:
            texts.append(repr(client))
            return client.request(PRIVATE, Pet)

        try:
            use(kind, url, call, default_query={"d": "canary-default"}, header_options={"organization": "canary-o"})
        except errors.APIError as error:
            for shown in (error, *causes(error)):
                texts += [str(shown), repr(shown)]
        gc.collect()
        texts += [str(warning.message) for warning in caught]
    texts += [f"{record.getMessage()} {record.args} {record.exc_text}" for record in records]
    assert b"canary-body" in server.requests[0]
    assert [text for text in texts if "canary" in text or KEY in text] == []


@pytest.mark.usefixtures("no_wait")
def test_the_password_of_a_proxy_is_not_shown(
    kind: str, records: list[logging.LogRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    for url in ("http://api.invalid/v1", "https://api.invalid/v1"):
        with Server(reply(refusal)) as server:
            monkeypatch.setenv("ALL_PROXY", f"http://user:canary-password@127.0.0.1:{server.port}")
            with pytest.raises(errors.APIError) as caught:
                ask(kind, url)
            assert b"Proxy-Authorization" in server.requests[0] or b"proxy-authorization" in server.requests[0]
        shown = [f"{error} {error!r}" for error in (caught.value, *causes(caught.value))]
        assert "canary" not in "".join(shown)
    assert [text for text in map(logging.LogRecord.getMessage, records) if "canary" in text] == []


@pytest.mark.parametrize("status", [400, 500])
def test_a_key_in_the_query_that_the_server_repeats_is_not_shown(kind: str, status: int) -> None:
    content = f'{{"error": {{"message": "no access with {KEY}!"}}}}'
    answer = f"HTTP/1.1 {status} x\r\nContent-Length: {len(content)}\r\n\r\n{content}"
    settings = SETTINGS._replace(credentials=(Credential("api_key", "query", name="key"),))
    with Server(reply(answer.encode())) as server, pytest.raises(errors.APIStatusError) as caught:
        ask(kind, server.url, ONCE, settings=settings)
    assert KEY not in f"{caught.value}{caught.value!r}"
    assert "no access with" in str(caught.value)


def test_a_key_from_a_function_that_the_server_repeats_is_not_shown(clients: Clients) -> None:
    answer = httpx2.Response(401, json={"error": {"message": f"bad key {KEY}"}})
    with pytest.raises(errors.AuthenticationError) as caught:
        clients.request(Script(answer), ONCE, credentials={"api_key": lambda: KEY})
    assert KEY not in f"{caught.value}{caught.value!r}"


def test_a_redirect_over_real_sockets_carries_nothing_private(kind: str) -> None:
    with Server(reply(PET)) as other:
        location = f"HTTP/1.1 303 x\r\nLocation: {other.url}\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"
        with Server(reply(location.encode())) as server:
            assert ask(kind, server.url, PRIVATE, header_options={"organization": "canary-o"}) == Pet(id="p1")
        assert b"canary" in server.requests[0]
        assert b"canary" not in other.requests[0]
        assert KEY.encode() not in other.requests[0]
        assert b"127.0.0.1:%d" % other.port in other.requests[0]


@pytest.mark.anyio
async def test_cancelling_a_wait_between_attempts() -> None:
    script = Script(httpx2.Response(503, headers={"retry-after": "60"}))
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(script))
    async with AsyncAPIClient(SETTINGS, credentials={"api_key": KEY}, http_client=http_client) as client:
        task = asyncio.create_task(client.request(GET, Pet))
        await asyncio.sleep(0.02)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert len(script.requests) == 1
