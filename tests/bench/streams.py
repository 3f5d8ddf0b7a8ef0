"""A stream of 20,000 message deltas, read event by event."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import openai
import openai_threads

from tests.bench.paths import GENERATED
from tests.bench.row import Row, in_turn

assert GENERATED.is_dir()
_EVENTS = 20_000
_CHUNK = 20  # events in one read from the socket
_URL = "http://127.0.0.1/v1"


def rows() -> Iterator[Row]:
    """Against the reference library; the ratio is that of the events per second."""
    warnings.simplefilter("ignore", DeprecationWarning)
    ours = openai_threads.OpenAI(api_key="none", base_url=_URL, http_client=_http_client())
    theirs = openai.OpenAI(api_key="none", base_url=_URL, http_client=_http_client())
    mine, other, ratio = in_turn(_reader(ours), _reader(theirs), 5)
    yield Row("stream 20,000 events", _rate(mine), "openai", _rate(other), 1 / ratio, 10, more_is_better=True)


class _Deltas(httpx2.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        text = {"index": 0, "type": "text", "text": {"value": "hello ", "annotations": []}}
        data = {"id": "msg_1", "object": "thread.message.delta", "delta": {"content": [text]}}
        event = f"event: thread.message.delta\ndata: {json.dumps(data)}\n\n".encode()
        for _ in range(0, _EVENTS, _CHUNK):
            yield event * _CHUNK
        yield b"event: done\ndata: [DONE]\n\n"


def _http_client() -> httpx2.Client:
    headers = {"content-type": "text/event-stream"}
    return httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(200, headers=headers, stream=_Deltas()))
    )


def _reader(client: Any) -> Callable[[], None]:
    def read() -> None:
        count = 0
        for event in client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True):
            count += event.event == "thread.message.delta"
        assert count == _EVENTS

    return read


def _rate(seconds: float) -> str:
    return f"{_EVENTS / seconds:,.0f}/s"
