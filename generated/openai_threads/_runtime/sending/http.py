# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The HTTP client under an SDK client: made when first needed, shared by its copies and by who reads responses."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from ..common.forks import renew_after_fork
from .loop_client import LoopClient
from .loops import running_loop
from .sockets import close_sockets

if TYPE_CHECKING:
    import ssl
    from http.cookiejar import CookieJar

    import httpx2

TIMEOUT = 600.0
CONNECT_TIMEOUT = 5.0
MAX_CONNECTIONS = 1000
MAX_KEEPALIVE_CONNECTIONS = 100  # in pools that are looked through fast, to keep one costs less than a new one
LIBRARY_TIMEOUT = 5.0
_LENDER = "connections"
"""The extension of a response that holds what it is read from."""


class HTTPClient:
    """Holds the synchronous HTTP client.

    Args:
        given: the caller's own; `None` to make one.
        seconds: how long a request may take if the caller sets no limit; `None` for what is usual.

    Raises:
        TypeError: it is of another kind.
    """

    def __init__(self, given: httpx2.Client | None, seconds: float | None = None) -> None:
        _check_kind(given, "Client")
        self._client = given
        self._is_own = given is None
        self._lock = Lock()
        self._is_closed = False
        self._seconds = seconds
        renew_after_fork(self)

    @property
    def timeout(self) -> httpx2.Timeout:
        """The time limits of a client that was not told any."""
        return (
            default_timeout(self._seconds)
            if self._is_own or self._client is None
            else caller_timeout(self._client, self._seconds)
        )

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
                self._client = httpx2.Client(
                    timeout=default_timeout(self._seconds), limits=_limits(), cookies=_no_cookies()
                )
            return self._client

    def lend(self, response: httpx2.Response) -> None:
        """Keep the connections open for as long as somebody holds a response that was not yet read."""
        response.extensions[_LENDER] = self

    def leave_parent(self) -> None:
        """Give up the connections of the process that this one was forked from."""
        self._lock = Lock()
        if self._client is not None:
            close_sockets(self._client)
        if self._is_own:
            self._client = None

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
    """Holds the asynchronous HTTP clients, one for each event loop; see `HTTPClient`."""

    def __init__(self, given: httpx2.AsyncClient | None, seconds: float | None = None) -> None:
        _check_kind(given, "AsyncClient")
        self._given = given
        self._own: dict[object, LoopClient] = {}
        self._ssl: ssl.SSLContext | None = None
        self._is_closed = False
        self._seconds = seconds
        renew_after_fork(self)

    @property
    def timeout(self) -> httpx2.Timeout:
        """The time limits of a client that was not told any."""
        return default_timeout(self._seconds) if self._given is None else caller_timeout(self._given, self._seconds)

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
        own = self._own.get(loop)
        return own.clients[0] if own is not None and own.clients else self._make(loop)

    def _make(self, loop: object) -> httpx2.AsyncClient:
        import httpx2

        self._forget_ended()
        if self._ssl is None:
            # It takes long to make, and is the same for all loops.
            self._ssl = httpx2.create_ssl_context()
        client = httpx2.AsyncClient(
            timeout=default_timeout(self._seconds),
            limits=_limits(),
            cookies=_no_cookies(),
            verify=self._ssl,
            mounts=self._mounts(self._ssl),
        )
        self._own[loop] = LoopClient(loop, client)
        return client

    def _mounts(self, verify: ssl.SSLContext) -> dict[str, httpx2.AsyncBaseTransport]:
        """What sends the requests that go through no proxy."""
        from urllib.request import getproxies

        if "all" in getproxies():
            return {}
        import httpx2

        from .pools import Pools

        return {"all://": Pools(lambda limits: httpx2.AsyncHTTPTransport(verify=verify, limits=limits), _limits())}

    def _forget_ended(self) -> None:
        """Let go of the loops that have ended, of which connections are only left where they were cut off."""
        for loop, own in list(self._own.items()):
            if own.has_ended:
                own.abandon()
            if not own.clients:
                self._own.pop(loop, None)

    def lend(self, response: httpx2.Response) -> None:
        """Keep the connections open for as long as somebody holds a response that was not yet read."""
        response.extensions[_LENDER] = self

    def leave_parent(self) -> None:
        """Give up the connections of the process that this one was forked from."""
        while self._own:
            self._own.popitem()[1].abandon()
        if self._given is not None:
            close_sockets(self._given)

    async def close(self) -> None:
        """Close the connections, in other event loops as soon as those can; further requests fail."""
        self._is_closed = True
        if self._given is not None:
            await self._given.aclose()
        here = self._own.pop(running_loop(), None)
        while self._own:
            self._own.popitem()[1].close_from_elsewhere()
        if here is not None:
            await here.close()

    def __del__(self) -> None:
        for own in getattr(self, "_own", {}).values():
            # At the end of the program, parts of what this needs may be gone.
            with suppress(Exception):
                own.let_go()


def _check_kind(given: object, kind: str) -> None:
    if given is not None:
        import httpx2

        if not isinstance(given, getattr(httpx2, kind)):
            raise TypeError(f"http_client must be an httpx2.{kind}, not {type(given).__name__}")


def default_timeout(seconds: float | None = None) -> httpx2.Timeout:
    """The limits of this SDK: seconds for an answer, and fewer for a connection."""
    import httpx2

    seconds = TIMEOUT if seconds is None else seconds
    return httpx2.Timeout(seconds, connect=min(seconds, CONNECT_TIMEOUT))


def caller_timeout(http_client: httpx2.Client | httpx2.AsyncClient, seconds: float | None = None) -> httpx2.Timeout:
    """The limits that the caller set on an HTTP client; if it has those of its class, those of this SDK."""
    import httpx2

    timeout = http_client.timeout
    is_set = timeout not in (httpx2.Timeout(LIBRARY_TIMEOUT), default_timeout())
    return timeout if is_set else default_timeout(seconds)


def _limits() -> httpx2.Limits:
    import httpx2

    return httpx2.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_KEEPALIVE_CONNECTIONS)


def _no_cookies() -> CookieJar:
    """A jar that takes none: what a server sets for one caller's key must not go along with another's."""
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    return CookieJar(DefaultCookiePolicy(allowed_domains=()))
