"""Calls of endpoints that the resources do not have, of either client."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.common.errors import APIStatusError
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.pages.page import BaseAsyncPage, BaseSyncPage
from specloom.runtime.pages.strategies import Strategy
from specloom.runtime.streams.stream import AsyncStream, Stream

from .pets import BY_ID
from .support import BASE_URL, KEY, SETTINGS, Clients, Handler, Pet, PetStore, Script, event_stream, http, ok

T = TypeVar("T")
EVENTS = b'data: {"id": "a"}\n\ndata: [DONE]\n\n'
FORM = {"headers": {"Content-Type": "multipart/form-data"}}


def test_all_that_a_call_may_change(clients: Clients) -> None:
    server = Script(ok())
    options: Any = {
        "headers": {"X": "y"},
        "params": {"q": 1},
        "timeout": 3,
        "max_retries": 0,
        "idempotency_key": "k",
        "extra_json": {"b": 2},
    }
    clients.call(server, lambda client: client.post("/a", cast_to=Pet, body={"a": 1}, options=options))
    clients.call(server, lambda client: client.get("/b", cast_to=Pet))
    clients.call(server, lambda client: client.put("/c", cast_to=Pet, body=[1]))
    clients.call(server, lambda client: client.patch("d", cast_to=Pet))
    clients.call(server, lambda client: client.delete(f"{BASE_URL}/e", cast_to=Pet))
    first = server.requests[0]
    assert first.content == b'{"a":1,"b":2}'
    assert first.url.query == b"q=1"
    assert (first.headers["x"], first.headers["idempotency-key"]) == ("y", "k")
    assert first.extensions["timeout"]["read"] == 3
    seen = [(request.method, request.url.path, request.content) for request in server.requests[1:]]
    assert seen == [
        ("GET", "/v1/b", b""),
        ("PUT", "/v1/c", b"[1]"),
        ("PATCH", "/v1/d", b""),
        ("DELETE", "/v1/e", b""),
    ]


def test_the_response_may_be_a_stream() -> None:
    server = Script(event_stream(b'data: {"id": "a"}\n\ndata: [DONE]\n\n'))
    client = PetStore(api_key=KEY, http_client=http(server))
    assert list(client.get("/events", cast_to=Pet, stream=True)) == [Pet(id="a")]


def test_content_goes_out_as_it_is(clients: Clients) -> None:
    """By the name of JSON, if the caller says nothing else; bytes that are given as the body do, too."""
    server = Script(ok())
    typed = {"headers": {"content-type": "text/csv"}}
    clients.call(server, lambda client: client.post("/a", cast_to=Pet, content=b'{"a": 1}'))
    clients.call(server, lambda client: client.put("/b", cast_to=Pet, content=io.BytesIO(b"1;2"), options=typed))
    clients.call(server, lambda client: client.patch("/c", cast_to=Pet, content=iter([b"1", b"2"]), options=typed))
    clients.call(server, lambda client: client.delete("/d", cast_to=Pet, content="ü"))
    clients.call(server, lambda client: client.post("/e", cast_to=Pet, body=b"[]"))
    assert [(request.content, request.headers["content-type"]) for request in server.requests] == [
        (b'{"a": 1}', "application/json"),
        (b"1;2", "text/csv"),
        (b"12", "text/csv"),
        ("ü".encode(), "application/json"),
        (b"[]", "application/json"),
    ]


def test_content_may_come_as_it_is_made() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"1"
        yield b"2"

    async def run() -> None:
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(server))
        async with AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client)) as c:
            await c.post("/a", cast_to=Pet, content=pieces())

    async def server(request: httpx2.Request) -> httpx2.Response:
        assert await request.aread() == b"12"
        return ok()

    asyncio.run(run())


def _parts(request: httpx2.Request) -> list[tuple[str, bytes]]:
    kind, _, boundary = request.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    pieces = request.content.split(f"--{boundary}".encode())[1:-1]
    found = (piece.strip(b"\r\n").partition(b"\r\n\r\n") for piece in pieces)
    return [(head.decode().partition("form-data; ")[2].split("\r\n")[0], body) for head, _, body in found]


@pytest.mark.parametrize("method", ["post", "put", "patch"])
def test_files_are_parts_of_a_form(clients: Clients, tmp_path: Path, method: str) -> None:
    """With the fields of the body; the header of the caller's, without a boundary, does not stay."""
    server = Script(ok())
    path = tmp_path / "b.txt"
    path.write_bytes(b"two")
    files = [("files[]", ("a.txt", b"one", "text/plain")), ("files[]", path)]
    call: Callable[[Any], Any] = lambda client: getattr(client, method)(  # noqa: E731
        "/a", cast_to=Pet, body={"tags": ["x", "y"], "of": {"a": 1}}, files=files, options=FORM
    )
    clients.call(server, call, settings=SETTINGS._replace(multipart="brackets"))
    assert _parts(server.requests[0]) == [
        ('name="tags[]"', b"x"),
        ('name="tags[]"', b"y"),
        ('name="of[a]"', b"1"),
        ('name="files[]"; filename="a.txt"', b"one"),
        ('name="files[]"; filename="b.txt"', b"two"),
    ]


def test_files_by_name_need_no_header(clients: Clients) -> None:
    server = Script(ok())
    clients.call(server, lambda client: client.post("/a", cast_to=Pet, files={"file": b"one"}))
    assert _parts(server.requests[0]) == [('name="file"; filename="file"', b"one")]


def test_the_headers_may_name_a_form(clients: Clients) -> None:
    server = Script(ok())
    urlencoded = {"headers": {"Content-Type": "application/x-www-form-urlencoded"}}
    clients.call(server, lambda client: client.post("/a", cast_to=Pet, body={"a": 1}, options=FORM))
    clients.call(server, lambda client: client.post("/a", cast_to=Pet, body={"a": 1}, options=urlencoded))
    assert _parts(server.requests[0]) == [('name="a"', b"1")]
    assert server.requests[1].content == b"a=1"


@pytest.mark.parametrize("more", [{"body": {}}, {"files": {"a": b""}}])
def test_one_kind_of_body_is_enough(clients: Clients, more: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="either content, or body and files"):
        clients.call(Script(ok()), lambda client: client.post("/a", cast_to=Pet, content=b"", **more))


def test_a_redirect_may_be_an_error(clients: Clients) -> None:
    moved, place = httpx2.Response(302, headers={"location": "/v1/b"}), Script(ok())
    server: Handler = lambda request: moved if request.url.path == "/v1/a" else place(request)  # noqa: E731
    options = {"follow_redirects": False}
    with pytest.raises(APIStatusError) as found:
        clients.call(server, lambda client: client.get("/a", cast_to=Pet, options=options))
    assert (found.value.status_code, place.requests) == (302, [])
    assert found.value.response.headers["location"] == "/v1/b"
    assert clients.call(server, lambda client: client.get("/a", cast_to=Pet, options={})).id == "p1"
    assert clients.call(server, lambda c: c.get("/a", cast_to=Pet, options={"follow_redirects": True})).id == "p1"


def _events(_: httpx2.Request) -> httpx2.Response:
    return event_stream(EVENTS)


class Watched(Stream[Pet]):
    pass


class Counted(Stream[T], Generic[T]):
    pass


class AsyncWatched(AsyncStream[Pet]):
    pass


def test_a_class_of_streams_says_what_the_events_are() -> None:
    client = PetStore(api_key=KEY, http_client=http(_events))
    calls: list[Any] = [client.get, client.post]
    classes: list[tuple[Any, Any]] = [(Stream[Pet], Stream), (Watched, Watched), (Counted[Pet], Counted)]
    for stream_cls, kind in classes:
        for call in calls:
            stream = call("/events", cast_to=object, stream=True, stream_cls=stream_cls)
            assert type(stream) is kind
            assert list(stream) == [Pet(id="a")]
    untold: Any = client.get("/events", cast_to=Pet, stream=True, stream_cls=Stream[Any])
    assert list(untold) == [{"id": "a"}]
    untold = calls[0]("/events", cast_to=Pet, stream=True, stream_cls=Stream)
    assert list(untold) == [Pet(id="a")]
    with pytest.raises(TypeError, match="stream_cls is Stream"):
        client.get("/events", cast_to=Pet, stream=True, stream_cls=AsyncStream[Pet])  # type: ignore[type-var]


def test_a_class_of_asynchronous_streams_says_what_the_events_are() -> None:
    async def run() -> None:
        http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(_events))
        async with AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client)) as c:
            for call in (c.get, c.post):
                stream = await call("/events", cast_to=object, stream=True, stream_cls=AsyncWatched)
                assert type(stream) is AsyncWatched
                assert [event async for event in stream] == [Pet(id="a")]

    asyncio.run(run())


class SyncPage(BaseSyncPage[T], Generic[T]):
    _strategy: ClassVar[Strategy] = BY_ID
    data: list[T]
    has_more: bool


class AsyncPage(BaseAsyncPage[T], Generic[T]):
    _strategy: ClassVar[Strategy] = BY_ID
    data: list[T]
    has_more: bool


@pytest.mark.parametrize("named", [True, False])
def test_pages_of_a_model(clients: Clients, named: bool) -> None:
    """The pages after the first are asked for likewise."""
    answers = [{"data": [{"id": "p1"}], "has_more": True}, {"data": [{"id": "p2"}], "has_more": False}]
    server = Script(*(httpx2.Response(200, json=answer) for answer in answers))
    page: Any = SyncPage if clients.kind == "sync" else AsyncPage
    page, model = (page, Pet) if named else (page[Pet], Pet)

    def collect(client: Any) -> Any:
        pages = client.get_api_list("/pets", page=page, model=model, body={"a": 1}, method="post")
        return list(pages) if clients.kind == "sync" else acollect(pages)

    async def acollect(pages: Any) -> list[Any]:
        return [pet async for pet in pages]

    assert clients.call(server, collect) == [Pet(id="p1"), Pet(id="p2")]
    assert {(request.method, request.content) for request in server.requests} >= {("POST", b'{"a":1}')}
    assert [request.method for request in server.requests] == ["POST", "POST"]


def test_a_response_of_the_other_library_is_one_of_ours(clients: Clients) -> None:
    """Programs name the class that they import."""
    other = type("Response", (), {"__module__": "httpx"})
    assert clients.call(Script(ok()), lambda client: client.get("/a", cast_to=other)).json()["id"] == "p1"


def test_the_key_goes_by_the_header_that_the_client_knows(clients: Clients) -> None:
    server = Script(ok())
    settings = SETTINGS._replace(idempotency_header="X-Once")
    call: Callable[[Any], Any] = lambda c: c.post("/a", cast_to=Pet, options={"idempotency_key": "k"})  # noqa: E731
    clients.call(server, call, settings=settings)
    assert server.requests[0].headers["x-once"] == "k"
