"""What a document says of a request is what the wire carries."""

from __future__ import annotations

import datetime
import json
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from .support import Wire, generate, wired


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))


def _document(path: str = "/items", http_method: str = "get", **operation: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {
            path: {
                http_method: {
                    "operationId": "call",
                    "tags": ["items"],
                    "responses": {"204": {"description": "Done."}},
                    **operation,
                }
            }
        },
    }


def _parameter(name: str, place: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, **more}


def _send(folder: Path, document: dict[str, Any], *positional: Any, **arguments: Any) -> Wire:
    run = generate(folder, document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with wired(run) as wire:
        wire.client.items.call(*positional, **arguments)
        return wire


STRINGS = {"type": "array", "items": {"type": "string"}}
POINT = {"type": "object", "properties": {"x": {"type": "integer"}, "made:gte": {"type": "string", "format": "date"}}}
DAY = datetime.date(2026, 3, 4)


@pytest.mark.parametrize(
    ("schema", "more", "value", "query"),
    [
        (STRINGS, {}, ["a", "b c"], "q=a&q=b c"),
        (STRINGS, {"explode": False}, ["a", "b"], "q=a,b"),
        (STRINGS, {"style": "spaceDelimited", "explode": False}, ["a", "b"], "q=a b"),
        (STRINGS, {"style": "pipeDelimited"}, ["a", "b"], "q=a|b"),
        (POINT, {}, {"x": 1, "made:gte": DAY}, "x=1&made:gte=2026-03-04"),
        (POINT, {"explode": False}, {"x": 1, "made:gte": DAY}, "q=x,1,made:gte,2026-03-04"),
        (POINT, {"style": "deepObject", "explode": True}, {"x": 1}, "q[x]=1"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, {}, {"a": "b"}, "a=b"),
        ({"type": "string"}, {"allowReserved": True}, "a/b?c", "q=a/b?c"),
        ({"type": "boolean"}, {}, False, "q=false"),
        ({"type": "string", "format": "date"}, {}, DAY, "q=2026-03-04"),
        ({"type": ["string", "null"]}, {}, None, ""),
    ],
)
def test_values_in_the_query(tmp_path: Path, schema: Any, more: Any, value: Any, query: str) -> None:
    wire = _send(tmp_path, _document(parameters=[_parameter("q", "query", schema, **more)]), q=value)
    assert unquote(wire.last.url.query.decode()) == query


def test_a_parameter_with_content_is_json(tmp_path: Path) -> None:
    parameter = {"name": "q", "in": "query", "content": {"application/json": {"schema": POINT}}}
    wire = _send(tmp_path, _document(parameters=[parameter]), q={"x": 1})
    assert unquote(wire.last.url.query.decode()) == 'q={"x":1}'


@pytest.mark.parametrize(
    ("schema", "more", "value", "path"),
    [
        ({"type": "integer"}, {}, 7, b"/v1/items/7/end"),
        (STRINGS, {}, ["a", "b/c"], b"/v1/items/a,b%2Fc/end"),
        ({"type": "string", "format": "date"}, {}, DAY, b"/v1/items/2026-03-04/end"),
        (STRINGS, {"style": "label", "explode": True}, ["a", "b"], b"/v1/items/.a.b/end"),
        (STRINGS, {"style": "matrix", "explode": True}, ["a", "b"], b"/v1/items/;item-id=a;item-id=b/end"),
        (POINT, {"explode": True}, {"x": 1}, b"/v1/items/x=1/end"),
    ],
)
def test_values_in_the_path(tmp_path: Path, schema: Any, more: Any, value: Any, path: bytes) -> None:
    parameter = _parameter("item-id", "path", schema, required=True, **more)
    wire = _send(tmp_path, _document("/items/{item-id}/end#there", parameters=[parameter]), value)
    assert wire.last.url.raw_path == path


def test_values_in_headers_and_cookies(tmp_path: Path) -> None:
    parameters = [
        _parameter("X-Dry-Run", "header", {"type": "boolean"}),
        _parameter("X-Ids", "header", {"type": "array", "items": {"type": "integer"}}),
        _parameter("X-Opts", "header", POINT, explode=True),
        _parameter("X-Name", "header", {"type": ["string", "null"]}),
        _parameter("session", "cookie", {"type": "string"}),
        _parameter("shelf", "cookie", {"type": "integer"}),
    ]
    wire = _send(
        tmp_path,
        _document(parameters=parameters),
        x_dry_run=False,
        x_ids=[1, 2],
        x_opts={"x": 1},
        x_name=None,
        session="a b",
        shelf=3,
    )
    headers = wire.last.headers
    assert (headers["x-dry-run"], headers["x-ids"], headers["x-opts"]) == ("false", "1,2", "x=1")
    assert "x-name" not in headers
    assert headers["cookie"] == "session=a%20b; shelf=3"


def test_a_style_that_its_place_cannot_have_is_reported(tmp_path: Path) -> None:
    run = generate(tmp_path, _document(parameters=[_parameter("q", "query", STRINGS, style="matrix")]))
    assert run.code == 0
    assert "warning[SL052] the parameter 'q' in 'query' cannot have the style 'matrix'" in run.err


def _body(media_type: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"required": True, "content": {media_type: {"schema": schema, **more}}}


@pytest.mark.parametrize(
    ("media_type", "schema", "arguments", "content"),
    [
        ("application/merge-patch+json", POINT, {"x": 1}, b'{"x":1}'),
        ("application/vnd.lab+json", POINT, {"x": 1}, b'{"x":1}'),
        ("image/png", {}, {"body": b"png"}, b"png"),
        ("text/plain", {"type": "string"}, {"body": "héllo"}, "héllo".encode()),
        ("text/csv", {"type": "string"}, {"body": "a,b"}, b"a,b"),
    ],
)
def test_a_body_goes_out_under_its_own_media_type(
    tmp_path: Path, media_type: str, schema: Any, arguments: Any, content: bytes
) -> None:
    document = _document(http_method="patch", requestBody=_body(media_type, schema))
    wire = _send(tmp_path, document, **arguments)
    assert wire.last.headers["content-type"] == media_type
    assert wire.last.read() == content


def test_a_nullable_body_may_be_null(tmp_path: Path) -> None:
    schema = {"type": ["object", "null"], "properties": {"a": {"type": "integer"}}}
    document = _document(http_method="put", requestBody=_body("application/json", schema))
    assert _send(tmp_path / "1", document, body=None).last.read() == b"null"
    assert json.loads(_send(tmp_path / "2", document, body={"a": 1}).last.read()) == {"a": 1}


def test_parts_of_a_multipart_body(tmp_path: Path) -> None:
    properties = {
        "meta": POINT,
        "rows": {"type": "array", "items": POINT},
        "labels": STRINGS,
        "picture": {"type": "string", "format": "binary"},
    }
    encoding = {"picture": {"contentType": "image/png"}}
    body = _body("multipart/form-data", {"type": "object", "properties": properties}, encoding=encoding)
    wire = _send(
        tmp_path,
        _document(http_method="post", requestBody=body),
        meta={"x": 1},
        rows=[{"x": 1}, {"x": 2}],
        labels=["a", "b"],
        picture=b"png",
    )
    content = wire.last.read()
    assert b'name="meta"\r\nContent-Type: application/json\r\n\r\n{"x":1}\r\n' in content
    assert content.count(b'name="rows"\r\nContent-Type: application/json\r\n\r\n') == 2
    assert content.count(b'name="labels"\r\n\r\n') == 2
    assert b"Content-Type: image/png\r\n\r\npng" in content
