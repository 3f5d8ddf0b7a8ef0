"""The server of the load table, a process of its own: it does little, so that the clients are what is measured.

The first part of a path says what a stream is like: `/5x10/…` comes in 5 pieces, 10 ms apart. In each event stands the
number that ends the path's thread, so that a client can tell if it gets what is another's.
"""

from __future__ import annotations

import asyncio
import re
import resource
import ssl
import sys

THREAD = b'{"id":"thread_1","object":"thread","created_at":1,"metadata":{"a":"b"},"tool_resources":null}'
EVENTS_PER_PIECE = 4

_JSON_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(THREAD)
_STREAM_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
_DELTA = (
    b'event: thread.message.delta\ndata: {"id":"msg_%b","object":"thread.message.delta",'
    b'"delta":{"content":[{"index":0,"type":"text","text":{"value":"%b "}}]}}\n\n'
)
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_STREAM = re.compile(rb"POST /(\d+)x(\d+)/\S*?threads/thread_(\d+)/runs ")


def _chunk(content: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(content), content)


_END = _chunk(b"event: done\ndata: [DONE]\n\n") + _chunk(b"")


class _Connection(asyncio.Protocol):
    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        size = int(length[1]) if length else 0
        if end and len(body) >= size:
            self._received = body[size:]
            self._answer(head)

    def _answer(self, head: bytes) -> None:
        stream = _STREAM.match(head)
        if stream is None:
            self._transport.write(_JSON_HEAD + THREAD)
            return
        number = stream[3]
        piece = _chunk((_DELTA % (number, number)) * EVENTS_PER_PIECE)
        self._transport.write(_STREAM_HEAD + piece)
        self._go_on(piece, int(stream[1]) - 1, int(stream[2]) / 1000)

    def _go_on(self, piece: bytes, count: int, pause: float) -> None:
        if not self._transport.is_closing():
            asyncio.get_running_loop().call_later(pause, self._write, piece, count, pause)

    def _write(self, piece: bytes, count: int, pause: float) -> None:
        if count == 0:
            self._transport.write(_END)
            return
        self._transport.write(piece)
        self._go_on(piece, count - 1, pause)


async def _serve(port: int, certificate: str) -> None:
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Connection, "127.0.0.1", port, ssl=context, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def allow_many_files() -> None:
    """Have as many sockets as the system grants."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


if __name__ == "__main__":
    allow_many_files()
    asyncio.run(_serve(int(sys.argv[1]), *sys.argv[2:] or [""]))
