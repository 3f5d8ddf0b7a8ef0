"""Bodies as documents describe them: left out, in several media types, with files and forms."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import httpx2
import pytest

from .support import Run, Wire, generate, imported, wired


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))


PET = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
}
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


def _document(content: dict[str, Any], *, required: bool = True, http_method: str = "post") -> dict[str, Any]:
    operation = {
        "operationId": "send",
        "tags": ["pets"],
        "requestBody": {"required": required, "content": content},
        "responses": {"204": {"description": "Done."}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "servers": [{"url": "https://pets.example/v1"}],
        "paths": {"/pets": {http_method: operation}},
    }


def _generated(folder: Path, document: dict[str, Any], config: Any = "") -> Run:
    run = generate(folder, document, config, "--strict")
    assert (run.code, run.err) == (0, "")
    return run


def _sent(folder: Path, content: dict[str, Any], *, config: Any = "", **arguments: Any) -> httpx2.Request:
    with wired(_generated(folder, _document(content), config)) as wire:
        wire.client.pets.send(**arguments)
        return wire.last


def _form(request: httpx2.Request) -> str:
    return unquote_plus(request.read().decode())


@pytest.mark.parametrize("http_method", ["post", "delete"])
def test_an_optional_body_may_be_left_out(tmp_path: Path, http_method: str) -> None:
    content = {"application/json": {"schema": PET}}
    with wired(_generated(tmp_path, _document(content, required=False, http_method=http_method))) as wire:
        send = wire.client.pets.send
        send()
        assert wire.last.read() == b""
        assert "content-type" not in wire.last.headers
        send(name="Rex")
        assert json.loads(wire.last.read()) == {"name": "Rex"}
        with pytest.raises(TypeError, match="the body needs name, too"):
            send(age=3)
        send(extra_body={"name": "Ada"})
        assert json.loads(wire.last.read()) == {"name": "Ada"}


def test_an_empty_body_is_sent_where_the_config_says_so(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"name": {"type": "string"}}}
    document = _document({"application/json": {"schema": schema}}, required=False)
    config = {"client": {"send_empty_bodies": True}}
    with wired(_generated(tmp_path, document, config)) as wire:
        wire.client.pets.send()
        assert wire.last.read() == b"{}"


def test_json_or_multipart_as_files_are_given(tmp_path: Path) -> None:
    upload = {
        "type": "object",
        "required": ["name", "photo"],
        "properties": {"name": {"type": "string"}, "photo": {"type": "string", "format": "binary"}},
    }
    content = {"application/json": {"schema": PET}, MULTIPART: {"schema": upload}}
    with wired(_generated(tmp_path, _document(content))) as wire:
        send = wire.client.pets.send
        send(name="Rex", age=2)
        assert wire.last.headers["content-type"] == "application/json"
        send(name="Rex", photo=b"png")
        assert wire.last.headers["content-type"].startswith(MULTIPART)
        send(name="Rex", content_type=MULTIPART)
        assert b'name="name"\r\n\r\nRex' in wire.last.read()


def test_the_caller_may_choose_the_media_type(tmp_path: Path) -> None:
    content = {
        "application/json": {"schema": PET},
        FORM: {"schema": PET},
        "application/xml": {"schema": PET},
        "text/json": {"schema": PET},
        "application/*+json": {"schema": PET},
    }
    with wired(_generated(tmp_path, _document(content))) as wire:
        send = wire.client.pets.send
        send(name="Rex")
        assert wire.last.headers["content-type"] == "application/json"
        send(name="Rex", content_type=FORM)
        assert (wire.last.headers["content-type"], wire.last.read()) == (FORM, b"name=Rex")
        send(body="<pet/>", content_type="application/xml")
        assert (wire.last.headers["content-type"], wire.last.read()) == ("application/xml", b"<pet/>")
        with pytest.raises(TypeError, match="the whole body or its fields"):
            send(name="Rex", body="<pet/>", content_type="application/xml")


def test_kinds_of_patches(tmp_path: Path) -> None:
    steps = {"type": "array", "items": {"type": "object"}}
    content = {
        "application/merge-patch+json": {"schema": PET},
        "application/json-patch+json": {"schema": steps},
    }
    with wired(_generated(tmp_path, _document(content, http_method="patch"))) as wire:
        wire.client.pets.send(name="Rex")
        assert wire.last.headers["content-type"] == "application/merge-patch+json"
        wire.client.pets.send(body=[{"op": "test"}], content_type="application/json-patch+json")
        assert json.loads(wire.last.read()) == [{"op": "test"}]
        assert wire.last.headers["content-type"] == "application/json-patch+json"


ORDER = {
    "type": "object",
    "properties": {
        "items": {"type": "array", "items": {"type": "object", "properties": {"price": {"type": "number"}}}},
        "tags": {"type": "array", "items": {"type": "string"}},
        "meta": {"type": "object", "additionalProperties": True},
        "note": {"type": ["string", "null"]},
    },
}


def test_nested_values_of_a_form_can_be_told_apart(tmp_path: Path) -> None:
    request = _sent(
        tmp_path,
        {FORM: {"schema": ORDER}},
        items=[{"price": 1.5}, {"price": 2}],
        tags=["a", "b c"],
        meta={"a": {"b": [True]}},
        note=None,
    )
    assert _form(request) == "items[0][price]=1.5&items[1][price]=2&meta[a][b][0]=true&tags=a&tags=b c"


@pytest.mark.parametrize(
    ("arrays", "form"),
    [
        ("indices", "items[0][price]=1&tags[0]=a&tags[1]=b"),
        ("brackets", "items[][price]=1&tags[]=a&tags[]=b"),
        ("comma", "items[0][price]=1&tags=a,b"),
        ("repeat", "items[price]=1&tags=a&tags=b"),
    ],
)
def test_the_config_says_how_lists_are_written(tmp_path: Path, arrays: str, form: str) -> None:
    config = {"client": {"arrays": arrays}}
    request = _sent(tmp_path, {FORM: {"schema": ORDER}}, config=config, items=[{"price": 1}], tags=["a", "b"])
    assert _form(request) == form


def test_a_form_follows_its_encoding(tmp_path: Path) -> None:
    encoding = {
        "items": {"contentType": "application/json"},
        "tags": {"style": "pipeDelimited", "explode": False},
        "meta": {"style": "deepObject", "explode": True},
    }
    request = _sent(
        tmp_path,
        {FORM: {"schema": ORDER, "encoding": encoding}},
        items=[{"price": 1}],
        tags=["a", "b c"],
        meta={"ids": [1, 2]},
    )
    assert _form(request) == 'items=[{"price":1}]&meta[ids][0]=1&meta[ids][1]=2&tags=a|b c'
    assert request.read().decode().endswith("tags=a%7Cb+c")


def test_fields_of_a_multipart_body_follow_a_style(tmp_path: Path) -> None:
    encoding = {"meta": {"style": "deepObject"}, "tags": {"style": "form", "explode": False}}
    request = _sent(
        tmp_path, {MULTIPART: {"schema": ORDER, "encoding": encoding}}, meta={"a": 1}, tags=["x", "y z"], note=None
    )
    content = request.read()
    assert b'name="meta[a]"\r\n\r\n1\r\n' in content
    assert b'name="tags"\r\n\r\nx,y z\r\n' in content
    assert b"note" not in content


class _Counting(io.BytesIO):
    """Notes the size of each read."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sizes: list[int | None] = []

    def read(self, size: int | None = -1, /) -> bytes:
        self.sizes.append(size)
        return super().read(size)


UPLOAD = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "more[]": {"type": "array", "items": {"type": "string", "format": "binary"}},
    },
}


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("media_type", [MULTIPART, "application/octet-stream"])
def test_files_are_not_read_into_memory(tmp_path: Path, media_type: str, asynchronous: bool) -> None:
    (tmp_path / "large.bin").write_bytes(b"x" * 200_000)
    file = _Counting(b"y" * 200_000)
    run = _generated(tmp_path, _document({media_type: {"schema": UPLOAD if media_type == MULTIPART else {}}}))
    values: list[Any] = [tmp_path / "large.bin", file, ("z.bin", iter([b"z" * 100_000] * 2))]
    with imported(run.output) as modules:
        for value in values:
            arguments = {"file": value} if media_type == MULTIPART else {"body": value}
            seen = _streamed(modules["_client"], arguments, asynchronous=asynchronous)
            assert sum(size for size in seen.sizes if size > 1_000) == 200_000
            assert max(seen.sizes) <= 100_000
            assert ("content-length" in seen.headers) == (value is not values[-1])
    assert -1 not in file.sizes
    assert None not in file.sizes


class _Transport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Takes a body as it comes: keeps the headers, and the sizes of the pieces."""

    def __init__(self) -> None:
        self.headers = httpx2.Headers()
        self.sizes: list[int] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.headers = request.headers
        assert isinstance(request.stream, httpx2.SyncByteStream)
        self.sizes = [len(chunk) for chunk in request.stream]
        return httpx2.Response(204)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.headers = request.headers
        assert isinstance(request.stream, httpx2.AsyncByteStream)
        self.sizes = [len(chunk) async for chunk in request.stream]
        return httpx2.Response(204)


def _streamed(module: Any, arguments: dict[str, Any], *, asynchronous: bool) -> _Transport:
    transport = _Transport()

    async def send() -> None:
        async with httpx2.AsyncClient(transport=transport) as http_client:
            await module.AsyncPets(http_client=http_client).pets.send(**arguments)

    if asynchronous:
        asyncio.run(send())
    else:
        with httpx2.Client(transport=transport) as http_client:
            module.Pets(http_client=http_client).pets.send(**arguments)
    return transport


def test_an_upload_from_a_path_is_repeated_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"all of it")
    for number, (media_type, schema) in enumerate([(MULTIPART, UPLOAD), ("text/plain", {})]):
        run = _generated(tmp_path / str(number), _document({media_type: {"schema": schema}}))
        with wired(run) as wire:
            wire.answers = [httpx2.Response(429, headers={"retry-after-ms": "1"})]
            path = tmp_path / "a.txt"
            wire.client.pets.send(**({"file": path} if media_type == MULTIPART else {"body": path}))
            assert [b"all of it" in request.read() for request in wire.requests] == [True, True]


def test_lists_of_files_repeat_their_name(tmp_path: Path) -> None:
    def files() -> Iterator[Any]:
        yield b"one"
        yield ("two.png", io.BytesIO(b"two"), "image/png", {"X-Part": "yes"})

    content = _sent(tmp_path, {MULTIPART: {"schema": UPLOAD}}, more=files()).read()
    assert content.count(b'; name="more[]"') == 2
    assert b"X-Part: yes" in content


def test_a_path_that_is_no_file_fails_before_anything_is_sent(tmp_path: Path) -> None:
    with wired(_generated(tmp_path, _document({MULTIPART: {"schema": UPLOAD}}))) as wire:
        with pytest.raises(FileNotFoundError):
            wire.client.pets.send(file=tmp_path / "missing.bin")
        assert wire.requests == []


def test_a_range_of_media_types(tmp_path: Path) -> None:
    def wire(folder: str, schema: Any) -> Wire:
        with wired(_generated(tmp_path / folder, _document({"*/*": {"schema": schema}}))) as wire:
            if schema is PET:
                wire.client.pets.send(name="Rex")
            else:
                wire.client.pets.send(body="ü")
            return wire

    assert wire("object", PET).last.headers["content-type"] == "application/json"
    assert wire("text", {"type": "string"}).last.headers["content-type"] == "text/plain; charset=utf-8"


def test_files_by_their_content_media_type(tmp_path: Path) -> None:
    picture = {"type": "string", "contentMediaType": "image/png"}
    schema = {
        "type": "object",
        "properties": {"one": picture, "more": {"type": "array", "items": picture}, "note": {"type": "string"}},
    }
    run = _generated(tmp_path, _document({MULTIPART: {"schema": schema}}))
    with wired(run) as wire:
        wire.client.pets.send(one=b"1", more=[b"2", io.BytesIO(b"3")], note="x")
        content = wire.last.read()
        assert content.count(b"Content-Type: image/png\r\n\r\n") == 3
        assert b'name="note"\r\n\r\nx\r\n' in content
        resource: Any = vars(wire.modules["resources.pets"])["PetsResource"]
        annotations = resource.send.__annotations__
        assert (annotations["one"], annotations["more"]) == ("FileContent | Omit", "Iterable[FileContent] | Omit")
