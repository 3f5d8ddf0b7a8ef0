"""A stream of 20,000 message deltas, read event by event."""

from __future__ import annotations

import json
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import openai
import openai_threads

from tests.bench.row import Row, in_turn
from tests.sdk.event_streams import message_data

_EVENTS = 20_000
_WORD = "hello "
_CHUNK = 20  # events in one read from the socket
_URL = "http://127.0.0.1/v1"


def rows() -> Iterator[Row]:
    """Against the reference library; the ratio is that of the events per second."""
    warnings.simplefilter("ignore", DeprecationWarning)
    ours = openai_threads.OpenAI(api_key="none", base_url=_URL, http_client=_http_client())
    theirs = openai.OpenAI(api_key="none", base_url=_URL, http_client=_http_client())
    mine, other, ratio = in_turn(_reader(ours), _reader(theirs), 5)
    yield Row("stream 20,000 events", _rate(mine), "openai", _rate(other), 1 / ratio, 16, more_is_better=True)
    mine, other, ratio = in_turn(_handler(ours), _handler(theirs), 5)
    yield Row("the same with a handler", _rate(mine), "openai", _rate(other), 1 / ratio, 12, more_is_better=True)
    twice = openai_threads.OpenAI(api_key="none", base_url=_URL, http_client=_http_client(2 * _EVENTS))
    more, less, ratio = in_turn(_handler(twice, 2 * _EVENTS), _handler(ours), 5)
    yield Row("twice the events", f"{more:.2f} s", "20,000 events", f"{less:.2f} s", ratio, 2.3)
    most, least = _peak(5 * _EVENTS), _peak(_EVENTS)
    yield Row("memory of 100,000 events", f"{most} KiB", "20,000 events", f"{least} KiB", most / least, 1.2)


class _Deltas(httpx2.SyncByteStream):
    """A message that comes in many deltas."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __iter__(self) -> Iterator[bytes]:
        yield _event("thread.message.created", message_data("msg_1", [], "in_progress"))
        text = {"index": 0, "type": "text", "text": {"value": _WORD, "annotations": []}}
        data = {"id": "msg_1", "object": "thread.message.delta", "delta": {"content": [text]}}
        event = _event("thread.message.delta", data)
        for _ in range(0, self._count, _CHUNK):
            yield event * _CHUNK
        yield b"event: done\ndata: [DONE]\n\n"


def _event(name: str, data: dict[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def _http_client(count: int = _EVENTS) -> httpx2.Client:
    headers = {"content-type": "text/event-stream"}
    return httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(200, headers=headers, stream=_Deltas(count)))
    )


def _reader(client: Any) -> Callable[[], None]:
    def read() -> None:
        count = 0
        for event in client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True):
            count += event.event == "thread.message.delta"
        assert count == _EVENTS

    return read


def _handler(client: Any, count: int = _EVENTS) -> Callable[[], None]:
    def read() -> None:
        with client.beta.threads.runs.stream(thread_id="thread_1", assistant_id="asst_1") as events:
            events.until_done()
            assert len(events.get_final_messages()[0].content[0].text.value) == count * len(_WORD)

    return read


def _peak(count: int) -> int:
    """The most memory, in KiB, that reading a stream takes."""
    client = openai_threads.OpenAI(api_key="none", base_url=_URL, http_client=_http_client(count))
    tracemalloc.start()
    for _ in client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak // 1024


def _rate(seconds: float) -> str:
    return f"{_EVENTS / seconds:,.0f}/s"
