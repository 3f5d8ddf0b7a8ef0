"""How long a request and a call may take."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from specloom.runtime.common import errors
from specloom.runtime.common.sentinels import not_given
from specloom.runtime.requests.request import Request
from specloom.runtime.sending.call import Call
from specloom.runtime.sending.exchange import Send, Sleep, exchange
from specloom.runtime.sending.prepare import prepare
from specloom.runtime.streams.format import EventFormat

from .support import KEY, Clients, Pet, PetStore, Script, ok

GET = Request("GET", "/pets/1")


@pytest.mark.parametrize(
    ("client_timeout", "http_timeout", "request_timeout", "read"),
    [
        (not_given, None, not_given, 600),
        (7, None, not_given, 7),
        (None, None, not_given, None),
        (7, None, 8, 8),
        (7, None, None, None),
        (not_given, 9, not_given, 9),
        (7, 9, not_given, 7),
        (httpx2.Timeout(1, read=2), None, not_given, 2),
    ],
)
def test_timeouts(client_timeout: Any, http_timeout: Any, request_timeout: Any, read: float | None) -> None:
    server = Script(ok())
    options = {} if http_timeout is None else {"timeout": http_timeout}
    http_client = httpx2.Client(transport=httpx2.MockTransport(server), **options)
    client = PetStore(api_key=KEY, timeout=client_timeout, http_client=http_client)
    client.request(Request("GET", "/pets", timeout=request_timeout), Pet)
    assert server.requests[0].extensions["timeout"]["read"] == read


def test_a_timeout_of_another_type_is_refused(clients: Clients) -> None:
    with pytest.raises(TypeError, match="timeout"):
        clients.request(Script(ok()), Request("GET", "/", timeout="5"))  # type: ignore[arg-type]


BAD_SECONDS = [-1, -0.1, float("nan"), float("-inf"), True]


@pytest.mark.parametrize("value", [*BAD_SECONDS, httpx2.Timeout(5, read=-1), httpx2.Timeout(5, pool=float("nan"))])
def test_a_timeout_that_makes_no_sense_is_refused(clients: Clients, value: Any) -> None:
    server = Script(ok())
    with pytest.raises(ValueError, match="timeout"):
        clients.request(server, GET, timeout=value)
    with pytest.raises(ValueError, match="timeout"):
        clients.request(server, Request("GET", "/pets", timeout=value))
    client = PetStore(api_key=KEY)
    with pytest.raises(ValueError, match="timeout"):
        client.timeout = value
    with pytest.raises(ValueError, match="timeout"):
        client.copy(timeout=value)
    assert client.timeout == httpx2.Timeout(600, connect=5)
    assert server.requests == []


@pytest.mark.parametrize("value", [*BAD_SECONDS, "5"])
def test_a_total_limit_that_makes_no_sense_is_refused(clients: Clients, value: Any) -> None:
    server = Script(ok())
    with pytest.raises(ValueError, match="max_elapsed"):
        clients.request(server, GET, max_elapsed=value)
    with pytest.raises(ValueError, match="max_elapsed"):
        clients.request(server, Request("GET", "/pets", max_elapsed=value))
    client = PetStore(api_key=KEY)
    with pytest.raises(ValueError, match="max_elapsed"):
        client.max_elapsed = value
    with pytest.raises(ValueError, match="max_elapsed"):
        client.copy(max_elapsed=value)
    assert client.max_elapsed is None
    assert server.requests == []


@pytest.mark.parametrize("value", [*BAD_SECONDS, "5"])
def test_an_idle_timeout_that_makes_no_sense_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="idle_timeout"):
        PetStore(api_key=KEY, idle_timeout=value)
    client = PetStore(api_key=KEY, idle_timeout=9)
    with pytest.raises(ValueError, match="idle_timeout"):
        client.idle_timeout = value
    assert client.copy().idle_timeout == 9
    assert client.copy(idle_timeout=None).idle_timeout is None


def test_a_copy_has_the_same_total_limit_or_another() -> None:
    client = PetStore(api_key=KEY, max_elapsed=30)
    assert client.copy().max_elapsed == 30
    assert client.copy(max_elapsed=5).max_elapsed == 5
    assert client.copy(max_elapsed=None).max_elapsed is None
    client.max_elapsed = 2
    assert client.copy().max_elapsed == 2


def failure(kind: str) -> httpx2.Response | Exception:
    if kind == "status":
        return httpx2.Response(503, headers={"retry-after-ms": "40"})
    return httpx2.ConnectError("down") if kind == "connection" else httpx2.ReadTimeout("slow")


@pytest.mark.parametrize("kind", ["status", "connection", "timeout"])
def test_no_retry_ends_its_wait_after_the_total_limit(clients: Clients, kind: str) -> None:
    server = Script(failure(kind))
    with pytest.raises(errors.APIError):
        clients.request(server, GET, max_elapsed=0.01)
    assert len(server.requests) == 1


@pytest.mark.usefixtures("no_wait")
@pytest.mark.parametrize("kind", ["status", "connection", "timeout"])
def test_retries_within_the_total_limit(clients: Clients, kind: str) -> None:
    server = Script(failure(kind), ok())
    assert clients.request(server, GET, max_elapsed=60).id == "p1"
    assert len(server.requests) == 2


def test_the_total_limit_of_one_call_goes_before_that_of_the_client(clients: Clients) -> None:
    server = Script(failure("status"), ok())
    assert clients.request(server, Request("GET", "/pets", max_elapsed=None), max_elapsed=0).id == "p1"
    options: Any = {"max_elapsed": 0.0}
    server = Script(failure("status"), ok())
    with pytest.raises(errors.InternalServerError):
        clients.call(server, lambda client: client.get("/pets", cast_to=Pet, options=options))
    assert len(server.requests) == 1


def test_a_total_limit_of_the_events_of_a_stream(clients: Clients) -> None:
    server = Script(failure("status"))
    with pytest.raises(errors.InternalServerError):
        clients.events(server, EventFormat({"": Pet}, envelope=False), max_elapsed=0.01)
    assert len(server.requests) == 1


def prepared(max_elapsed: float | None) -> Call:
    config = PetStore(api_key=KEY)._config
    return prepare(config, Request("GET", "/", max_retries=9, max_elapsed=max_elapsed), httpx2.Client(), "*/*")


@pytest.mark.parametrize(("max_elapsed", "attempts"), [(None, 10), (0, 1), (11.9, 1), (12, 2), (35, 3), (36, 4)])
def test_attempts_and_waits_count_against_the_total_limit(max_elapsed: float | None, attempts: int) -> None:
    now, sent = 1000.0, 0

    def perform(action: object) -> httpx2.Response | None:
        nonlocal now, sent
        if isinstance(action, Send):
            sent, now = sent + 1, now + 2
            return httpx2.Response(500, headers={"retry-after": "10"}, request=action.request)
        if isinstance(action, Sleep):
            assert action.seconds == 10
            now += 10
        return None

    def run() -> None:
        dialogue = exchange(prepared(max_elapsed), clock=lambda: now)
        action = next(dialogue)
        while True:
            action = dialogue.send(perform(action))

    with pytest.raises(errors.InternalServerError):
        run()
    assert sent == attempts
