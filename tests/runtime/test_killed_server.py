"""A server that goes away under many streams at a time."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from specloom.runtime.common.errors import APIConnectionError

from .sockets import GET, Answer, Server, reply, reset_after, use
from .support import Pet
from .test_stream_connections import EVENT, FORMAT, HEAD, POST, chunk

STREAMS = 20
PET = b'{"id": "b"}'
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(PET), PET)
LIMIT = 1.0
"""The seconds in which all readers must know."""


class Streams:
    """Begins a stream on each connection, and breaks all of them off at the same time."""

    def __init__(self, end: Answer) -> None:
        self._all = threading.Barrier(STREAMS)
        self._end = end
        self.ended = 0.0

    def __call__(self, connection: socket.socket) -> None:
        connection.sendall(HEAD + chunk(EVENT))
        self._all.wait(30)
        time.sleep(0.1)
        self.ended = time.monotonic()
        self._end(connection)


def read(client: Any) -> tuple[list[str], float]:
    """Read a stream until it fails; return what came, and when it failed."""
    seen: list[str] = []
    with pytest.raises(APIConnectionError):
        seen.extend(event.id for event in client.stream(POST, FORMAT))
    return seen, time.monotonic()


async def aread(client: Any) -> tuple[list[str], float]:
    stream = await client.stream(POST, FORMAT)
    seen = [(await anext(stream)).id]
    with pytest.raises(APIConnectionError):
        await anext(stream)
    return seen, time.monotonic()


def load(client: Any) -> tuple[list[tuple[list[str], float]], list[Pet]]:
    with ThreadPoolExecutor(STREAMS) as threads:
        outcomes = list(threads.map(read, [client] * STREAMS))
    return outcomes, [client.request(GET, Pet) for _ in range(STREAMS)]


async def aload(client: Any) -> tuple[list[tuple[list[str], float]], list[Pet]]:
    outcomes = await asyncio.gather(*(aread(client) for _ in range(STREAMS)))
    return outcomes, await asyncio.gather(*(client.request(GET, Pet) for _ in range(STREAMS)))


@pytest.mark.parametrize("end", [socket.socket.close, reset_after(b"")], ids=["closed", "reset"])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_all_streams_of_a_killed_server_fail_at_once_and_later_calls_succeed(kind: str, end: Answer) -> None:
    streams = Streams(end)
    with Server(*[streams] * STREAMS, reply(ANSWER)) as server:
        outcomes, pets = use(kind, server.url, load if kind == "sync" else aload)
    assert [seen for seen, _ in outcomes] == [["a"]] * STREAMS
    assert max(failed for _, failed in outcomes) - streams.ended < LIMIT
    assert [pet.id for pet in pets] == ["b"] * STREAMS
