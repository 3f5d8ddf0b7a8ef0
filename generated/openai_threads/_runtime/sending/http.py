# Copied by Specloom: what is changed here is lost.

"""The HTTP client under an SDK client: made when first needed, shared by its copies."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    import httpx2

TIMEOUT = 600.0
CONNECT_TIMEOUT = 5.0
MAX_CONNECTIONS = 1000
MAX_KEEPALIVE_CONNECTIONS = 100
LIBRARY_TIMEOUT = 5.0


class HTTPClient:
    """Holds the synchronous HTTP client.

    Args:
        given: the caller's own; `None` to make one.

    Raises:
        TypeError: it is of another kind.
    """

    def __init__(self, given: httpx2.Client | None) -> None:
        _check_kind(given, "Client")
        self._client = given
        self._is_own = given is None
        self._lock = Lock()
        self._is_closed = False

    @property
    def timeout(self) -> httpx2.Timeout:
        """The time limits of a client that was not told any."""
        return default_timeout() if self._is_own or self._client is None else caller_timeout(self._client)

    @property
    def is_closed(self) -> bool:
        """Whether no request can be sent any more."""
        return self._is_closed or (self._client is not None and self._client.is_closed)

    def get(self) -> httpx2.Client:
        """The HTTP client, made now if there is none."""
        return self._client or self._make()

    def _make(self) -> httpx2.Client:
        import httpx2

        with self._lock:
            if self._is_closed:
                raise RuntimeError("the client was closed; make a new one")
            if self._client is None:
                self._client = httpx2.Client(timeout=default_timeout(), limits=_limits())
            return self._client

    def close(self) -> None:
        """Close the connections; further requests fail."""
        with self._lock:
            self._is_closed = True
            if self._client is not None:
                self._client.close()

    def __del__(self) -> None:
        client = getattr(self, "_client", None)
        if client is not None and self._is_own:
            # At the end of the program, parts of what this needs may be gone.
            with suppress(Exception):
                client.close()


class AsyncHTTPClient:
    """Holds the asynchronous HTTP client; see `HTTPClient`."""

    def __init__(self, given: httpx2.AsyncClient | None) -> None:
        _check_kind(given, "AsyncClient")
        self._given = given
        self._own: WeakKeyDictionary[object, httpx2.AsyncClient] = WeakKeyDictionary()
        self._is_closed = False

    @property
    def timeout(self) -> httpx2.Timeout:
        """The time limits of a client that was not told any."""
        return default_timeout() if self._given is None else caller_timeout(self._given)

    @property
    def is_closed(self) -> bool:
        """Whether no request can be sent any more."""
        return self._is_closed or (self._given is not None and self._given.is_closed)

    def get(self) -> httpx2.AsyncClient:
        """The HTTP client, made now if there is none for the running event loop."""
        if self._given is not None:
            return self._given
        if self._is_closed:
            raise RuntimeError("the client was closed; make a new one")
        # Connections work only in the event loop in which they were opened.
        loop = running_loop()
        client = self._own.get(loop)
        if client is None:
            import httpx2

            client = httpx2.AsyncClient(timeout=default_timeout(), limits=_limits())
            self._own[loop] = client
        return client

    async def close(self) -> None:
        """Close the connections; further requests fail."""
        self._is_closed = True
        client = self._given or self._own.get(running_loop())
        if client is not None:
            await client.aclose()


def _check_kind(given: object, kind: str) -> None:
    if given is not None:
        import httpx2

        if not isinstance(given, getattr(httpx2, kind)):
            raise TypeError(f"http_client must be an httpx2.{kind}, not {type(given).__name__}")


def default_timeout() -> httpx2.Timeout:
    """The limits of this SDK."""
    import httpx2

    return httpx2.Timeout(TIMEOUT, connect=CONNECT_TIMEOUT)


def caller_timeout(http_client: httpx2.Client | httpx2.AsyncClient) -> httpx2.Timeout:
    """The limits that the caller set on an HTTP client; if that has its library's own, those of this SDK."""
    import httpx2

    timeout = http_client.timeout
    return default_timeout() if timeout == httpx2.Timeout(LIBRARY_TIMEOUT) else timeout


def _limits() -> httpx2.Limits:
    import httpx2

    return httpx2.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_KEEPALIVE_CONNECTIONS)


class _OtherLoop:
    """Stands for the loop of a library other than asyncio, such as trio, which has one per program."""


_OTHER_LOOP = _OtherLoop()


def running_loop() -> object:
    """The event loop that runs, or what stands for one of another library."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return _OTHER_LOOP
