"""Event handlers beside the reference's: final values and order of callbacks over random streams."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import openai
import openai_threads
import pytest

from tests.sdk.event_streams import EventStream, cut, random_stream

STREAMS = 300
PER_TEST = 25
CALLBACKS = (
    "on_event on_run_step_created on_run_step_delta on_run_step_done on_tool_call_created on_tool_call_delta "
    "on_tool_call_done on_message_created on_message_delta on_message_done on_text_created on_text_delta "
    "on_text_done on_image_file_done on_exception on_timeout on_end"
).split()
FINAL = ("get_final_run", "get_final_messages", "get_final_run_steps")

# Where the reference is wrong: it tells of created tool calls only in the first step that has any, and of the last
# one's end once more when the run ends; it tells of the end of a message's last text or image once more when the
# next message begins; it takes the first delta of a later step's first call for one of a call that it knows; its
# final steps are those that were still in progress. There we are compared with the stream itself.
WRONG_IN_REFERENCE = {"on_tool_call_created", "on_tool_call_done", "on_text_done", "on_image_file_done"}
WRONG_IN_LATER_STEPS = {"on_tool_call_delta"}


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A response body that arrives in the given pieces."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def _transport(stream: EventStream, seed: int) -> httpx2.MockTransport:
    headers = {"content-type": "text/event-stream"}
    return httpx2.MockTransport(lambda _: httpx2.Response(200, headers=headers, stream=Pieces(cut(stream.body, seed))))


def _dumped(value: Any) -> Any:
    if hasattr(value, "to_dict"):
        return value.to_dict(exclude_unset=False, exclude_none=True)
    if isinstance(value, list):
        return [_dumped(item) for item in value]
    return value if isinstance(value, str) else type(value).__name__


def _recording(base: type[Any], log: list[tuple[str, list[Any]]], *, asynchronous: bool) -> Any:
    """A handler that writes down each callback with its arguments."""

    def sync_callback(name: str) -> Any:
        return lambda self, *arguments: log.append((name, [_dumped(item) for item in arguments]))

    def async_callback(name: str) -> Any:
        async def callback(self: Any, *arguments: Any) -> None:
            log.append((name, [_dumped(item) for item in arguments]))

        return callback

    make = async_callback if asynchronous else sync_callback
    return type("Recording", (base,), {name: make(name) for name in CALLBACKS})()


def run_sync(package: Any, stream: EventStream, seed: int) -> tuple[list[Any], tuple[Any, ...]]:
    http = httpx2.Client(transport=_transport(stream, seed))
    client = package.OpenAI(api_key="key", base_url="http://api.example/v1", http_client=http)
    log: list[Any] = []
    handler = _recording(package.AssistantEventHandler, log, asynchronous=False)
    with client.beta.threads.runs.stream(thread_id="t", assistant_id="a", event_handler=handler) as events:
        events.until_done()
        return log, tuple(_result(getattr(events, name)) for name in FINAL)


async def run_async(package: Any, stream: EventStream, seed: int) -> tuple[list[Any], tuple[Any, ...]]:
    http = httpx2.AsyncClient(transport=_transport(stream, seed))
    client = package.AsyncOpenAI(api_key="key", base_url="http://api.example/v1", http_client=http)
    log: list[Any] = []
    handler = _recording(package.AsyncAssistantEventHandler, log, asynchronous=True)
    manager = client.beta.threads.runs.stream(thread_id="t", assistant_id="a", event_handler=handler)
    async with manager as events:
        await events.until_done()
        return log, tuple([await _result_async(getattr(events, name)) for name in FINAL])


def _result(get: Any) -> Any:
    """What a getter returns; that there is nothing is an error in both libraries."""
    try:
        return _dumped(get())
    except RuntimeError:
        return RuntimeError


async def _result_async(get: Any) -> Any:
    try:
        return _dumped(await get())
    except RuntimeError:
        return RuntimeError


def _compare(ours: tuple[Any, Any], theirs: tuple[Any, Any], stream: EventStream) -> None:
    (log, final), (their_log, their_final) = ours, theirs
    assert final[:2] == their_final[:2]
    assert _without_nulls(final[2]) == (_without_nulls(stream.steps) or RuntimeError)
    tool_steps = [step for step in stream.steps if step["type"] == "tool_calls"]
    wrong = WRONG_IN_REFERENCE | (WRONG_IN_LATER_STEPS if len(tool_steps) > 1 else set())
    right = [entry for entry in their_log if entry[0] not in wrong]
    assert [entry for entry in log if entry[0] not in wrong] == right
    for name in ("on_tool_call_created", "on_tool_call_done"):
        assert [entry[1][0]["id"] for entry in log if entry[0] == name] == stream.tool_calls
    ended = [entry[1][0] for entry in log if entry[0] in ("on_text_done", "on_image_file_done")]
    assert ended == [block[block["type"]] for block in stream.blocks]


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(item) for name, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("first", range(0, STREAMS, PER_TEST))
def test_handler_agrees_with_the_reference(first: int) -> None:
    for seed in range(first, first + PER_TEST):
        stream = random_stream(seed)
        _compare(run_sync(openai_threads, stream, seed), run_sync(openai, stream, seed), stream)


@pytest.mark.anyio
@pytest.mark.parametrize("first", range(0, STREAMS, PER_TEST))
async def test_async_handler_agrees_with_the_reference(first: int) -> None:
    for seed in range(first, first + PER_TEST):
        stream = random_stream(seed)
        ours, theirs = [await run_async(package, stream, seed) for package in (openai_threads, openai)]
        _compare(ours, theirs, stream)
