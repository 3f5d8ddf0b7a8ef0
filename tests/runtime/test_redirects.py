"""Redirects carry nothing private to another origin."""

from __future__ import annotations

import httpx2
import pytest
from specloom.runtime.errors import APIConnectionError, APIStatusError
from specloom.runtime.requests import Request

from .support import KEY, Clients, Script, ok

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
