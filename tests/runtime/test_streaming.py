"""Streams of typed events, in either way of waiting."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator
from typing import Any, Literal

import httpx2
import pytest
from specloom.runtime.common import errors
from specloom.runtime.models.base import BaseModel
from specloom.runtime.streams.events import UnknownEvent
from specloom.runtime.streams.format import DataFormat, EventFormat

from .support import KEY, Body, Clients, Pet, Script, event_stream, sse

DONE = b"data: [DONE]\n\n"


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


@pytest.mark.parametrize("data", ["{", "", "[DONE]x", "no json", '{"id": "p1"} trailing'])
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
        ("pet.sold", f'{{"error": {ERROR}, "request_id": "req_1"}}'),
        ("pet.born", f'{{"request_id": "req_1", "error": {ERROR}}}'),
        ("pet.born", f'{{"id": "p1", "error": {ERROR}}}'),
        ("", f'{{"error": {ERROR}}}'),
        ("", f'{{"error": {ERROR}, "request_id": "req_1"}}'),
        ("message", f'{{"request_id": "req_1", "error": {ERROR}}}'),
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


@pytest.mark.parametrize("data", ['{"id": "p1", "error": {"message": "none of yours"}}', '{"id": "p1", "error": null}'])
def test_an_event_may_have_an_error_of_its_own(clients: Clients, data: str) -> None:
    class Failure(BaseModel):
        message: str

    class Hurt(BaseModel):
        id: str
        error: Failure | None

    flat: EventFormat[Any] = EventFormat({"": Hurt}, envelope=False)
    assert [event.id for event in clients.events(answer(sse([("pet.hurt", data)]), DONE), flat)] == ["p1"]


@pytest.mark.parametrize(
    "data", ['{"id": "p1", "error": null}', '{"id": "p1", "kind": "error"}', '{"id": "\\"error\\""}']
)
def test_an_error_that_is_none_is_no_error(clients: Clients, data: str) -> None:
    [event] = clients.events(answer(sse([("pet.born", data)]), DONE), WRAPPED)
    assert isinstance(event, Born)
    assert event.data.to_dict(warnings=False) == json.loads(data)


def test_an_error_is_none_of_the_events_that_are_plain_objects(clients: Clients) -> None:
    flat: EventFormat[Any] = EventFormat({"": dict[str, object]}, envelope=False)
    with pytest.raises(errors.APIError, match="too many pets"):
        clients.events(answer(sse([("", f'{{"error": {ERROR}, "request_id": "req_1"}}')]), DONE), flat)


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


@pytest.mark.parametrize("mark", ["[DONE] ", " [DONE]", "[DONE]\t ", "  [DONE]  "])
@pytest.mark.parametrize("end", [b"\n\n", b""])
def test_blanks_around_done_do_not_count(clients: Clients, mark: str, end: bytes) -> None:
    assert len(clients.events(answer(BORN, b"data: " + mark.encode() + end), WRAPPED)) == 1


LIFE: EventFormat[Any] = EventFormat({"pet.born": Born, "pet.died": Died}, ends=["pet.died"])
DIED = sse([("pet.died", '{"id": "p1"}')])
STOP = b'data: {"type": "stop"}\n\n'


@pytest.mark.parametrize(
    "rest",
    [
        [DIED],
        [DIED, b": ping\n\n"],
        [DIED[:-1]],
        [DIED, httpx2.RemoteProtocolError("closed without the last chunk")],
        [DIED, httpx2.ReadTimeout("slow")],
    ],
    ids=["whole", "ping", "no blank line", "no last chunk", "silence"],
)
def test_the_end_need_not_be_marked_after_an_event_that_is_one(clients: Clients, rest: list[Any]) -> None:
    assert [event.event for event in clients.events(answer(BORN, *rest), LIFE)] == ["pet.born", "pet.died"]


def test_a_field_may_name_the_event_that_is_an_end(clients: Clients) -> None:
    flat: EventFormat[Any] = EventFormat(
        {"delta": Delta, "stop": Stop}, envelope=False, discriminator="type", ends=["stop"]
    )
    assert clients.events(answer(STOP), flat) == [Stop(type="stop")]


@pytest.mark.parametrize("rest", [[], [DIED, BORN], [DIED[:-4]], [DIED[:-20]]])
def test_an_end_in_another_place_is_an_error(clients: Clients, rest: list[bytes]) -> None:
    with pytest.raises(errors.IncompleteStreamError):
        clients.events(answer(BORN, *rest), LIFE)


def test_a_failure_in_another_place_is_an_error(clients: Clients) -> None:
    with pytest.raises(errors.APIConnectionError):
        clients.events(answer(DIED, BORN, httpx2.ReadError("reset")), LIFE)


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


class Clock:
    """Time that passes only where it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)

    def stream(self, *pieces: bytes) -> Script:
        """A body, each piece of which takes four seconds to come."""
        clock = self

        class Slow(Body):
            def __iter__(self) -> Iterator[bytes]:
                for piece in pieces:
                    clock.now += 4
                    yield piece

        return Script(httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=Slow()))


PING = b": ping\n\n"


def test_keep_alives_keep_a_stream_alive(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    server = Clock(monkeypatch).stream(*[PING] * 100, BORN, DONE)
    assert len(clients.events(server, WRAPPED, timeout=10)) == 1


def test_an_idle_timeout_ends_a_stream_that_only_pings(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[Any] = []
    server = Clock(monkeypatch).stream(PING, PING, BORN, *[PING] * 100)
    with pytest.raises(errors.APITimeoutError):
        clients.events(server, WRAPPED, events, idle_timeout=13)
    assert len(events) == 1


def test_the_time_of_the_reader_does_not_count(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)

    class Working(list[Any]):
        def append(self, event: Any) -> None:
            super().append(event)
            clock.now += 1000

    events = Working()
    server = clock.stream(BORN, PING, BORN, PING, PING, BORN, DONE)
    assert len(clients.events(server, WRAPPED, events, idle_timeout=13, timeout=10)) == 3


@pytest.mark.parametrize(("timeout", "read"), [(10, 3), (2, 2), (None, 3)])
def test_an_idle_timeout_is_the_most_that_a_read_may_take(clients: Clients, timeout: float | None, read: float) -> None:
    server, seen = answer(BORN, DONE), list[Any]()

    class Looking(list[Any]):
        def append(self, event: Any) -> None:
            # Behind the end, the rest is read in less.
            seen.append(server.requests[0].extensions["timeout"]["read"])

    clients.events(server, WRAPPED, Looking(), timeout=timeout, idle_timeout=3)
    assert seen == [read]


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


@pytest.mark.parametrize(
    ("format", "piece"),
    [
        (WRAPPED, b"data: "),
        (DataFormat(Pet), b"data: "),
        (DataFormat(Pet, framing="envelopes"), b"data: "),
        (DataFormat(Pet, framing="lines"), b"["),
        (DataFormat(Pet, framing="records"), b"\x1e["),
    ],
    ids=["events", "data", "envelopes", "lines", "records"],
)
def test_the_limit_for_responses_is_one_for_events_too(clients: Clients, format: Any, piece: bytes) -> None:
    server = answer(piece, *[b"1" * 30] * 10, content_type="text/plain")
    with pytest.raises(errors.APIResponseValidationError, match="larger than 100 bytes"):
        clients.events(server, format, max_response_size=100)
