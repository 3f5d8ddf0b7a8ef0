"""How values go out and come in by a `stainless.yml`: queries, multipart bodies, pages, events."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .harbour import answered, form, made, operation
from .support import wired


def test_objects_in_queries_may_have_dots(tmp_path: Path) -> None:
    near = {
        "type": "object",
        "properties": {"x": {"type": "integer"}, "tags": {"type": "array", "items": {"type": "string"}}},
    }
    paths = {"/status": {"get": operation(parameters=[{"name": "near", "in": "query", "schema": near}])}}
    config = {
        "resources": {"$client": {"methods": {"status": "get /status"}}},
        "query_settings": {"nested_format": "dots", "array_format": "repeat"},
    }
    with wired(made(tmp_path, config, paths)) as wire:
        wire.answers.append(answered({}))
        wire.client.status(near={"x": 1, "tags": ["a", "b"]}, extra_query={"more": {"y": 2}})
        assert wire.last.url.query == b"near.x=1&near.tags=a&near.tags=b&more.y=2"


@pytest.mark.parametrize(
    ("given", "names"),
    [(None, ["hull[name]", "marks[]", "marks[]", "photos[]"]), ("repeat", ["hull[name]", "marks", "marks", "photos"])],
)
def test_objects_and_lists_in_multipart_bodies_have_brackets(
    tmp_path: Path, given: str | None, names: list[str]
) -> None:
    body = form(
        hull={"type": "object", "properties": {"name": {"type": "string"}}},
        marks={"type": "array", "items": {"type": "integer"}},
        photos={"type": "array", "items": {"type": "string", "format": "binary"}},
    )
    config: dict[str, Any] = {"resources": {"boats": {"methods": {"paint": "post /boats"}}}}
    if given:
        config["multipart_settings"] = {"array_format": given}
    with wired(made(tmp_path, config, {"/boats": {"post": operation(**body)}})) as wire:
        wire.answers.append(answered({}))
        wire.client.boats.paint(hull={"name": "A"}, marks=[1, 2], photos=[b"jpg"])
        sent = wire.last.content.decode()
        assert re.findall(r'form-data; name="([^"]+)"', sent) == names
        assert "application/json" not in sent


def test_a_single_page_is_iterated(tmp_path: Path) -> None:
    boats = {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}
    answer = {"type": "object", "properties": {"data": boats, "count": {"type": "integer"}}}
    config = {
        "resources": {"boats": {"methods": {"list": {"endpoint": "get /boats", "paginated": "all_boats"}}}},
        "pagination": [
            {"name": "all_boats", "type": "fake_page", "request": {}, "response": {"data": {"type": "array"}}}
        ],
    }
    run = made(tmp_path, config, {"/boats": {"get": operation(answer)}})
    assert run.code == 0
    with wired(run) as wire:
        wire.answers.append(answered({"data": [{"id": "1"}, {"id": "2"}], "count": 2}))
        page = wire.client.boats.list()
        assert [item.id for item in page] == ["1", "2"]
        assert (page.count, page.has_next_page(), type(page).__name__) == (2, False, "SyncAllBoats[Boat]")


@pytest.mark.parametrize(("goes_on", "found"), [(True, ["1", "2"]), (False, ["1"]), (None, ["1"])])
@pytest.mark.parametrize("kind", ["cursor", "page_number"])
def test_an_empty_page_is_the_last_unless_the_config_says_otherwise(
    tmp_path: Path, *, kind: str, goes_on: bool | None, found: list[str]
) -> None:
    boats = {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}
    fields = {"data": boats, "next_cursor": {"type": "string"}, "pages": {"type": "integer"}}
    answer = {"type": "object", "properties": fields}
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("cursor", "page")]
    pages = {"x-stainless-pagination-property": {"purpose": "total_page_count_field"}, "type": "integer"}
    scheme: dict[str, Any] = {
        "name": "boats",
        "type": kind,
        "request": {"cursor": {}} if kind == "cursor" else {"page": {}},
        "response": {"data": {"type": "array"}, "next_cursor": {"type": "string"}, "pages": pages},
        **({} if goes_on is None else {"continue_on_empty_items": goes_on}),
    }
    config = {"resources": {"boats": {"methods": {"list": "get /boats"}}}, "pagination": [scheme]}
    run = made(tmp_path, config, {"/boats": {"get": operation(answer, parameters=parameters)}})
    assert (run.code, "not known" in run.out + run.err) == (0, False)
    with wired(run) as wire:
        for items, cursor in (([{"id": "1"}], "a"), ([], "b"), ([{"id": "2"}], None)):
            wire.answers.append(answered({"data": items, "next_cursor": cursor, "pages": 3}))
        assert [boat.id for boat in wire.client.boats.list()] == found


def _watched(folder: Path, rules: list[dict[str, Any]], text: str) -> list[str]:
    """The ids of the events that come of a text."""
    method = {"endpoint": "get /boats", "streaming": {"stream_event_model": "$client.boat"}}
    resources = {"$client": {"models": {"boat": "Boat"}}, "boats": {"methods": {"watch": method}}}
    run = made(folder, {"resources": resources, "streaming": {"on_event": rules}}, {"/boats": {"get": operation()}})
    assert run.code == 0
    with wired(run) as wire:
        head = {"content-type": "text/event-stream"}
        wire.answers.append(httpx2.Response(200, headers=head, content=text.encode()))
        found: list[str] = []
        try:
            for event in wire.client.boats.watch():
                found.append(event.id)
        except wire.modules["__init__"].APIError as error:
            found.append(f"{error.message}, {error.body}")
        return found


_RULES: list[dict[str, Any]] = [
    {"data_starts_with": "[END", "handle": "done"},
    {"event_type": ["storm", "wreck"], "handle": "error"},
    {"event_type": ["boat", "raft"], "handle": "yield", "error_property": "fault"},
]


@pytest.mark.parametrize(
    ("rules", "text", "found"),
    [
        (_RULES, 'event: boat\ndata: {"id": "1"}\n\nevent: buoy\ndata: {"id": "2"}\n\ndata: [END now]\n\n', ["1"]),
        (_RULES, 'event: raft\ndata: {"id": "1"}\n\nevent: wreck\ndata: {"message": "Lost"}\n\n', ["1", "Lost"]),
        (_RULES, 'event: boat\ndata: {"fault": {"message": "Leak"}}\n\n', ["Leak"]),
        (_RULES, 'event: boat\ndata: {"id": "1", "fault": null}\n\ndata: [END]\n\n', ["1"]),
        ([*_RULES, {"kind": "fallthrough", "handle": "yield"}], 'event: buoy\ndata: {"id": "2"}\n\n', ["2"]),
        ([{"kind": "fallthrough", "handle": "yield"}], 'data: {"id": "2"}\n\ndata: {"id": "3"}\n\n', ["2", "3"]),
        (
            [{"event_type": "over", "handle": "done"}, {"kind": "fallthrough", "handle": "yield"}],
            'data: {"id": "2"}\n\nevent: over\ndata: {"id": "3"}\n\ndata: {"id": "4"}\n\n',
            ["2"],
        ),
    ],
)
def test_rules_for_the_events_of_streams(
    tmp_path: Path, rules: list[dict[str, Any]], text: str, found: list[str]
) -> None:
    assert [item.partition(",")[0] for item in _watched(tmp_path, rules, text)] == found


def test_an_event_that_is_too_large_is_an_error_with_rules_too(tmp_path: Path) -> None:
    method = {"endpoint": "get /boats", "streaming": {"stream_event_model": "$client.boat"}}
    resources = {"$client": {"models": {"boat": "Boat"}}, "boats": {"methods": {"watch": method}}}
    config = {"resources": resources, "streaming": {"on_event": _RULES}}
    with wired(made(tmp_path, config, {"/boats": {"get": operation()}})) as wire:
        content = b"event: boat\ndata: " + b"1" * 1000
        wire.answers.append(httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=content))
        client = wire.client.with_options(max_response_size=500)
        with pytest.raises(wire.modules["__init__"].APIResponseValidationError, match="larger than 500 bytes"):
            list(client.boats.watch())


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_stream_of_which_the_document_does_not_tell_fails_once_it_is_read(
    tmp_path: Path, *, asynchronous: bool
) -> None:
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    content = {"application/json": {"schema": body}}
    method = {"endpoint": "post /boats", "streaming": {"param_discriminator": "stream"}}
    run = made(
        tmp_path,
        {"resources": {"boats": {"methods": {"watch": method}}}},
        {"/boats": {"post": operation(requestBody={"required": True, "content": content})}},
    )
    with wired(run) as wire:
        wire.answers.append(answered({"id": "1"}))

        async def read() -> None:
            stream = await wire.async_client.boats.watch(stream=True)
            with pytest.raises(wire.modules["__init__"].APIResponseValidationError, match="the response is JSON"):
                await anext(stream)

        if asynchronous:
            asyncio.run(read())
            return
        stream = wire.client.boats.watch(stream=True)
        with pytest.raises(wire.modules["__init__"].APIResponseValidationError, match="the response is JSON"):
            next(stream)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_cursor_may_be_a_header(tmp_path: Path, *, asynchronous: bool) -> None:
    boats = {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}
    purpose = "x-stainless-pagination-property"
    scheme = {
        "name": "boats_page",
        "type": "cursor",
        "request": {"after": {"type": "string", purpose: {"purpose": "next_cursor_param"}}},
        "response": {
            "boats": {"type": "array", purpose: {"purpose": "items", "is_top_level_array": True}},
            "next": {"type": "string", purpose: {"purpose": "next_cursor_field", "from_header": "X-Next"}},
            "left": {"type": "integer", purpose: {"from_header": "X-Left"}},
        },
    }
    after = {"name": "after", "in": "query", "schema": {"type": "string"}}
    config = {"resources": {"boats": {"methods": {"list": "get /boats"}}}, "pagination": [scheme]}
    run = made(tmp_path, config, {"/boats": {"get": operation(boats, parameters=[after])}})
    assert run.code == 0
    with wired(run) as wire:
        heads = [{"X-Next": "b", "X-Left": "1"}, {"X-Left": "none"}, {"X-Next": "b", "X-Left": "7"}]
        wire.answers += [httpx2.Response(200, json=[{"id": str(n)}], headers=head) for n, head in enumerate(heads)]

        async def collect() -> list[str]:
            return [item.id async for item in wire.async_client.boats.list()]

        found = asyncio.run(collect()) if asynchronous else [item.id for item in wire.client.boats.list()]
        assert found == ["0", "1"]
        assert [request.url.query for request in wire.requests] == [b"", b"after=b"]
        page = wire.client.boats.list()
        assert (page.next, page.left) == ("b", 7)
        assert [item.id for item in page.boats] == ["2"]
