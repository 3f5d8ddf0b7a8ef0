"""One call that does not stream, over a transport that answers at once."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator

import httpx2
import openai
import openai_threads

from tests.bench.row import Row, in_turn

_CALLS = 2000
_URL = "http://127.0.0.1/v1"
_THREAD = {"id": "thread_1", "object": "thread", "created_at": 1, "metadata": {"a": "b"}, "tool_resources": None}
_ANSWER = json.dumps(_THREAD).encode()


def rows() -> Iterator[Row]:
    """Against the reference library, and against the HTTP client alone."""
    warnings.simplefilter("ignore", DeprecationWarning)
    ours = openai_threads.OpenAI(api_key="none", base_url=_URL, http_client=_http_client())
    theirs = openai.OpenAI(api_key="none", base_url=_URL, http_client=_http_client())
    bare = _http_client()

    def call() -> None:
        ours.beta.threads.create(metadata={"a": "b"})

    def reference() -> None:
        theirs.beta.threads.create(metadata={"a": "b"})

    def post() -> None:
        json.loads(bare.post(f"{_URL}/threads", json={"metadata": {"a": "b"}}).content)

    mine, other, ratio = in_turn(_many(call), _many(reference), 9)
    yield Row("one call", _us(mine), "openai", _us(other), ratio, 0.15)
    mine, other, ratio = in_turn(_many(call), _many(post), 9)
    yield Row("one call", _us(mine), "httpx2 post, json.loads", _us(other), ratio, 1.0)


def _http_client() -> httpx2.Client:
    headers = {"content-type": "application/json"}
    return httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(200, headers=headers, content=_ANSWER))
    )


def _many(work: Callable[[], None]) -> Callable[[], None]:
    def run() -> None:
        for _ in range(_CALLS):
            work()

    return run


def _us(seconds: float) -> str:
    return f"{seconds / _CALLS * 1e6:.0f} µs"
