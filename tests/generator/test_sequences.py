"""Streams that a document has of itself, without a config."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .support import Wire, generate, wired

JSON = "application/json"
SSE = "text/event-stream"
STEP = {"$ref": "#/components/schemas/Step"}
TEXT = {"type": "string"}
JSON_TEXT = {"type": "string", "contentMediaType": JSON, "contentSchema": STEP}
SENT: dict[str, Any] = {"type": "boolean", "description": "Whether to send server-sent events."}


def _stream(media_type: str, **said: Any) -> dict[str, Any]:
    return {"200": {"description": "Steps.", "content": {media_type: said}}}


def _both(media_type: str = SSE, **said: Any) -> dict[str, Any]:
    content = {JSON: {"schema": STEP}, media_type: said or {"schema": STEP}}
    return {"200": {"description": "Steps.", "content": content}}


def _envelope(data: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["data"], "properties": {"data": data, "id": TEXT, **more}}


def _operation(responses: dict[str, Any], **properties: Any) -> dict[str, Any]:
    operation: dict[str, Any] = {"tags": ["walks"], "responses": responses}
    if properties:
        schema = {"type": "object", "properties": properties}
        operation["requestBody"] = {"content": {JSON: {"schema": schema}}}
    return operation


OPERATIONS: dict[str, dict[str, Any]] = {
    "data": _operation(_stream(SSE, schema=STEP)),
    "words": _operation(_stream(SSE, schema=TEXT)),
    "lines": _operation(_stream("application/jsonl", schema={"type": "array", "items": STEP})),
    "records": _operation(_stream("application/json-seq", itemSchema=STEP)),
    "whole": _operation(_stream(SSE, itemSchema=_envelope(JSON_TEXT, event=TEXT, retry={"type": "integer"}))),
    "texts": _operation(_stream(SSE, schema=_envelope(TEXT))),
    "named": _operation(
        _stream(
            SSE,
            itemSchema={
                "oneOf": [
                    _envelope(STEP, event={"const": "step"}),
                    _envelope({"type": "array", "items": STEP}, event={"const": "error"}),
                ]
            },
        )
    ),
    "marked": _operation(_stream(SSE, schema={"oneOf": [STEP, {"const": "[DONE]"}]})),
    "switched": _operation(_both(), other={"type": "boolean"}, live=SENT, stream={"type": "boolean"}),
    "described": _operation(_both("application/x-ndjson"), other={"type": "boolean"}, live=SENT),
    "queried": {
        **_operation(_both()),
        "parameters": [{"name": "stream", "in": "query", "schema": {"type": "boolean"}}],
    },
    "usual": _operation(_both(), stream={"type": "boolean", "default": True}),
    "undescribed": _operation({"200": _both()["200"] | {"content": {JSON: {"schema": STEP}}}}, stream=SENT),
    "json": _operation({"200": {"description": "A step.", "content": {JSON: {"schema": STEP}}}}),
}


def _document(operations: dict[str, Any]) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {f"/{name}": {"post": {"operationId": name, **item}} for name, item in operations.items()},
        "components": {
            "schemas": {"Step": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}}
        },
    }


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    run = generate(tmp_path_factory.mktemp("sequences"), _document(OPERATIONS), "", "--strict")
    assert run.code == 0
    assert run.err.startswith("1 note: of the events of a stream that an argument turns on nothing is said")
    with wired(run) as wire:
        yield wire


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, wire: Wire) -> Callable[..., Any]:
    """What a method gives, with the events of a stream in a list."""

    def run(name: str, content: bytes, media_type: str = SSE, **arguments: Any) -> Any:
        wire.answers[:] = [httpx2.Response(200, content=content, headers={"content-type": media_type})]
        if request.param == "sync":
            found = getattr(wire.client.walks, name)(**arguments)
            return list(found) if type(found).__name__ == "Stream" else found

        async def use() -> Any:
            found = await getattr(wire.async_client.walks, name)(**arguments)
            return [event async for event in found] if type(found).__name__ == "AsyncStream" else found

        return asyncio.run(use())

    return run


def _plain(found: Any) -> Any:
    return [item if isinstance(item, (str, dict)) else item.to_dict() for item in found]


@pytest.mark.parametrize(
    ("name", "content", "media_type", "expected"),
    [
        ("data", b'data: {"n":1}\n\nevent: step\ndata: {"n":2}\n\n', SSE, [{"n": 1}, {"n": 2}]),
        ("data", b'data: {"n":1}\n\ndata: [DONE]\n\ndata: {"n":3}\n\n', SSE, [{"n": 1}]),
        ("data", b'data: {"n":1}\n\ndata: {"n":2}', SSE, [{"n": 1}, {"n": 2}]),
        ("data", b'{"n":1}\n{"n":2}\n', "application/x-ndjson", [{"n": 1}, {"n": 2}]),
        ("words", b'data: a b\n\ndata: {"error": 1}\n\ndata: 5\n\n', SSE, ["a b", '{"error": 1}', "5"]),
        ("lines", b'{"n":1}\r\n\n{"n":2}', "application/jsonl", [{"n": 1}, {"n": 2}]),
        ("lines", b'{"n":1}\n{"n":2}\n', JSON, [{"n": 1}, {"n": 2}]),
        ("lines", b'data: {"n":1}\n\n', SSE, [{"n": 1}]),
        ("records", b'\x1e{"n":1}\n\x1e{\n"n":\n2}\n', "application/json-seq", [{"n": 1}, {"n": 2}]),
        (
            "whole",
            b'event: step\nid: 7\nretry: 10\ndata: {"n":1}\n\ndata: {"n":2}\n\n',
            SSE,
            [{"event": "step", "id": "7", "retry": 10, "data": {"n": 1}}, {"data": {"n": 2}}],
        ),
        ("texts", b'id: 1\ndata: {"n":1}\ndata: b\n\n', SSE, [{"id": "1", "data": '{"n":1}\nb'}]),
        (
            "named",
            b'event: step\ndata: {"n":1}\n\nevent: error\ndata: [{"n":2}]\n\n',
            SSE,
            [{"event": "step", "data": {"n": 1}}, {"event": "error", "data": [{"n": 2}]}],
        ),
        ("marked", b'data: {"n":1}\n\ndata: [DONE]\n\n', SSE, [{"n": 1}]),
    ],
)
def test_an_operation_that_only_streams(
    call: Callable[..., Any], name: str, content: bytes, media_type: str, expected: object
) -> None:
    assert _plain(call(name, content, media_type)) == expected


def test_the_data_of_an_event_has_its_type(call: Callable[..., Any], wire: Wire) -> None:
    step = wire.types.Step
    assert isinstance(call("data", b'event: any\ndata: {"n":1}\n\n')[0], step)
    assert isinstance(call("whole", b'data: {"n":1}\n\n')[0].data, step)
    assert isinstance(call("marked", b'data: {"n":1}\n\n')[0], step)
    assert isinstance(call("named", b'event: error\ndata: [{"n":2}]\n\n')[0].data[0], step)


@pytest.mark.parametrize(
    ("name", "accept"),
    [
        ("data", SSE),
        ("whole", SSE),
        ("lines", "application/jsonl"),
        ("records", "application/json-seq"),
    ],
)
def test_a_stream_asks_for_its_media_type(call: Callable[..., Any], wire: Wire, name: str, accept: str) -> None:
    assert call(name, b"", accept) == []
    assert wire.last.headers["accept"] == accept


@pytest.mark.parametrize(
    ("name", "arguments", "media_type"),
    [
        ("switched", {"stream": True}, SSE),
        ("switched", {"stream": False}, JSON),
        ("switched", {"live": True, "other": True}, JSON),
        ("described", {"live": True}, "application/x-ndjson"),
        ("described", {"other": True}, JSON),
        ("queried", {"stream": True}, SSE),
        ("queried", {}, JSON),
        ("usual", {}, SSE),
        ("usual", {"stream": True}, SSE),
        ("usual", {"stream": False}, JSON),
        ("undescribed", {"stream": True}, SSE),
        ("undescribed", {}, JSON),
    ],
)
def test_an_argument_turns_a_stream_on(
    call: Callable[..., Any], wire: Wire, name: str, arguments: dict[str, bool], media_type: str
) -> None:
    events = b'data: {"n":1}\n\n' if media_type == SSE else b'{"n":1}\n'
    found = call(name, events, media_type, **arguments)
    assert isinstance(found, list) == (media_type != JSON)
    expected = {"data": {"n": 1}} if name == "undescribed" and media_type == SSE else {"n": 1}
    assert _plain(found if isinstance(found, list) else [found]) == [expected]
    assert wire.last.headers["accept"] == media_type


def test_an_answer_that_turns_out_to_be_events_is_given_as_a_stream(call: Callable[..., Any], wire: Wire) -> None:
    assert call("json", b'data: {"n":1}\n\nevent: note\ndata: over\n\n') == [
        {"data": {"n": 1}},
        {"event": "note", "data": "over"},
    ]
    wire.answers[:] = [httpx2.Response(200, content=b'data: {"n":1}\n\n', headers={"content-type": SSE})]
    assert list(wire.client.walks.with_raw_response.json().parse()) == [{"data": {"n": 1}}]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data", b'data: {"n":1}\n\nevent: error\ndata: {"message": "too far"}\n\n'),
        ("data", b'data: {"n":1}\n\ndata: {"error": {"message": "too far"}}\n\n'),
        ("whole", b'data: {"n":1}\n\nevent: error\ndata: {"message": "too far"}\n\n'),
        ("lines", b'{"n":1}\n{"error": {"message": "too far"}}\n'),
    ],
)
def test_an_error_in_the_stream_is_raised(call: Callable[..., Any], wire: Wire, name: str, content: bytes) -> None:
    with pytest.raises(wire.modules["__init__"].APIError, match="too far"):
        call(name, content, "application/jsonl" if name == "lines" else SSE)


def test_a_page_of_html_is_no_stream(call: Callable[..., Any], wire: Wire) -> None:
    for name in ("data", "lines"):
        with pytest.raises(wire.modules["__init__"].APIResponseValidationError, match="Expected a stream"):
            call(name, b"<html>", "text/html")


def test_events_of_which_nothing_is_known_have_their_fields(tmp_path: Path) -> None:
    run = generate(tmp_path, _document({"walk": _operation(_stream(SSE))}))
    assert "warning[SL057] POST /walk answers with a stream, of whose events nothing is known" in run.err
    assert "→ `Stream[Dict[str, object]]`" in run.files()["api.md"]


def test_a_stream_that_nothing_turns_on_is_noted(tmp_path: Path) -> None:
    run = generate(tmp_path, _document({"walk": _operation(_both())}), "", "--verbose")
    assert "note[SL039] no argument turns a stream on that a response can be" in run.err
    assert "→ `Step`" in run.files()["api.md"]
