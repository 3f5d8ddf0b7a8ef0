"""Paths, queries and bodies."""

from __future__ import annotations

import datetime
import decimal
import enum
import io
import json
import re
import uuid
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx2
import pytest
from specloom.runtime.common.aliases import FileContent
from specloom.runtime.common.sentinels import omit
from specloom.runtime.models.base import BaseModel
from specloom.runtime.requests.body import encode_body
from specloom.runtime.requests.query import encode_query
from specloom.runtime.requests.request import Request, url_path

from .support import Clients, Script, ok

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
CIRCLE: dict[str, Any] = {}
CIRCLE["a"] = {"a": CIRCLE}


class Colour(enum.Enum):
    RED = "red"


class Toy(BaseModel):
    name: str
    size: int | None = None


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("thread_1", "thread_1"),
        ("a-b.c~d", "a-b.c~d"),
        ("a/../b", "a%2F..%2Fb"),
        ("%2e%2e", "%252e%252e"),
        ("...", "..."),
        ("a?b#c", "a%3Fb%23c"),
        ("a\x00b\\c", "a%00b%5Cc"),
        ("ü x", "%C3%BC%20x"),
        (7, "7"),
    ],
)
def test_an_id_is_one_segment_of_the_path(value: str | int, segment: str) -> None:
    assert url_path("/pets/{pet_id}/toys", pet_id=value) == f"/pets/{segment}/toys"


@pytest.mark.parametrize("value", ["", ".", "..", None])
def test_an_id_that_would_change_the_path_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="pet_id"):
        url_path("/pets/{pet_id}", pet_id=value)


def test_an_id_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="pet_id"):
        url_path("/pets/{pet_id}", pet_id=object())


def test_an_id_is_not_taken_for_a_placeholder() -> None:
    assert url_path("/a/{x}/b/{y}", x="{y}", y="1") == "/a/%7By%7D/b/1"


@pytest.mark.parametrize("value", ["..%2f..", "a/../b", "%2e%2e", "x?y=1", "x#y"])
def test_the_server_gets_the_id_that_was_given(clients: Clients, value: str) -> None:
    server = Script(ok())
    clients.request(server, Request("GET", url_path("/pets/{id}", id=value)))
    (request,) = server.requests
    assert request.url.raw_path == b"/v1" + url_path("/pets/{id}", id=value).encode()


@pytest.mark.parametrize(
    ("fields", "query"),
    [
        ({"include[]": ["a", "b"]}, "include%5B%5D=a&include%5B%5D=b"),
        ({"a": True, "b": False, "c": None, "d": omit}, "a=true&b=false"),
        ({"limit": 3, "ratio": 0.5}, "limit=3&ratio=0.5"),
        ({"created": {"gte": 1, "lt": {"x": 2}}}, "created%5Bgte%5D=1&created%5Blt%5D%5Bx%5D=2"),
        ({"q": "a b&c=ü"}, "q=a%20b%26c%3D%C3%BC"),
        ({"c": Colour.RED, "d": datetime.date(2024, 1, 2)}, "c=red&d=2024-01-02"),
        ({"tags": ("a", None, omit)}, "tags=a"),
        ({}, ""),
    ],
)
def test_query(fields: dict[str, object], query: str) -> None:
    assert encode_query(fields) == query


def test_a_value_without_a_textual_form_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        encode_query({"a": object()})


def test_queries_of_client_operation_and_caller_are_merged(clients: Clients) -> None:
    server = Script(ok())
    request = Request("GET", "/pets?fixed=1", query={"a": 1, "b": 2}, extra_query={"b": 3, "c": omit})
    clients.request(server, request, default_query={"a": 0, "c": 4, "d": 5})
    assert server.requests[0].url.query == b"fixed=1&a=1&d=5&b=3"


def encoded(body: object, **extra: object) -> Any:
    content = encode_body(Request("POST", "/", body=body, extra_body=extra or None)).content
    assert isinstance(content, bytes)
    return json.loads(content)


def test_json_body_knows_the_usual_types() -> None:
    body = {
        "date": datetime.datetime(2024, 1, 2, 3, 4, tzinfo=datetime.timezone.utc),
        "id": uuid.UUID(int=1),
        "price": decimal.Decimal("1.10"),
        "colour": Colour.RED,
        "toy": Toy(name="ball"),
        "generator": (n for n in (1, 2)),
        "bytes": b"hi",
        "none": None,
        "omit": omit,
    }
    assert encoded(body) == {
        "date": "2024-01-02T03:04:00+00:00",
        "id": "00000000-0000-0000-0000-000000000001",
        "price": "1.10",
        "colour": "red",
        "toy": {"name": "ball"},
        "generator": [1, 2],
        "bytes": "aGk=",
        "none": None,
    }


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"tags": {"canary"}}, "tags: a set has no order: pass a list"),
        ({"metadata": {"owner": ["x", object()]}}, "metadata.owner[1]: a value of type object cannot be sent as text"),
        ({"a": {"b c": frozenset()}}, "a['b c']: a set has no order"),
        ({"a": [{"b": float("nan")}]}, "a[0].b: the number is not finite"),
        ({"a": {("canary",): 1}}, "a: a key of type tuple cannot be sent as JSON"),
        ({"a": ({"b": omit},)}, "a[0].b: omit leaves an argument out"),
        ({"a": MappingProxyType({"b": 1j})}, "a.b: a value of type complex cannot be sent as text"),
        ({"a": [1], "b": (item for item in [object()])}, "b: one of the items cannot be sent as JSON"),
        ([1, object()], "[1]: a value of type object"),
        (object(), "the body: a value of type object"),
        (CIRCLE, "a.a.a: the value contains itself"),
    ],
)
def test_a_value_that_cannot_be_sent_is_named_and_not_shown(body: object, fault: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        encode_body(Request("POST", "/", body=body))
    assert str(caught.value).startswith(fault)
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(("content_type", "place"), [(FORM, "metadata[owner]"), (MULTIPART, "metadata.owner")])
def test_a_field_that_cannot_be_sent_is_named(content_type: str, place: str) -> None:
    with pytest.raises(TypeError, match=rf"^{re.escape(place)}: a value of type object cannot be sent as"):
        encode_body(Request("POST", "/", body={"metadata": {"owner": object()}}, content_type=content_type))
    with pytest.raises(TypeError, match=r"^owner: a value of type object cannot be sent as text$"):
        encode_body(Request("POST", "/", body={"owner": object()}, content_type=content_type))
    with pytest.raises(TypeError, match=r"^q: a value of type object"):
        encode_query({"q": [object()]})


def test_json_body_is_compact_utf8() -> None:
    assert encode_body(Request("POST", "/", body={"a": "ü", "b": [1]})).content == '{"a":"ü","b":[1]}'.encode()


def test_extra_body_goes_over_the_body() -> None:
    assert encoded({"a": 1, "b": 2}, b=3, c=4) == {"a": 1, "b": 3, "c": 4}
    assert encoded(omit, c=4) == {"c": 4}
    assert encoded({"a": 1, "b": 2}, b=omit) == {"a": 1}


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"a": object()}, TypeError),
        ({"a": [omit]}, TypeError),
        ({"a": float("nan")}, ValueError),
    ],
)
def test_a_body_that_cannot_be_sent_fails_before_any_request(
    clients: Clients, body: object, error: type[Exception]
) -> None:
    server = Script(ok())
    with pytest.raises(error):
        clients.request(server, Request("POST", "/pets", body=body))
    assert server.requests == []


def test_extra_body_needs_a_body_with_fields() -> None:
    with pytest.raises(TypeError, match="extra_body"):
        encode_body(Request("POST", "/", body=[1], extra_body={"a": 1}))


def test_no_body_is_sent_where_there_is_none(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, Request("POST", "/pets/1/cancel"))
    (request,) = server.requests
    assert request.content == b""
    assert request.headers["content-length"] == "0"
    assert "content-type" not in request.headers


def test_form(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, Request("POST", "/pets", body={"a b": "c&d", "e": [1, 2]}, content_type=FORM))
    (request,) = server.requests
    assert request.content == b"a+b=c%26d&e=1&e=2"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


def test_multipart(clients: Clients, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"from a path")
    body = {
        "purpose": "photo",
        "flags": {"public": True, "tags": [1]},
        "rows": [{"n": 1}, {"n": 2}],
        "labels": ["a", "b"],
        "nothing": None,
        "file": ("cat.png", b"bytes", "image/png"),
        "more": [io.BytesIO(b"from a file"), tmp_path / "x.txt", b"raw"],
        "left_out": omit,
    }
    server = Script(ok())
    clients.request(server, Request("POST", "/pets", body=body, content_type=MULTIPART))
    (request,) = server.requests
    content = request.content
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="purpose"\r\n\r\nphoto' in content
    flags = b'name="flags"\r\nContent-Type: application/json\r\n\r\n{"public":true,"tags":[1]}\r\n'
    assert flags in content
    assert content.count(b'name="rows"\r\nContent-Type: application/json') == 2
    assert content.count(b'name="labels"\r\n\r\n') == 2
    assert b"nothing" not in content
    assert b'name="file"; filename="cat.png"\r\nContent-Type: image/png\r\n\r\nbytes' in content
    assert b"from a file" in content
    assert b'filename="x.txt"' in content
    assert content.count(b'; name="more"') == 3
    assert b"left_out" not in content


def test_multipart_without_files_is_still_multipart(clients: Clients) -> None:
    server = Script(ok())
    request = Request(
        "POST",
        "/pets",
        body={"a": "1"},
        content_type=MULTIPART,
        extra_headers={"Content-Type": "multipart/form-data"},
    )
    clients.request(server, request)
    assert b'name="a"\r\n\r\n1' in server.requests[0].content
    assert "boundary=" in server.requests[0].headers["content-type"]


def test_parts_have_the_media_types_that_are_declared(clients: Clients) -> None:
    server = Script(ok())
    body = {"picture": b"x", "rows": [1, 2], "note": "n", "other": ("o.bin", b"y", "text/x-own")}
    types = {"picture": "image/png", "rows": "application/json", "other": "image/png"}
    clients.request(server, Request("POST", "/pets", body=body, content_type=MULTIPART, written=types))
    content = server.requests[0].content
    assert b'name="picture"; filename="picture"\r\nContent-Type: image/png\r\n\r\nx' in content
    assert content.count(b'name="rows"\r\nContent-Type: application/json') == 2
    assert b"Content-Type: text/x-own\r\n\r\ny" in content


@pytest.mark.parametrize(
    ("body", "declared", "sent"),
    [
        ({"a": 1}, "application/merge-patch+json", "application/merge-patch+json"),
        (b"x", "image/png", "image/png"),
        ("x", "text/csv", "text/csv"),
        ("x", "*/*", "text/plain; charset=utf-8"),
        (("a.gif", b"x", "image/gif"), "image/png", "image/gif"),
    ],
)
def test_a_body_has_the_media_type_that_is_declared(clients: Clients, body: Any, declared: str, sent: str) -> None:
    server = Script(ok())
    clients.request(server, Request("PATCH", "/pets", body=body, content_type=declared))
    assert server.requests[0].headers["content-type"] == sent


def test_binary(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, Request("PUT", "/pets/1/photo", body=b"\x00\x01", content_type="*/*"))
    assert server.requests[0].content == b"\x00\x01"
    assert server.requests[0].headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("kind", ["bytes", "bytearray", "memoryview", "file", "path"])
@pytest.mark.parametrize("name", [(), (None,), ("cat.png",)])
@pytest.mark.parametrize("media_type", [(), (None,), ("image/x-cat",)])
def test_all_that_a_file_may_be(
    clients: Clients, tmp_path: Path, kind: str, name: tuple[str | None, ...], media_type: tuple[str | None, ...]
) -> None:
    (tmp_path / "cat.png").write_bytes(b"meow\nmeow")

    def file() -> FileContent:
        contents: dict[str, Any] = {
            "bytes": b"meow\nmeow",
            "bytearray": bytearray(b"meow\nmeow"),
            "memoryview": memoryview(b"meow\nmeow"),
            "file": io.BytesIO(b"meow\nmeow"),
            "path": tmp_path / "cat.png",
        }
        value: FileContent = (*name, contents[kind], *media_type) if name else contents[kind]
        return value

    server = Script(ok())
    given = name and media_type and media_type[0]
    clients.request(server, Request("PUT", "/photo", body=file(), content_type="*/*", max_retries=0))
    assert server.requests[0].content == b"meow\nmeow"
    assert server.requests[0].headers["content-type"] == (given or "application/octet-stream")
    clients.request(server, Request("POST", "/pets", body={"photo": file()}, content_type=MULTIPART))
    sent = server.requests[1].content
    assert b"\r\n\r\nmeow\nmeow\r\n" in sent
    assert (b'filename="cat.png"' in sent) == (name == ("cat.png",) or (not name and kind == "path"))
    assert (b"Content-Type: image/x-cat" in sent) == bool(given)


def test_a_tuple_without_a_file_is_a_list_of_values(clients: Clients) -> None:
    server = Script(ok())
    clients.request(server, Request("POST", "/pets", body={"tags": ("a", "b")}, content_type=MULTIPART))
    assert server.requests[0].content.count(b'name="tags"') == 2


@pytest.mark.usefixtures("no_wait")
def test_a_body_that_cannot_be_sent_twice_is_not_retried(clients: Clients) -> None:
    async def pieces() -> Any:
        yield b"once"

    server = Script(httpx2.Response(500))
    body = iter([b"once"]) if clients.kind == "sync" else pieces()
    with pytest.raises(Exception, match="500"):
        clients.request(server, Request("POST", "/pets", body=body, content_type="*/*"))
    assert len(server.requests) == 1


def test_a_request_does_not_show_its_contents() -> None:
    assert repr(Request("POST", "/secret", body={"a": "secret"})) == "<Request POST>"
