"""Keys, passwords and private data are shown nowhere."""

from __future__ import annotations

import gc
import logging
import warnings
from typing import Any

import httpx2
import pytest
from specloom.runtime import errors
from specloom.runtime.requests import Request
from specloom.runtime.settings import Credential

from .sockets import Server, ask, causes, reply, use
from .support import KEY, SETTINGS, Clients, Pet, Script

ONCE = Request("GET", "/pets/1", max_retries=0)
PET = b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{"id": "p1"}'


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
