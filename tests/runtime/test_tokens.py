"""Tokens that a client gets for itself: once for all, kept, replaced, and shown nowhere."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from base64 import b64decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
import trio
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common import errors
from specloom.runtime.options import tokens
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.options.settings import ClientGrant, Credential
from specloom.runtime.requests.request import Request

from .support import SETTINGS, Clients, Pet, ok

GRANT = ClientGrant("client_id", "client_secret", "/oauth/token", scope="read write", id_env="PETS_CLIENT_ID")
GRANTED = SETTINGS._replace(
    credentials=(Credential("access_token", "bearer", env="PETS_TOKEN", grant=GRANT),),
    security=(("access_token",),),
    header_options=(),
)
SECRETS = {"client_id": "my id", "client_secret": "canary:s&cret"}
GET = Request("GET", "/pets/1")


class Issuer:
    """A server of tokens and of pets, which takes the latest token only."""

    def __init__(self, *answers: httpx2.Response | Exception, seconds: object = 3600, slow: float = 0) -> None:
        self.answers = list(answers)
        self.seconds = seconds
        self.slow = slow
        self.asked: list[httpx2.Request] = []
        self.served: list[httpx2.Request] = []
        self.refused = 0
        self._lock = threading.Lock()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if not request.url.path.endswith("/token"):
            return self._pet(request)
        time.sleep(self.slow)
        return self._token(request)

    async def later(self, request: httpx2.Request) -> httpx2.Response:
        if not request.url.path.endswith("/token"):
            return self._pet(request)
        await asyncio.sleep(self.slow)
        return self._token(request)

    def _token(self, request: httpx2.Request) -> httpx2.Response:
        with self._lock:
            self.asked.append(request)
            if self.answers:
                answer = self.answers.pop(0)
                if isinstance(answer, Exception):
                    raise answer
                return answer
            number = len(self.asked)
        return httpx2.Response(
            200, json={"access_token": f"canary-{number}", "token_type": "Bearer", "expires_in": self.seconds}
        )

    def _pet(self, request: httpx2.Request) -> httpx2.Response:
        with self._lock:
            self.served.append(request)
            if request.headers["authorization"] != f"Bearer canary-{len(self.asked)}" or self.refused:
                self.refused -= bool(self.refused)
                return httpx2.Response(401, json={"message": f"not {request.headers['authorization']}"})
        return ok()


def request(clients: Clients, issuer: Issuer, use: Callable[[Any], Any] | None = None, **options: Any) -> Any:
    options = {"settings": GRANTED, "credentials": SECRETS, **options}
    return clients.call(issuer, use or (lambda client: client.request(GET, Pet)), **options)


def twice(clients: Clients) -> Callable[[Any], Any]:
    """Two calls in a row."""

    def calls(client: Any) -> None:
        client.request(GET, Pet)
        client.request(GET, Pet)

    async def acalls(client: Any) -> None:
        await client.request(GET, Pet)
        await client.request(GET, Pet)

    return calls if clients.kind == "sync" else acalls


def test_a_token_is_asked_for_as_the_standard_says_and_kept(clients: Clients) -> None:
    issuer = Issuer()
    request(clients, issuer, twice(clients), default_headers={"X-Own": "1"})
    (asked,) = issuer.asked
    assert (asked.method, str(asked.url)) == ("POST", "https://api.example.com/oauth/token")
    assert parse_qs(asked.content.decode()) == {"grant_type": ["client_credentials"], "scope": ["read write"]}
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert b64decode(asked.headers["authorization"].removeprefix("Basic ")) == b"my+id:canary%3As%26cret"
    assert "x-own" not in asked.headers
    assert [item.headers["authorization"] for item in issuer.served] == ["Bearer canary-1"] * 2


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("token", "https://api.example.com/v1/token"),
        ("https://id.example.com/token", "https://id.example.com/token"),
    ],
)
def test_the_address_may_be_relative_to_the_server(clients: Clients, url: str, expected: str) -> None:
    grant = GRANT._replace(token_url=url, scope="")
    settings = GRANTED._replace(credentials=(Credential("access_token", "bearer", grant=grant),))
    issuer = Issuer()
    request(clients, issuer, settings=settings)
    assert str(issuer.asked[0].url) == expected
    assert issuer.asked[0].content == b"grant_type=client_credentials"


def test_a_token_that_is_given_wins(clients: Clients) -> None:
    issuer = Issuer()
    issuer._token(httpx2.Request("POST", "https://api.example.com/token"))
    request(clients, issuer, credentials={**SECRETS, "access_token": "canary-1"})
    assert len(issuer.asked) == 1


def test_functions_may_supply_the_credentials(clients: Clients) -> None:
    issuer = Issuer()
    request(clients, issuer, credentials={name: (lambda value=value: value) for name, value in SECRETS.items()})
    assert b64decode(issuer.asked[0].headers["authorization"].removeprefix("Basic ")) == b"my+id:canary%3As%26cret"


def test_without_either_the_client_says_what_it_needs(clients: Clients) -> None:
    remedy = r"access_token or set the environment variable PETS_TOKEN, or the argument client_secret"
    with pytest.raises(errors.SDKError, match=remedy):
        request(clients, Issuer(), credentials={"client_id": "i"})


@pytest.mark.parametrize(("seconds", "asked"), [(3600, 1), ("3600", 1), (None, 1), ("soon", 1), (0, 2), (-1, 1)])
def test_a_token_is_kept_until_it_expires(clients: Clients, seconds: object, asked: int) -> None:
    issuer = Issuer(seconds=seconds)
    request(clients, issuer, twice(clients))
    assert len(issuer.asked) == asked


def test_a_token_expires_some_time_before_its_end() -> None:
    kept = tokens.Tokens()
    kept.keep("long", "a", seconds=3600, now=100)
    kept.keep("short", "b", seconds=10, now=100)
    assert (kept.get("long", 3639), kept.get("long", 3641)) == ("a", None)
    assert (kept.get("short", 108), kept.get("short", 109.5)) == ("b", None)


def test_a_refused_token_is_replaced_once(clients: Clients) -> None:
    issuer = Issuer()
    issuer.refused = 1
    assert request(clients, issuer).id == "p1"
    assert [item.headers["authorization"] for item in issuer.served] == ["Bearer canary-1", "Bearer canary-2"]
    issuer = Issuer()
    issuer.refused = 9
    with pytest.raises(errors.AuthenticationError, match=r"not \[redacted\]"):
        request(clients, issuer)
    assert len(issuer.served) == len(issuer.asked) == 2


def test_a_body_that_cannot_go_out_again_does_not(clients: Clients) -> None:
    issuer = Issuer()
    issuer.refused = 1
    body = Request("POST", "/pets", content=iter([b"a"]), content_type="image/png")
    with pytest.raises(errors.AuthenticationError):
        request(clients, issuer, lambda client: client.request(body, Pet))
    assert len(issuer.served) == 1


@pytest.mark.parametrize(
    ("answer", "error", "text"),
    [
        (httpx2.Response(401, json={"error": "invalid_client"}), errors.AuthenticationError, "401 - invalid_client"),
        (httpx2.Response(400, json={"error": f"no {SECRETS['client_secret']}"}), errors.BadRequestError, "redacted"),
        (httpx2.Response(302, headers={"location": "/x"}), errors.APIConnectionError, "redirected"),
        (httpx2.Response(200, json={"access_token": "t", "token_type": "mac"}), errors.APIError, "of the type bearer"),
        (httpx2.Response(200, json={"token": "t"}), errors.APIError, "of the type bearer"),
        (httpx2.Response(200, content=b"<html>"), errors.APIError, "of the type bearer"),
        (httpx2.Response(200, json={"access_token": "a\nb"}), errors.SDKError, "access_token"),
    ],
)
def test_a_failure_says_that_it_is_about_the_token(
    clients: Clients, answer: httpx2.Response, error: type[Exception], text: str
) -> None:
    fresh = httpx2.Response(answer.status_code, headers=answer.headers, content=answer.content)
    issuer = Issuer(fresh)
    with pytest.raises(error, match=text) as caught:
        request(clients, issuer)
    assert "canary" not in f"{caught.value} {caught.value!r}"
    assert "access" in str(caught.value)
    assert issuer.served == []


@pytest.mark.usefixtures("no_wait")
def test_a_passing_failure_is_tried_again(clients: Clients) -> None:
    issuer = Issuer(httpx2.Response(503), httpx2.ReadError("reset"))
    assert clients.call(issuer, lambda client: client.request(GET, Pet), settings=GRANTED, credentials=SECRETS) == Pet(
        id="p1", kind="dog"
    )
    assert len(issuer.asked) == 3


def test_nothing_of_it_is_logged(clients: Clients, records: list[logging.LogRecord]) -> None:
    issuer = Issuer()
    issuer.refused = 1
    request(clients, issuer)
    texts = [f"{record.getMessage()} {record.args}" for record in records]
    assert any("/oauth/token" in text for text in texts)
    assert [text for text in texts if "canary" in text or "my" in text or "bXkr" in text] == []


class Shop(SyncAPIClient):
    """A client as it is generated."""

    def __init__(self, *, access_token: Any = None, client_id: Any = None, client_secret: Any = None, **more: Any):
        secrets = {"access_token": access_token, "client_id": client_id, "client_secret": client_secret}
        super().__init__(GRANTED, ClientOptions(secrets, **more))


def test_many_threads_and_copies_ask_once() -> None:
    issuer = Issuer(slow=0.05)
    http_client = httpx2.Client(transport=httpx2.MockTransport(issuer))
    client = Shop(**SECRETS, http_client=http_client)
    copies = [client._copied(credentials={}) for _ in range(32)]
    with ThreadPoolExecutor(32) as pool:
        assert [pet.id for pet in pool.map(lambda item: item.request(GET, Pet), copies)] == ["p1"] * 32
    assert len(issuer.asked) == 1
    issuer.asked.append(issuer.asked[0])  # from here on the server takes another token
    with ThreadPoolExecutor(32) as pool:
        assert [pet.id for pet in pool.map(lambda item: item.request(GET, Pet), copies)] == ["p1"] * 32
    assert len(issuer.asked) == 3


def test_another_secret_does_not_get_the_token_of_the_first() -> None:
    issuer = Issuer()
    client = Shop(**SECRETS, http_client=httpx2.Client(transport=httpx2.MockTransport(issuer)))
    client.request(GET, Pet)
    client._copied(credentials={"client_secret": "other"}).request(GET, Pet)
    assert len(issuer.asked) == 2


def _async_client(issuer: Issuer) -> AsyncAPIClient:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(issuer.later))
    return AsyncAPIClient(GRANTED, ClientOptions(SECRETS, http_client=http_client))


def test_many_tasks_ask_once() -> None:
    issuer = Issuer(slow=0.05)

    async def run() -> list[Pet]:
        client = _async_client(issuer)
        return await asyncio.gather(*(client.request(GET, Pet) for _ in range(64)))

    assert len(asyncio.run(run())) == 64
    assert len(issuer.asked) == 1


def test_a_task_that_is_cancelled_leaves_the_turn_to_others() -> None:
    issuer = Issuer(slow=0.05)

    async def run() -> Pet:
        client = _async_client(issuer)
        first = asyncio.create_task(client.request(GET, Pet))
        second = asyncio.create_task(client.request(GET, Pet))
        await asyncio.sleep(0.01)
        first.cancel()
        return await asyncio.wait_for(second, 5)

    assert asyncio.run(run()).id == "p1"
    assert len(issuer.asked) == 1


def test_several_event_loops_share_the_token() -> None:
    issuer = Issuer(slow=0.02)
    client = _async_client(issuer)

    async def run() -> list[Pet]:
        return await asyncio.gather(*(client.request(GET, Pet) for _ in range(8)))

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: asyncio.run(run()), range(4)))
    assert [len(pets) for pets in found] == [8] * 4
    assert len(issuer.asked) <= 4  # a loop cannot wait for the lock of another one
    asked = len(issuer.asked)
    assert asyncio.run(run())
    assert len(issuer.asked) == asked


def test_trio_can_wait_for_its_turn() -> None:
    issuer = Issuer()

    async def run() -> None:
        client = AsyncAPIClient(
            GRANTED,
            ClientOptions(SECRETS, http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(issuer))),
        )
        async with trio.open_nursery() as nursery:
            for _ in range(4):
                nursery.start_soon(client.request, GET, Pet)

    trio.run(run)
    trio.run(run)
    assert len(issuer.asked) == 2
