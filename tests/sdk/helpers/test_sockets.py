"""Many streams over real connections, each answered with the id of its thread."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import httpx2
import pytest
from openai_threads import APIError, AsyncOpenAI, OpenAI

from .support import DONE, Kind, encoded, message, message_delta, run, text, value_of

pytestmark = pytest.mark.anyio


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        thread = self.path.split("/")[3]
        events = [run("created"), message(), *(message_delta(text(0, piece)) for piece in thread), run()]
        body = encoded(*events) + DONE
        if thread.startswith("error"):
            body = encoded(*events[:3]) + b'event: error\ndata: {"message": "no more"}\n\n'
        if thread.startswith("cut"):
            body = encoded(*events[:3])
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    request_queue_size = 200
    daemon_threads = True

    def handle_error(self, *arguments: Any) -> None:
        """A client that goes away early is no error."""


@pytest.fixture
def url() -> Iterator[str]:
    with _Server(("127.0.0.1", 0), _Answers) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
        server.shutdown()
        thread.join()


def _client(kind: Kind, url: str, connections: int) -> Any:
    options: Any = {"limits": httpx2.Limits(max_connections=connections), "timeout": httpx2.Timeout(30, pool=30)}
    if kind.is_async:
        http_client: Any = httpx2.AsyncClient(**options)
        return AsyncOpenAI(api_key="k", base_url=url, max_retries=0, http_client=http_client)
    return OpenAI(api_key="k", base_url=url, max_retries=0, http_client=httpx2.Client(**options))


def _manager(kind: Kind, client: Any, thread: str) -> Any:
    return kind.manager_of(client, kind.base(), thread)


async def test_a_pool_of_one_connection_serves_stream_after_stream(kind: Kind, url: str) -> None:
    client = _client(kind, url, connections=1)
    for thread in ("whole", "left", "error", "cut", "closed") * 2:
        async with kind.entered(_manager(kind, client, thread)) as handler:
            if thread == "left":
                await kind.next(handler)
            elif thread == "closed":
                await value_of(handler.close())
            elif thread == "whole":
                assert await _text(handler) == thread
            else:
                with pytest.raises(APIError):
                    await value_of(handler.until_done())
    await value_of(client.close())


async def _text(handler: Any) -> str:
    [snapshot] = await value_of(handler.get_final_messages())
    value: str = snapshot.content[0].text.value
    return value


def test_threads_share_a_client(url: str) -> None:
    kind = Kind("sync")

    def read(number: int) -> str:
        with _manager(kind, client, f"thread_{number}") as handler:
            [snapshot] = handler.get_final_messages()
            return str(snapshot.content[0].text.value)

    with _client(kind, url, connections=16) as client, ThreadPoolExecutor(16) as pool:
        assert list(pool.map(read, range(64))) == [f"thread_{number}" for number in range(64)]


async def test_a_thousand_streams_at_once_leave_nothing_open_and_are_not_crossed(url: str) -> None:
    kind = Kind("async")
    before = _descriptors()

    async def read(number: int) -> None:
        async with _manager(kind, client, f"thread_{number}") as handler:
            if number % 10 == 0:
                await anext(handler)
            else:
                assert await _text(handler) == f"thread_{number}"

    async with _client(kind, url, connections=50) as client:
        await asyncio.gather(*map(read, range(1000)))
        # Both ends of the connections are in this process.
        assert _descriptors() <= before + 2 * 50 + 10
    deadline = time.monotonic() + 10
    while _descriptors() > before and time.monotonic() < deadline:
        await asyncio.sleep(0.01)
    assert _descriptors() <= before


def _descriptors() -> int:
    return len(os.listdir("/dev/fd"))
