"""Whether, when and with what a request is sent again."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx2
import pytest
from specloom.config import RETRY_DELAYS
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.common import errors
from specloom.runtime.common.sentinels import omit
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request
from specloom.runtime.sending.retries import DELAYS, backoff, response_delay, server_delay

from .support import KEY, SETTINGS, Body, Clients, Pet, Script, ok

NOW = 1_700_000_000.0  # Tue, 14 Nov 2023 22:13:20 GMT
POST = Request("POST", "/pets", body={"a": 1})
GET = Request("GET", "/pets/1")


def delay(**headers: str) -> float | None:
    return server_delay({name.replace("_", "-"): value for name, value in headers.items()}, lambda: NOW)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "2"}, 2),
        ({"retry_after": "0"}, 0),
        ({"retry_after": "1.5"}, 1.5),
        ({"retry_after": "Tue, 14 Nov 2023 22:13:30 GMT"}, 10),
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after_ms": "250", "retry_after": "9"}, 0.25),
        ({"retry_after_ms": "nan", "retry_after": "9"}, 9),
        ({"retry_after_ms": "inf", "retry_after": "9"}, 9),
        ({"retry_after_ms": "-1", "retry_after": "9"}, 9),
        ({"retry_after_ms": "", "retry_after": "9"}, 9),
        ({"retry_after_ms": "1_0", "retry_after": "9"}, 9),
        ({"retry_after": "nan"}, None),
        ({"retry_after": "-1"}, None),
        ({"retry_after": ""}, None),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "Tue, 14 Nov 2023 22:13:10 GMT"}, None),
        ({"retry_after": "Tue, 14 Nov 100000 22:13:10 GMT"}, None),
        ({}, None),
    ],
)
def test_server_delay(headers: dict[str, str], seconds: float | None) -> None:
    assert delay(**headers) == seconds


@pytest.mark.parametrize("value", ["121", "99999999999999999999", "9" * 400, "Wed, 15 Nov 2023 22:13:20 GMT"])
def test_a_server_that_asks_for_more_than_two_minutes_is_not_waited_for(value: str) -> None:
    headers = {"retry-after": value, "x-should-retry": "true"}
    assert response_delay(503, headers, 0, 0.0, lambda: NOW) is None


@pytest.mark.parametrize("headers", [{"retry-after": "121"}, {"retry-after-ms": "120001", "retry-after": "1"}])
def test_its_answer_is_raised_at_once(clients: Clients, headers: dict[str, str]) -> None:
    server = Script(httpx2.Response(429, headers=headers), ok())
    with pytest.raises(errors.RateLimitError):
        clients.request(server, GET)
    assert len(server.requests) == 1


def test_backoff_doubles_from_half_a_second_to_eight() -> None:
    assert [backoff(attempt, 0.0) for attempt in range(6)] == [0.5, 1, 2, 4, 8, 8]
    assert backoff(10_000, 0.0) == 8
    assert backoff(0, 1.0) == 0.375


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
@pytest.mark.usefixtures("no_wait")
def test_transient_statuses_are_retried(clients: Clients, status: int) -> None:
    server = Script(httpx2.Response(status), httpx2.Response(status), ok())
    assert clients.request(server, POST).id == "p1"
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [300, 400, 401, 403, 404, 422])
def test_other_statuses_are_not(clients: Clients, status: int) -> None:
    server = Script(httpx2.Response(status), ok())
    with pytest.raises(errors.APIStatusError):
        clients.request(server, POST)
    assert len(server.requests) == 1


@pytest.mark.parametrize(("status", "value", "requests"), [(400, "true", 2), (500, "false", 1)])
@pytest.mark.usefixtures("no_wait")
def test_the_server_may_decide(clients: Clients, status: int, value: str, requests: int) -> None:
    server = Script(httpx2.Response(status, headers={"x-should-retry": value}))
    with pytest.raises(errors.APIStatusError):
        clients.request(server, POST, max_retries=1)
    assert len(server.requests) == requests


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx2.ConnectError("refused"), errors.APIConnectionError),
        (httpx2.ReadError("reset"), errors.APIConnectionError),
        (httpx2.RemoteProtocolError("gone"), errors.APIConnectionError),
        (ConnectionResetError("reset"), errors.APIConnectionError),
        (httpx2.ConnectTimeout("slow"), errors.APITimeoutError),
        (httpx2.ReadTimeout("slow"), errors.APITimeoutError),
        (httpx2.WriteTimeout("slow"), errors.APITimeoutError),
        (httpx2.PoolTimeout("slow"), errors.APITimeoutError),
    ],
)
@pytest.mark.usefixtures("no_wait")
def test_connection_failures_are_retried_and_typed(
    clients: Clients, failure: Exception, error: type[errors.APIError]
) -> None:
    server = Script(failure)
    with pytest.raises(errors.APIConnectionError) as caught:
        clients.request(server, POST)
    assert type(caught.value) is error
    assert caught.value.__cause__ is failure
    assert caught.value.request is server.requests[-1]
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "failure",
    [httpx2.UnsupportedProtocol("ftp"), httpx2.LocalProtocolError("illegal"), TypeError("wrong")],
)
def test_programming_errors_are_raised_at_once(clients: Clients, failure: Exception) -> None:
    server = Script(failure)
    with pytest.raises(type(failure)):
        clients.request(server, POST)
    assert len(server.requests) == 1


@pytest.mark.usefixtures("no_wait")
def test_all_attempts_carry_the_same_idempotency_key(clients: Clients) -> None:
    server = Script(httpx2.Response(500), httpx2.ReadError("reset"), ok())
    clients.request(server, POST)
    keys = {request.headers["idempotency-key"] for request in server.requests}
    assert len(keys) == 1
    clients.request(server, POST)
    assert server.requests[-1].headers["idempotency-key"] not in keys


def test_no_idempotency_key_where_nothing_is_retried(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, POST, max_retries=0)
    clients.request(server, GET)
    assert all("idempotency-key" not in request.headers for request in server.requests)


def test_the_callers_idempotency_key_wins(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, Request("POST", "/pets", extra_headers={"idempotency-key": "mine"}))
    assert server.requests[0].headers["idempotency-key"] == "mine"


@pytest.mark.usefixtures("no_wait")
@pytest.mark.parametrize("stream", [False, True])
def test_a_retried_response_is_closed(clients: Clients, stream: bool) -> None:
    body = Body(b"{}")
    server = Script(httpx2.Response(500, stream=body), ok())
    clients.call(server, lambda client: client.send(POST, stream=stream))
    assert len(server.requests) == 2
    assert body.is_closed


@pytest.mark.parametrize(("value", "error"), [(None, TypeError), (True, TypeError), ("2", TypeError), (-1, ValueError)])
def test_max_retries_is_checked(clients: Clients, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="max_retries"):
        clients.request(Script(ok()), GET, max_retries=value)
    with pytest.raises(error, match="max_retries"):
        clients.request(Script(ok()), Request("GET", "/pets", max_retries=value))


def test_no_retries(clients: Clients) -> None:
    server = Script(httpx2.Response(500))
    with pytest.raises(errors.InternalServerError):
        clients.request(server, GET, max_retries=0)
    assert len(server.requests) == 1


def test_the_servers_delay_is_waited_for(clients: Clients) -> None:
    server = Script(httpx2.Response(429, headers={"retry-after-ms": "40"}), ok())
    started = time.monotonic()
    clients.request(server, GET)
    assert 0.03 < time.monotonic() - started < 0.4


@pytest.mark.parametrize("seconds", ["0", "1", "-5", "nan"])
def test_a_wait_never_goes_backwards(clients: Clients, seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.runtime.sending.retries.DELAYS", (0.0, 8.0))
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


@pytest.mark.anyio
async def test_cancelling_a_wait_between_attempts() -> None:
    script = Script(httpx2.Response(503, headers={"retry-after": "60"}))
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(script))
    async with AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client)) as client:
        task = asyncio.create_task(client.request(GET, Pet))
        await asyncio.sleep(0.02)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert len(script.requests) == 1


WITHOUT_KEYS = SETTINGS._replace(idempotency_header="")


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize(
    ("failure", "requests"),
    [
        (httpx2.Response(408), 3),
        (httpx2.Response(429), 3),
        (httpx2.Response(409), 1),
        (httpx2.Response(500), 1),
        (httpx2.Response(503, headers={"retry-after": "0"}), 1),
        (httpx2.Response(503, headers={"x-should-retry": "true"}), 3),
        (httpx2.ConnectError("refused"), 3),
        (httpx2.ConnectTimeout("slow"), 3),
        (httpx2.PoolTimeout("slow"), 3),
        (httpx2.ReadError("reset"), 1),
        (httpx2.WriteError("reset"), 1),
        (httpx2.RemoteProtocolError("gone"), 1),
        (httpx2.ReadTimeout("slow"), 1),
        (ConnectionResetError("reset"), 1),
    ],
)
@pytest.mark.usefixtures("no_wait")
def test_what_might_be_done_twice_is_not_repeated(
    clients: Clients, method: str, failure: httpx2.Response | Exception, requests: int
) -> None:
    again = failure if isinstance(failure, Exception) else None
    answers = [again or httpx2.Response(failure.status_code, headers=failure.headers) for _ in range(3)]  # type: ignore[union-attr]
    server = Script(*answers)
    with pytest.raises(errors.APIError):
        clients.request(server, Request(method, "/pets", body={"a": 1}), settings=WITHOUT_KEYS)
    assert len(server.requests) == requests
    assert all("idempotency-key" not in request.headers for request in server.requests)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
@pytest.mark.usefixtures("no_wait")
def test_what_can_be_done_twice_is_repeated(clients: Clients, method: str) -> None:
    server = Script(httpx2.Response(500), httpx2.ReadError("reset"), ok())
    assert clients.request(server, Request(method, "/pets"), settings=WITHOUT_KEYS).id == "p1"
    assert all("idempotency-key" not in request.headers for request in server.requests)


@pytest.mark.parametrize(
    "more",
    [
        {"idempotency_header": "X-Key-Of-Call"},
        {"idempotency_header": "X-Key-Of-Call", "headers": {"X-Key-Of-Call": "mine"}},
        {"extra_headers": {"idempotency-key": "mine"}},
    ],
)
@pytest.mark.usefixtures("no_wait")
def test_a_request_with_a_key_of_its_own_is_repeated(clients: Clients, more: Any) -> None:
    server = Script(httpx2.Response(500), httpx2.ReadError("reset"), ok())
    clients.request(server, Request("POST", "/pets", body={}, **more), settings=WITHOUT_KEYS)
    name = more.get("idempotency_header", "idempotency-key")
    keys = {request.headers[name] for request in server.requests}
    assert len(server.requests) == 3
    assert keys == {"mine"} if "idempotency_header" not in more or "headers" in more else len(keys) == 1


@pytest.mark.usefixtures("no_wait")
def test_a_caller_who_takes_the_key_out_takes_the_risk_out(clients: Clients) -> None:
    server = Script(httpx2.Response(500), ok())
    with pytest.raises(errors.InternalServerError):
        clients.request(server, Request("POST", "/pets", body={}, extra_headers={"Idempotency-Key": omit}))
    assert "idempotency-key" not in server.requests[0].headers


@pytest.mark.parametrize("headers", [{"retry-after": "0"}, {"retry-after-ms": "0"}, {"retry-after": "0.0"}])
def test_a_server_that_asks_for_no_delay_gets_the_usual_one(headers: dict[str, str]) -> None:
    delays = [response_delay(503, headers, attempt, 0.0, lambda: NOW) for attempt in range(3)]
    assert delays == [0.5, 1, 2]


def test_the_config_names_the_usual_delays() -> None:
    assert RETRY_DELAYS == DELAYS
