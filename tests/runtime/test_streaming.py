"""Streams of typed events, in either way of waiting."""

from __future__ import annotations

import asyncio
import gc
import gzip
import itertools
import json
import time
import warnings
from typing import Any, Literal

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.common import errors
from specloom.runtime.models.base import BaseModel
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request
from specloom.runtime.streams.events import UnknownEvent
from specloom.runtime.streams.format import EventFormat

from .support import KEY, SETTINGS, Body, Clients, Pet, Script, event_stream, sse

DONE = b"data: [DONE]\n\n"
POST = Request("POST", "/stream", body={})


class Born(BaseModel):
    event: Literal["pet.born"]
    data: Pet


class Died(BaseModel):
    event: Literal["pet.died"]
    data: Pet


class Delta(BaseModel):
    type: Literal["delta"]
    text: str


class Stop(BaseModel):
    type: Literal["stop"]


WRAPPED: EventFormat[Born | Died] = EventFormat({"pet.born": Born, "pet.died": Died})
FLAT: EventFormat[Delta | Stop] = EventFormat({"delta": Delta, "stop": Stop}, envelope=False, discriminator="type")
BORN = sse([("pet.born", '{"id": "p1", "kind": "cat"}')])


def answer(*pieces: bytes | Exception, **options: Any) -> Script:
    return Script(event_stream(*pieces, **options))


def test_the_name_selects_the_class_of_an_envelope(clients: Clients) -> None:
    died = sse([("pet.died", '{"id": "p1"}')])
    first, second = clients.events(answer(BORN + died, DONE), WRAPPED)
    assert isinstance(first, Born)
    assert first.data.kind == "cat"
    assert isinstance(second, Died)


def test_a_field_selects_the_class_without_envelope(clients: Clients) -> None:
    pieces = b'data: {"type": "delta", "text": "x"}\n\nevent: stop\ndata: {"type": "stop"}\n\n'
    assert clients.events(answer(pieces, DONE), FLAT) == [Delta(type="delta", text="x"), Stop(type="stop")]


def test_one_class_for_all_events(clients: Clients) -> None:
    pieces = b'data: {"id": "a"}\n\nevent: any\ndata: {"id": "b"}\n\n'
    events = clients.events(answer(pieces, DONE), EventFormat({"": Pet}, envelope=False))
    assert [event.id for event in events] == ["a", "b"]
    assert all(type(event) is Pet for event in events)


def test_the_request_asks_for_events(clients: Clients) -> None:
    server = answer(DONE)
    assert clients.events(server, WRAPPED) == []
    assert server.requests[0].headers["accept"] == "text/event-stream"


def test_an_unknown_event_keeps_its_data(clients: Clients) -> None:
    (event,) = clients.events(answer(sse([("pet.sold", '{"price": [1]}')]), DONE), WRAPPED)
    assert event == UnknownEvent(event="pet.sold", data={"price": [1]})


def test_an_event_that_does_not_match_keeps_its_class_and_data(clients: Clients) -> None:
    data = '{"id": "p1", "kind": "dragon", "fire": true}'
    (event,) = clients.events(answer(sse([("pet.born", data)]), DONE), WRAPPED)
    assert isinstance(event, Born)
    assert isinstance(event.data, Pet)
    assert event.data.to_dict(warnings=False) == {"id": "p1", "kind": "dragon", "fire": True}


def test_a_strict_client_refuses_it_without_quoting_it(clients: Clients) -> None:
    server = answer(sse([("pet.born", '{"id": "p1", "kind": "dragon"}')]), DONE)
    with pytest.raises(errors.APIResponseValidationError, match=r"data\.kind") as caught:
        clients.events(server, WRAPPED, strict_response_validation=True)
    assert "dragon" not in str(caught.value)


@pytest.mark.parametrize("data", ["{", "", "[DONE] ", "no json", '{"id": "p1"} trailing'])
def test_bad_json_is_an_error_that_does_not_quote_it(clients: Clients, data: str) -> None:
    with pytest.raises(errors.APIResponseValidationError, match="not JSON") as caught:
        clients.events(answer(sse([("pet.born", data)]), DONE), WRAPPED)
    assert caught.value.body == data
    assert "trailing" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_invalid_utf8_is_replaced(clients: Clients) -> None:
    (event,) = clients.events(answer(b'event: pet.born\ndata: {"id": "\xff"}\n\n', DONE), WRAPPED)
    assert event.data.id == "\ufffd"


ERROR = '{"message": "too many pets", "code": 17, "param": "kind", "type": "limit"}'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("error", ERROR),
        ("error", f'{{"error": {ERROR}}}'),
        ("pet.born", f'{{"error": {ERROR}}}'),
        ("pet.sold", f'{{ "error" : {ERROR}}}'),
    ],
)
def test_an_error_event_is_raised_after_the_events_before_it(clients: Clients, name: str, data: str) -> None:
    events: list[Any] = []
    with pytest.raises(errors.APIError) as caught:
        clients.events(answer(BORN + sse([(name, data)]), DONE), WRAPPED, events)
    error = caught.value
    assert type(error) is errors.APIError
    assert (error.message, error.code, error.param, error.type) == ("too many pets", "17", "kind", "limit")
    assert len(events) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [("", "reported an error"), ("oops", "reported an error"), ('"oops"', "oops"), ("[1]", "reported an error")],
)
def test_an_error_event_without_an_object(clients: Clients, data: str, message: str) -> None:
    with pytest.raises(errors.APIError, match=message):
        clients.events(answer(sse([("error", data)]), DONE), WRAPPED)


def test_an_error_event_does_not_repeat_the_key(clients: Clients) -> None:
    data = json.dumps({"message": f"bad key {KEY}"})
    with pytest.raises(errors.APIError, match=r"bad key \[redacted\]"):
        clients.events(answer(sse([("error", data)]), DONE), WRAPPED)


def test_done_ends_the_stream_even_if_the_server_goes_on(clients: Clients) -> None:
    body = Body(BORN, DONE, BORN, AssertionError("read on"))
    response = httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=body)
    assert len(clients.events(Script(response), WRAPPED)) == 1
    assert body.taken == 2
    assert body.is_closed


def test_done_without_the_last_blank_line(clients: Clients) -> None:
    assert len(clients.events(answer(BORN, b"data: [DONE]"), WRAPPED)) == 1


@pytest.mark.parametrize("rest", [b"", b"event: pet.died\nda", b"data: {}\n\n"])
def test_an_end_without_done_is_an_error(clients: Clients, rest: bytes) -> None:
    events: list[Any] = []
    with pytest.raises(errors.IncompleteStreamError):
        clients.events(answer(BORN, rest), WRAPPED, events)
    assert isinstance(events[0], Born)


def test_a_format_without_done_just_ends(clients: Clients) -> None:
    endless: EventFormat[Any] = EventFormat({"pet.born": Born}, done="")
    assert len(clients.events(answer(BORN), endless)) == 1


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx2.ReadError("reset"), errors.APIConnectionError),
        (httpx2.RemoteProtocolError("cut"), errors.APIConnectionError),
        (httpx2.ReadTimeout("slow"), errors.APITimeoutError),
    ],
)
def test_a_failure_in_the_middle_is_typed_and_not_replayed(
    clients: Clients, failure: Exception, error: type[Exception]
) -> None:
    events: list[Any] = []
    server = answer(BORN, failure)
    with pytest.raises(error) as caught:
        clients.events(server, WRAPPED, events)
    assert caught.value.__cause__ is failure
    assert len(events) == len(server.requests) == 1


def test_keep_alives_do_not_hide_that_nothing_happens(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = itertools.count(0, 4)
    monkeypatch.setattr(time, "monotonic", lambda: float(next(ticks)))
    with pytest.raises(errors.APITimeoutError):
        clients.events(answer(*[b": ping\n\n"] * 100), WRAPPED, timeout=10)


@pytest.mark.parametrize("content_type", ["application/x-ndjson", "application/jsonl", "application/json-seq"])
def test_a_sequence_of_json_values_is_neither_events_nor_json(clients: Clients, content_type: str) -> None:
    line = b'{"error": {"message": "secret"}}'
    with pytest.raises(errors.APIResponseValidationError, match=content_type) as caught:
        clients.events(answer(line, content_type=content_type), WRAPPED)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("content_type", ["application/json", "application/problem+json; charset=utf-8"])
def test_json_in_place_of_a_stream_may_be_an_error(clients: Clients, content_type: str) -> None:
    with pytest.raises(errors.APIError, match="busy"):
        clients.events(answer(b'{"error": {"message": "busy"}}', content_type=content_type), WRAPPED)


@pytest.mark.parametrize("content_type", ["text/html", "text/html; charset=utf-8"])
def test_a_page_is_no_stream(clients: Clients, content_type: str) -> None:
    with pytest.raises(errors.APIResponseValidationError, match="text/html") as caught:
        clients.events(answer(b"<html>secret", content_type=content_type), WRAPPED)
    assert "secret" not in str(caught.value)


def test_a_json_error_with_a_status_of_success(clients: Clients) -> None:
    body = f'{{"error": {ERROR}}}'.encode()
    with pytest.raises(errors.APIError, match="too many pets") as caught:
        clients.events(answer(body, content_type="application/json"), WRAPPED)
    assert caught.value.code == "17"


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/octet-stream"])
def test_other_content_types_are_tried(clients: Clients, content_type: str) -> None:
    assert len(clients.events(answer(BORN, DONE, content_type=content_type), WRAPPED)) == 1


def test_a_compressed_stream(clients: Clients) -> None:
    headers = {"content-type": "text/event-stream", "content-encoding": "gzip"}
    content = gzip.compress(BORN + DONE)
    response = httpx2.Response(200, headers=headers, stream=Body(content[:20], content[20:]))
    assert len(clients.events(Script(response), WRAPPED)) == 1


def test_an_event_may_not_be_larger_than_the_cap(clients: Clients) -> None:
    capped: EventFormat[Any] = EventFormat({"pet.born": Born}, max_event_size=100)
    with pytest.raises(errors.APIResponseValidationError, match="100 bytes"):
        clients.events(answer(b"data: ", *[b"x" * 30] * 10), capped)


def sync_client(server: Script) -> SyncAPIClient:
    http_client = httpx2.Client(transport=httpx2.MockTransport(server))
    return SyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client))


def body_of(server: Script) -> Body:
    (response,) = server.answers
    assert isinstance(response, httpx2.Response)
    body: Any = response.stream
    while not isinstance(body, Body):
        body = body._stream
    return body


def test_leaving_a_loop_closes_the_response() -> None:
    server = answer(BORN * 3, DONE)
    stream = sync_client(server).stream(POST, WRAPPED)
    for _ in stream:
        break
    assert stream.response.is_closed
    assert list(stream) == []
    with pytest.raises(StopIteration):
        next(stream)


def test_closing_twice_and_reading_on() -> None:
    stream = sync_client(answer(BORN * 3, DONE)).stream(POST, WRAPPED)
    assert isinstance(next(stream), Born)
    stream.close()
    stream.close()
    with pytest.raises(StopIteration):
        next(stream)


def test_closing_inside_of_the_loop_ends_it() -> None:
    stream = sync_client(answer(BORN * 3, DONE)).stream(POST, WRAPPED)
    seen = 0
    for _ in stream:
        seen += 1
        stream.close()
    assert seen == 1


def test_two_iterators_share_the_events() -> None:
    stream = sync_client(answer(BORN * 3, DONE)).stream(POST, WRAPPED)
    next(stream)
    assert len(list(stream)) == 2


def test_leaving_the_block_closes_the_response() -> None:
    server = answer(BORN * 3, DONE)
    with sync_client(server).stream(POST, WRAPPED) as stream:
        next(stream)
    assert stream.response.is_closed
    assert body_of(server).is_closed


def test_a_forgotten_stream_releases_its_connection() -> None:
    server = answer(BORN, DONE)
    client = sync_client(server)
    client.stream(POST, WRAPPED)
    gc.collect()
    assert body_of(server).is_closed


def test_an_error_in_the_loop_closes_the_response() -> None:
    stream = sync_client(answer(BORN * 3, DONE)).stream(POST, WRAPPED)

    def read() -> None:
        for _ in stream:
            raise KeyError

    with pytest.raises(KeyError):
        read()
    gc.collect()
    assert stream.response.is_closed


@pytest.mark.anyio
async def test_async_stream_ends_cleanly() -> None:
    transport = httpx2.MockTransport(lambda request: event_stream(BORN * 3, DONE))
    http_client = httpx2.AsyncClient(transport=transport)
    client = AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client))
    async with await client.stream(POST, WRAPPED) as stream:
        assert isinstance(await anext(stream), Born)
    assert stream.response.is_closed
    with pytest.raises(StopAsyncIteration):
        await anext(stream)
    await stream.close()

    stream = await client.stream(POST, WRAPPED)
    async for _ in stream:
        break
    await asyncio.sleep(0.01)
    assert stream.response.is_closed
    assert [event async for event in stream] == []


@pytest.mark.anyio
async def test_cancelling_closes_the_response() -> None:
    class Hanging(Body):
        async def __aiter__(self) -> Any:
            yield BORN
            await asyncio.sleep(60)

    body = Hanging()
    response = httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=body)
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(Script(response)))
    client = AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client))

    async def read() -> None:
        async for _ in await client.stream(POST, WRAPPED):
            pass

    task = asyncio.create_task(read())
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert body.is_closed


def test_a_stream_that_nobody_reads_releases_its_connection() -> None:
    answer = event_stream(b"data: 1\n\n")

    def use(client: Any) -> None:
        client.stream(POST, EventFormat({"": Pet}, envelope=False))
        gc.collect()
        assert answer.is_closed

    Clients("sync").call(Script(answer), use)


def test_an_asynchronous_stream_that_nobody_reads_is_warned_about() -> None:
    async def use(client: Any) -> None:
        format_: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
        with pytest.warns(ResourceWarning, match="async with"):
            await client.stream(POST, format_)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            async with await client.stream(POST, format_):
                pass
            await (await client.stream(POST, format_)).close()
            async for _ in await client.stream(POST, format_):
                break
            gc.collect()
            await asyncio.sleep(0)

    Clients("async").call(lambda request: event_stream(b'data: {"id": "1"}\n\n', b"data: [DONE]\n\n"), use)
