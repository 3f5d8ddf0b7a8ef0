"""What a failed call prints: the caller's line, the method, and little of what is between it and the server."""

from __future__ import annotations

import asyncio
import re
import sys
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from openai_threads import AsyncOpenAI, OpenAI

from tests.golden import check_golden

GOLDEN = Path(__file__).with_name("golden") / "tracebacks"
NOT_FOUND = {"error": {"message": "No thread with that id.", "type": "invalid_request_error"}}

pytestmark = pytest.mark.skipif(sys.version_info < (3, 11), reason="before, errors have no notes")

Use = Callable[[Any], Any]
CALLS: dict[str, Use] = {
    "method": lambda client: client.beta.threads.retrieve("thread_1"),
    "stream": lambda client: client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True),
    "helper": lambda client: client.beta.threads.runs.create_and_poll(thread_id="thread_1", assistant_id="asst_1"),
    "page": lambda client: client.beta.threads.runs.list("thread_1"),
    "raw": lambda client: client.beta.threads.with_raw_response.retrieve("thread_1"),
}


def refuse(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(404, json=NOT_FOUND, headers={"x-request-id": "req_1"})


def fail(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ConnectError("connection refused") from OSError(111, "connection refused")


def answer_nonsense(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, text="<html>", headers={"content-type": "text/html", "x-request-id": "req_2"})


def overload(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(503, headers={"x-request-id": "req_3", "retry-after-ms": "1"})


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("call", CALLS)
def test_a_refusal(kind: str, call: str, request: pytest.FixtureRequest) -> None:
    check_golden(GOLDEN / f"{kind}-{call}.txt", shown(raised(kind, CALLS[call], refuse)), request)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_connection_that_fails_keeps_its_cause(kind: str, request: pytest.FixtureRequest) -> None:
    check_golden(GOLDEN / f"{kind}-connection.txt", shown(raised(kind, CALLS["method"], fail)), request)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_answer_that_makes_no_sense(kind: str, request: pytest.FixtureRequest) -> None:
    check_golden(GOLDEN / f"{kind}-nonsense.txt", shown(raised(kind, CALLS["method"], answer_nonsense)), request)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_note_counts_the_attempts(kind: str) -> None:
    notes = vars(raised(kind, CALLS["method"], overload, max_retries=2))["__notes__"]
    assert notes == ["GET https://api.example.com/v1/threads/thread_1: 3 attempts, request id req_3"]


def raised(
    kind: str, use: Use, handler: Callable[[httpx2.Request], httpx2.Response], max_retries: int = 0
) -> Exception:
    """The error of a call."""
    options: dict[str, Any] = {"api_key": "key", "base_url": "https://api.example.com/v1", "max_retries": max_retries}
    transport = httpx2.MockTransport(handler)

    async def run(client: Any) -> None:
        result = use(client)
        await (result if isinstance(result, Awaitable) else asyncio.sleep(0))

    try:
        if kind == "sync":
            use(OpenAI(**options, http_client=httpx2.Client(transport=transport)))
        else:
            asyncio.run(run(AsyncOpenAI(**options, http_client=httpx2.AsyncClient(transport=transport))))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at
        return error
    raise AssertionError("the call has not failed")


def shown(error: Exception) -> str:
    """A traceback as all versions of Python and of the libraries would print it."""
    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    # One line of source for each frame: how many there are, and how they are underlined, depends on the version.
    text = re.sub(r"(  File .*\n    .*\n)(?:    .*\n)+", r"\1", text)
    # On 3.13 and later, `deprecated` is the standard library's.
    text = re.sub(r'"[^"]*/(?:typing_extensions|warnings|_py_warnings)\.py"', '"(deprecated)"', text)
    text = re.sub(r'"[^"]*/(?=openai_threads/|test_tracebacks\.py")', '"', text)
    foreign = r'(?:  File "[^"]*/(?:httpx2|httpcore2|asyncio)/.*\n    .*\n)+'
    text = re.sub(foreign, "  (HTTP client, event loop)\n", text)
    return re.sub(r", line \d+,", ",", text)
