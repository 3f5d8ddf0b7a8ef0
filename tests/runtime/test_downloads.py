"""Bodies that become files: whole or not at all, over connections that break."""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.wrappers import (
    as_raw,
    as_streamed,
    async_as_raw,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
    raw_client,
    streamed_client,
)
from specloom.runtime.common import errors
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.requests.request import Request

from .sockets import Server, reply, reset_after, use
from .support import KEY, SETTINGS, Body, Clients, Script

CONTENT = bytes(range(256)) * 1000
GET = Request("GET", "/file")


def _head(status: str, *fields: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *fields, "", ""]).encode()


def _whole(content: bytes = CONTENT, *fields: str) -> bytes:
    return _head("200 OK", f"Content-Length: {len(content)}", "Connection: close", *fields) + content


def _rest(start: int, *fields: str) -> bytes:
    content = CONTENT[start:]
    place = f"Content-Range: bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}"
    return _head("206 Partial Content", place, f"Content-Length: {len(content)}", *fields) + content


def _broken(taken: int, *fields: str) -> Callable[[socket.socket], object]:
    whole = _whole(CONTENT, *fields)
    return reset_after(whole[: len(whole) - len(CONTENT) + taken])


def _write(client: Any, path: Path, progress: Any = None, request: Request = GET) -> Any:
    """Download with a client of either kind."""
    if not isinstance(client, AsyncAPIClient):
        with as_streamed(streamed_client(client).request)(request, bytes) as response:
            response.write_to_file(path, progress=progress)
        return None

    async def run() -> None:
        async with async_as_streamed(async_streamed_client(client).request)(request, bytes) as response:
            await response.write_to_file(path, progress=progress)

    return run()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "files" / "a file.bin"


@pytest.fixture(autouse=True)
def folder(path: Path) -> Path:
    path.parent.mkdir()
    return path.parent


def _names(path: Path) -> list[str]:
    return [item.name for item in path.parent.iterdir()]


def test_a_file_is_written_and_progress_told(kind: str, path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    path.write_bytes(b"old")
    with Server(reply(_whole())) as server:
        use(kind, server.url, lambda client: _write(client, path, lambda *args: told.append(args)))
    assert path.read_bytes() == CONTENT
    assert _names(path) == [path.name]
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert [size for size, _ in told] == sorted({size for size, _ in told})


def test_it_has_no_final_name_before_it_is_whole(kind: str, path: Path) -> None:
    seen: list[list[str]] = []
    with Server(reply(_whole())) as server:
        use(kind, server.url, lambda client: _write(client, path, lambda *_: seen.append(_names(path))))
    assert seen
    assert all(path.name not in names and len(names) == 1 for names in seen)


@pytest.mark.usefixtures("no_wait")
@pytest.mark.parametrize(
    ("field", "validator"),
    [
        ('ETag: "v1"', b'"v1"'),
        ("Last-Modified: Tue, 03 Mar 2026 10:00:00 GMT", b"Tue, 03 Mar 2026 10:00:00 GMT"),
    ],
)
def test_a_broken_download_is_resumed(kind: str, path: Path, field: str, validator: bytes) -> None:
    told: list[int] = []
    answers = _broken(1000, field, "Accept-Ranges: bytes"), reset_after(_rest(1000)[:-5000]), reply(_rest(251_000))
    with Server(*answers) as server:
        use(kind, server.url, lambda client: _write(client, path, lambda size, _: told.append(size)))
        first, second, third = server.requests
    assert path.read_bytes() == CONTENT
    assert told == sorted(told)
    assert b"range:" not in first.lower()
    assert b"Range: bytes=1000-\r\n" in second
    assert b"If-Range: " + validator + b"\r\n" in second
    assert b"Range: bytes=251000-\r\n" in third


@pytest.mark.usefixtures("no_wait")
def test_a_file_that_has_changed_begins_anew(kind: str, path: Path) -> None:
    with Server(_broken(1000, 'ETag: "v1"'), reply(_whole(b"another", 'ETag: "v2"'))) as server:
        use(kind, server.url, lambda client: _write(client, path))
    assert path.read_bytes() == b"another"


@pytest.mark.usefixtures("no_wait")
@pytest.mark.parametrize(
    ("answers", "attempts"),
    [
        ([_broken(1000, 'ETag: "v1"')], 3),
        ([_broken(1000)], 1),
        ([_broken(1000, 'ETag: W/"v1"')], 1),
        ([_broken(1000, 'ETag: "v1"', "Accept-Ranges: none")], 1),
        ([_broken(1000, 'ETag: "v1"'), reply(_rest(5))], 2),
    ],
)
def test_what_cannot_be_had_leaves_nothing(
    kind: str, path: Path, answers: list[Callable[[socket.socket], object]], attempts: int
) -> None:
    path.write_bytes(b"old")
    with Server(*answers) as server:
        with pytest.raises(errors.APIConnectionError):
            use(kind, server.url, lambda client: _write(client, path))
        assert len(server.requests) == attempts
    assert path.read_bytes() == b"old"
    assert _names(path) == [path.name]


@pytest.mark.usefixtures("no_wait")
@pytest.mark.parametrize(("request_", "options"), [(GET, {"max_retries": 0}), (Request("POST", "/file", body={}), {})])
def test_it_is_not_resumed_where_requests_are_not_repeated(
    kind: str, path: Path, request_: Request, options: dict[str, Any]
) -> None:
    with Server(_broken(1000, 'ETag: "v1"'), reply(_rest(1000))) as server:
        with pytest.raises(errors.APIConnectionError):
            use(kind, server.url, lambda client: _write(client, path, request=request_), **options)
        assert len(server.requests) == 1
    assert _names(path) == []


def test_a_callback_that_raises_ends_it(kind: str, path: Path) -> None:
    def fail(size: int, total: int | None) -> None:
        raise KeyError(size, total)

    with Server(reply(_whole())) as server, pytest.raises(KeyError):
        use(kind, server.url, lambda client: _write(client, path, fail))
    assert _names(path) == []


def test_compressed_content_is_written_as_it_is_meant(clients: Clients, path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    headers = {"content-encoding": "gzip", "etag": '"v1"'}
    server = Script(httpx2.Response(200, headers=headers, stream=Body(gzip.compress(CONTENT))))
    clients.call(server, lambda client: _write(client, path, lambda *args: told.append(args)))
    assert path.read_bytes() == CONTENT
    assert told[-1] == (len(CONTENT), None)


def test_a_response_that_was_read_can_be_written(clients: Clients, path: Path) -> None:
    def use_raw(client: Any) -> None:
        as_raw(raw_client(client).request)(GET, bytes).write_to_file(path)

    async def ause_raw(client: Any) -> None:
        (await async_as_raw(async_raw_client(client).request)(GET, bytes)).write_to_file(path)

    server = Script(httpx2.Response(200, content=b"abc"))
    clients.call(server, use_raw if clients.kind == "sync" else ause_raw)
    assert path.read_bytes() == b"abc"


def test_a_folder_is_no_file(clients: Clients, path: Path) -> None:
    server = Script(httpx2.Response(200, content=b"abc"))
    with pytest.raises(IsADirectoryError, match="name a file in it"):
        clients.call(server, lambda client: _write(client, path.parent))
    assert _names(path) == []


def test_a_coroutine_function_is_awaited(path: Path) -> None:
    told: list[int] = []

    async def tell(size: int, total: int | None) -> None:
        await asyncio.sleep(0)
        told.append(size)

    server = Script(httpx2.Response(200, content=b"abc"))
    Clients("async").call(server, lambda client: _write(client, path, tell))
    assert told == [3]


@pytest.mark.anyio
async def test_cancelling_removes_what_has_come(path: Path) -> None:
    class Endless(httpx2.AsyncByteStream):
        async def __aiter__(self) -> Any:
            yield b"abc"
            await asyncio.sleep(60)

    transport = httpx2.MockTransport(lambda request: httpx2.Response(200, stream=Endless()))
    options = ClientOptions(credentials={"api_key": KEY}, http_client=httpx2.AsyncClient(transport=transport))
    async with AsyncAPIClient(SETTINGS, options) as client:
        task = asyncio.create_task(_write(client, path))
        while not _names(path):
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert _names(path) == []
