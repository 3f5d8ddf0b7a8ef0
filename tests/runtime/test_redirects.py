"""Redirects carry nothing private to another origin."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common.errors import APIConnectionError, APIStatusError
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request

from .support import KEY, SETTINGS, Clients, Handler, Script, ok

PRIVATE = Request(
    "GET",
    "/pets",
    extra_headers={"X-Custom": "canary-header", "Cookie": "a=canary-cookie"},
    query={"q": "canary-query"},
)
POST = Request("POST", "/pets", body={"secret": "canary-body"})
OPTIONS = {"header_options": {"organization": "canary-organization"}, "default_headers": {"X-Default": "canary"}}


def redirect(location: str, status: int = 302) -> httpx2.Response:
    return httpx2.Response(status, headers={"location": location})


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example.com/x",
        "http://api.example.com/v1/pets",
        "https://api.example.com:444/v1/pets",
        "//evil.example.com/x",
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_another_origin_gets_nothing_private(clients: Clients, location: str, status: int) -> None:
    server = Script(redirect(location, status), ok())
    assert clients.request(server, PRIVATE, **OPTIONS).id == "p1"
    second = server.requests[1]
    assert "canary" not in f"{second.headers.raw} {second.url}"
    assert KEY not in str(second.headers.raw)
    assert {"host", "accept", "user-agent"} <= set(second.headers)


@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_post_that_becomes_a_get_leaves_its_body(clients: Clients, status: int) -> None:
    server = Script(redirect("https://evil.example.com/x", status), ok())
    clients.request(server, POST, **OPTIONS)
    second = server.requests[1]
    assert (second.method, second.content) == ("GET", b"")
    assert "canary" not in str(second.headers.raw)


@pytest.mark.parametrize("status", [307, 308])
def test_a_body_is_not_sent_elsewhere(clients: Clients, status: int) -> None:
    server = Script(redirect("https://evil.example.com/x", status), ok())
    with pytest.raises(APIConnectionError, match="another origin"):
        clients.request(server, POST)
    assert len(server.requests) == 1


def test_a_stream_that_is_not_redirected_is_closed(clients: Clients) -> None:
    first = redirect("https://evil.example.com/x", 307)
    with pytest.raises(APIConnectionError, match="another origin"):
        clients.call(Script(first), lambda client: client.send(POST, stream=True))
    assert first.is_closed


def read_once(clients: Clients) -> Any:
    async def pieces() -> Any:
        yield b"once"

    return iter([b"once"]) if clients.kind == "sync" else pieces()


class Pipe(io.BytesIO):
    def __init__(self, _: Clients) -> None:
        super().__init__(b"once")

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError("a pipe")

    tell = seek


@pytest.mark.parametrize("make", [read_once, Pipe])
@pytest.mark.parametrize("stream", [False, True])
def test_a_body_that_is_used_up_is_not_sent_again(clients: Clients, make: Any, stream: bool) -> None:
    first = redirect("/v2/pets", 307)
    server = Script(first, ok())
    body = make(clients)
    with pytest.raises(APIConnectionError, match="only once"):
        clients.call(
            server,
            lambda client: client.send(Request("POST", "/pets", body=body, content_type="*/*"), stream=stream),
        )
    assert len(server.requests) == 1
    assert first.is_closed


def test_a_get_that_was_a_post_needs_no_body(clients: Clients) -> None:
    server = Script(redirect("/v2/pets", 303), ok())
    request = Request("POST", "/pets", body=read_once(clients), content_type="*/*")
    assert clients.request(server, request).id == "p1"
    assert server.requests[1].method == "GET"


def test_what_was_dropped_does_not_come_back(clients: Clients) -> None:
    server = Script(redirect("https://evil.example.com/x"), redirect("https://api.example.com/v1/pets"), ok())
    clients.request(server, PRIVATE, **OPTIONS)
    assert "canary" not in str(server.requests[2].headers.raw)
    assert "authorization" not in server.requests[2].headers


@pytest.mark.parametrize(
    "location", ["/v2/pets", "https://api.example.com/v2/pets", "https://API.example.com:443/v2/pets"]
)
def test_the_same_origin_gets_all(clients: Clients, location: str) -> None:
    server = Script(redirect(location, 307), ok())
    clients.request(server, POST, **OPTIONS)
    second = server.requests[1]
    assert second.url.path == "/v2/pets"
    assert second.content == b'{"secret":"canary-body"}'
    assert second.headers["authorization"] == f"Bearer {KEY}"


def test_redirects_come_to_an_end(clients: Clients) -> None:
    server = Script(redirect("/again"))
    with pytest.raises(APIConnectionError, match="20 times"):
        clients.request(server, Request("GET", "/pets", max_retries=0))
    assert len(server.requests) == 21


def test_a_redirect_to_nowhere_is_an_error(clients: Clients) -> None:
    with pytest.raises(APIStatusError):
        clients.request(Script(httpx2.Response(302)), PRIVATE)


def test_an_event_stream_may_be_redirected(clients: Clients) -> None:
    first = redirect("/elsewhere", 307)
    server = Script(first, ok())
    clients.call(server, lambda client: client.send(POST, stream=True))
    assert len(server.requests) == 2
    assert first.is_closed


def with_auth(kind: str, handler: Handler, call: Callable[[Any], Any]) -> Any:
    """What `call` returns of a client whose HTTP client has credentials of its own."""
    options: dict[str, Any] = {"transport": httpx2.MockTransport(handler), "auth": ("u", "canary")}
    settings = SETTINGS._replace(credentials=(), security=())
    if kind == "sync":
        with SyncAPIClient(settings, ClientOptions(credentials={}, http_client=httpx2.Client(**options))) as client:
            return call(client)

    async def run() -> Any:
        http_client = httpx2.AsyncClient(**options)
        async with AsyncAPIClient(settings, ClientOptions(credentials={}, http_client=http_client)) as client:
            return await call(client)

    return asyncio.run(run())


@pytest.mark.parametrize("stream", [False, True])
def test_credentials_of_the_http_client_stay_with_their_origin(clients: Clients, stream: bool) -> None:
    server = Script(
        redirect("/v2/pets"), redirect("https://evil.example.com/x"), redirect("https://api.example.com/v1/pets"), ok()
    )
    with_auth(clients.kind, server, lambda client: client.send(Request("GET", "/pets"), stream=stream))
    assert ["authorization" in request.headers for request in server.requests] == [True, True, False, False]


def test_each_attempt_has_the_credentials_of_the_http_client(clients: Clients) -> None:
    failure = httpx2.Response(503, headers={"retry-after-ms": "1"})
    server = Script(redirect("https://evil.example.com/x"), failure, ok())
    with_auth(clients.kind, server, lambda client: client.send(Request("GET", "/pets")))
    assert ["authorization" in request.headers for request in server.requests] == [True, False, True]


@pytest.mark.parametrize(
    ("location", "cause"),
    [
        ("ftp://files.example.com/x", httpx2.UnsupportedProtocol),
        ("file://localhost/etc/passwd", httpx2.UnsupportedProtocol),
        (f"https://{'a' * 64}.example.com/", httpx2.InvalidURL),
        ("https://a..example.com/", httpx2.InvalidURL),
        ("https://example.com:65536/", httpx2.InvalidURL),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_redirect_to_where_nothing_can_be_sent(
    clients: Clients, location: str, cause: type[Exception], stream: bool
) -> None:
    first = redirect(location)
    server = Script(first, ok())
    with pytest.raises(APIConnectionError, match="where none can be sent") as caught:
        clients.call(server, lambda client: client.send(PRIVATE, stream=stream))
    assert type(caught.value.__cause__) is cause
    assert len(server.requests) == 1
    assert first.is_closed


@pytest.mark.parametrize("location", ["https://api.example.com/v2/pets", "https://API.example.com:443/v2/pets"])
def test_a_server_that_moves_to_https_gets_all(clients: Clients, location: str) -> None:
    server = Script(redirect(location, 307), ok())
    clients.request(server, POST, base_url="http://api.example.com/v1", **OPTIONS)
    second = server.requests[1]
    assert (second.url.scheme, second.content) == ("https", b'{"secret":"canary-body"}')
    assert second.headers["authorization"] == f"Bearer {KEY}"
    assert second.headers["pets-organization"] == "canary-organization"


@pytest.mark.parametrize(
    ("base_url", "location"),
    [
        ("http://api.example.com:8000/v1", "https://api.example.com/v1/pets"),
        ("http://api.example.com/v1", "https://api.example.com:8443/v1/pets"),
        ("http://api.example.com/v1", "https://www.api.example.com/v1/pets"),
        ("https://api.example.com/v1", "http://api.example.com/v1/pets"),
        ("http://api.example.com/v1", "http://api.example.com:443/v1/pets"),
    ],
)
def test_nothing_else_counts_as_that(clients: Clients, base_url: str, location: str) -> None:
    server = Script(redirect(location), ok())
    clients.request(server, PRIVATE, base_url=base_url, **OPTIONS)
    assert "canary" not in f"{server.requests[1].headers.raw}"


def test_the_way_back_from_https_is_not_trusted(clients: Clients) -> None:
    server = Script(redirect("https://api.example.com/v1/pets"), redirect("http://api.example.com/v1/pets"), ok())
    clients.request(server, PRIVATE, base_url="http://api.example.com/v1", **OPTIONS)
    assert ["authorization" in request.headers for request in server.requests] == [True, True, False]


def test_credentials_of_the_http_client_move_along(clients: Clients) -> None:
    server = Script(redirect("https://api.example.com/v1/pets"), redirect("http://api.example.com/v1/pets"), ok())

    def call(client: Any) -> Any:
        client.base_url = "http://api.example.com/v1"
        return client.send(Request("GET", "/pets"))

    with_auth(clients.kind, server, call)
    assert ["authorization" in request.headers for request in server.requests] == [True, True, False]
