"""Servers over real sockets, and calls to them by both kinds of clients."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import struct
import threading
from collections.abc import Callable
from typing import Any

import httpx2
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.options.settings import Settings
from specloom.runtime.requests.request import Request

from .support import KEY, SETTINGS, Pet

GET = Request("GET", "/pets/1")


Answer = Callable[[socket.socket], object]


class Server:
    """Answers each connection's first request with the next of some functions, then with the last again."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = answers
        self.requests: list[bytes] = []
        self.release = threading.Event()
        """Set at the end, for answers that hang until then."""
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def __enter__(self) -> Server:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.release.set()
        # Closing alone would not wake up `accept`.
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            self.requests.append(read_request(connection))
            self.answers[min(len(self.requests), len(self.answers)) - 1](connection)


def read_request(connection: socket.socket) -> bytes:
    """A request with its body, unless that is huge; of TLS, what comes first."""
    content = connection.recv(65536)
    head, end, body = content.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    missing = int(length[1]) - len(body) if end and length else 0
    while 0 < missing < 100_000 and (piece := connection.recv(missing)):
        content, missing = content + piece, missing - len(piece)
    return content


def reply(content: bytes) -> Answer:
    return lambda connection: connection.sendall(content)


def reset_after(content: bytes) -> Answer:
    """Send some bytes, then break the connection off."""

    def answer(connection: socket.socket) -> None:
        if content:
            connection.sendall(content)
            # What the other side has not yet read would be lost by the reset.
            threading.Event().wait(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    return answer


def use(
    kind: str,
    url: str,
    call: Callable[[Any], Any],
    *,
    settings: Settings = SETTINGS,
    http: Any = None,
    **options: Any,
) -> Any:
    """What `call` returns of a client that is closed then; `http` are the arguments of its HTTP client."""
    options = {"credentials": {"api_key": KEY}, "base_url": url, **options}
    if kind == "sync":
        with SyncAPIClient(settings, ClientOptions(http_client=httpx2.Client(**(http or {})), **options)) as client:
            return call(client)

    async def run() -> Any:
        async with AsyncAPIClient(
            settings, ClientOptions(http_client=httpx2.AsyncClient(**(http or {})), **options)
        ) as client:
            return await call(client)

    return asyncio.run(run())


def ask(kind: str, url: str, request: Request = GET, **options: Any) -> Any:
    return use(kind, url, lambda client: client.request(request, Pet), **options)


def causes(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    while (error := error.__cause__ or error.__context__) is not None:  # type: ignore[assignment]
        found.append(error)
    return found
