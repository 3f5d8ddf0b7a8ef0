"""Keys, passwords and private data are shown nowhere."""

from __future__ import annotations

import gc
import logging
import warnings
from typing import Any

import httpx2
import pytest
from specloom.runtime.common import errors
from specloom.runtime.options.settings import Credential
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.format import EventFormat

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
                texts += [str(shown), repr(shown), *getattr(shown, "__notes__", ())]
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


LONG = "sk/canary+1 2:3"
QUOTED = "sk%2Fcanary%2B1%202%3A3"


def echoed(clients: Clients, text: str, **options: Any) -> str:
    """What is shown of an error in which the server repeats a text."""
    answer = httpx2.Response(401, json={"error": {"message": f"no access with {text}!"}})
    with pytest.raises(errors.AuthenticationError, match="no access with") as caught:
        clients.request(Script(answer), ONCE, **options)
    return f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize("text", ["user:canary-password", "canary-password", "dXNlcjpjYW5hcnktcGFzc3dvcmQ="])
def test_decoded_basic_credentials_are_not_shown(clients: Clients, text: str) -> None:
    settings = SETTINGS._replace(credentials=(Credential("login", "basic"),), security=(("login",),))
    options = {"settings": settings, "credentials": {"login": "user:canary-password"}}
    shown = echoed(clients, text, **options)
    assert text not in shown
    assert "canary" not in shown


@pytest.mark.parametrize("text", ["user:canary p@ss", "canary p@ss", "canary%20p%40ss", "canary+p%40ss"])
def test_the_password_of_the_base_url_is_not_shown(clients: Clients, text: str) -> None:
    shown = echoed(clients, text, base_url="https://user:canary%20p%40ss@api.example.com/v1")
    assert "canary" not in shown


@pytest.mark.parametrize("text", [LONG, QUOTED, "sk%2Fcanary%2B1+2%3A3", f"/v1/pets?key={QUOTED}"])
@pytest.mark.parametrize("kind", ["query", "bearer", "header"])
def test_the_encoded_key_is_not_shown(clients: Clients, kind: Any, text: str) -> None:
    settings = SETTINGS._replace(credentials=(Credential("api_key", kind, name="key"),))
    assert "canary" not in echoed(clients, text, settings=settings, credentials={"api_key": LONG})


def test_a_key_that_another_origin_has_from_the_redirect_is_not_shown(clients: Clients) -> None:
    first = httpx2.Response(302, headers={"location": f"https://other.example.com/?a={KEY}"})
    second = httpx2.Response(401, json={"error": {"message": f"no access with {KEY}"}})
    with pytest.raises(errors.AuthenticationError, match="no access with") as caught:
        clients.request(Script(first, second), ONCE)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("kind", ["bearer", "query", "header"])
def test_the_media_type_that_the_server_makes_up_is_redacted_and_cut(clients: Clients, kind: Any) -> None:
    settings = SETTINGS._replace(credentials=(Credential("api_key", kind, name="key"),))
    for media_type in (f"html/{KEY}", "html/" + "x" * 62 + KEY, "html/" + "x" * 500):
        answer = httpx2.Response(200, content=b"<p>", headers={"content-type": f"{media_type};charset=x"})
        shown: list[str] = []
        with pytest.raises(errors.APIResponseValidationError, match="content type is html") as caught:
            clients.request(Script(answer), ONCE, settings=settings)
        shown.append(str(caught.value))
        with pytest.raises(errors.APIResponseValidationError, match="of type html") as caught:
            clients.events(Script(answer), EventFormat({"": Pet}, envelope=False), settings=settings)
        shown.append(str(caught.value))
        for text in shown:
            assert "canary" not in text
            assert len(text.partition("html")[2]) < 80
            assert "charset" not in text
