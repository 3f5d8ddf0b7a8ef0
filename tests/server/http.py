"""The server's socket side."""

from __future__ import annotations

import itertools
import socket
import struct
import sys
import threading
from collections.abc import Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from . import routes
from .faults import Faults
from .requests import Request
from .responses import End, RawResponse
from .script import Script
from .store import Store

_RESET = struct.pack("ii", 1, 0)  # SO_LINGER on, for no time


class AssistantsServer:
    """An Assistants API server on a free port of 127.0.0.1, from `with` to its end.

    Attributes:
        script: what the runs created from now on do.
        faults: what goes wrong with the next requests.
        requests: those received since the start or the last `reset()`.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget all objects, requests and faults, and set the script to its defaults."""
        self.script = Script()
        self.faults = Faults()
        self.requests: list[Request] = []
        self._store = Store()
        self._request_numbers = itertools.count(1)

    def __enter__(self) -> AssistantsServer:
        self._sockets = _Sockets(self)
        self._thread = threading.Thread(target=self._sockets.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._sockets.stop()
        self._thread.join()

    @property
    def base_url(self) -> str:
        """The address to give to a client."""
        return f"http://127.0.0.1:{self._sockets.server_port}/v1"

    def answer(self, request: Request) -> RawResponse:
        """Record a request and answer it, or let a fault do so."""
        request_id = f"req_{next(self._request_numbers)}"
        self.requests.append(request)
        store, script = self._store, self.script
        response = self.faults.take(request)(lambda: routes.answer(store, script, request))
        return replace(response, headers={"x-request-id": request_id, **response.headers})


class _Sockets(ThreadingHTTPServer):
    request_queue_size = 1024

    def __init__(self, server: AssistantsServer) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.answer = server.answer
        self.stopping = threading.Event()
        self.open: set[socket.socket] = set()

    def stop(self) -> None:
        """Stop listening, and end all connections."""
        self.stopping.set()
        self.shutdown()
        self.server_close()
        for connection in list(self.open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:  # the client was faster
                continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report the exception in hand, unless it only says that the client has gone."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Connection(BaseHTTPRequestHandler):
    server: _Sockets
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # buffered, so that a head and its body are one packet
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.open.add(self.connection)

    def finish(self) -> None:
        self.server.open.discard(self.connection)
        super().finish()

    def log_message(self, format: str, *args: Any) -> None:
        """Be silent."""

    def _serve(self) -> None:
        path, _, query = self.path.partition("?")
        headers: dict[str, str] = {}
        for name, value in self.headers.items():
            headers[name.lower()] = ", ".join(filter(None, (headers.get(name.lower()), value)))
        content = self.rfile.read(int(headers.get("content-length", "0")))
        self._send(self.server.answer(Request(self.command, path, query, headers, content)))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve

    def _send(self, response: RawResponse) -> None:
        names = {name.lower() for name in response.headers}
        chunked = "content-length" not in names and response.status not in (None, 204, 304)
        self.server.stopping.wait(response.delay)
        if response.status is not None:
            self._send_head(response.status, response.headers, chunked)
        for index, chunk in enumerate(response.chunks):
            if index and response.pause and self.server.stopping.wait(response.pause):
                break
            if chunk:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk) if chunked else chunk)
                self.wfile.flush()
        if chunked and response.end is End.CLEAN:
            self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()
        self._end(response.end)

    def _send_head(self, status: int, headers: Mapping[str, str], chunked: bool) -> None:
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if chunked:
            self.send_header("transfer-encoding", "chunked")
        self.end_headers()

    def _end(self, end: End) -> None:
        if end is End.CLEAN:
            return
        self.close_connection = True
        if end is End.HANG:
            self.connection.recv(1)  # returns when either side ends the connection
        elif end is End.RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            # Detached, since the caller's orderly shutdown would come before the reset.
            socket.close(self.connection.detach())
