"""Responses as such, with their headers, in place of the values that they hold.

A resource over one of the clients here has the same methods as ever, but they give responses: *raw* ones, whose
body was read, or *streamed* ones, whose body is read as the caller wants it, inside of a block.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast, overload

from .sentinels import NotGiven, not_given

if TYPE_CHECKING:
    import datetime
    from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
    from types import TracebackType
    from typing import TypeAlias

    import httpx2
    from typing_extensions import Self

    from .async_client import AsyncAPIClient
    from .base import BaseClient
    from .client import SyncAPIClient
    from .requests import Request
    from .streaming import AsyncStream, EventFormat, Stream

    _AsyncKind: TypeAlias = "type[APIResponse[Any]] | type[AsyncAPIResponse[Any]]"

T = TypeVar("T")
To = TypeVar("To")
E = TypeVar("E")
R = TypeVar("R")
P = ParamSpec("P")


class _Decoder:
    """Makes the value of a response that was read.

    Args:
        client: that got the response.
        cast_to: the type that the operation returns.
        request: given for a page, which asks for its next one in the same way.
    """

    def __init__(self, client: BaseClient[Any], cast_to: Any, request: Request | None = None) -> None:
        self._client = client
        self._cast_to = cast_to
        self._request = request

    def __call__(self, response: httpx2.Response, to: Any = None) -> Any:
        from .decode import decode_response

        strict = self._client._config.strict  # pyright: ignore[reportPrivateUsage] - one package
        value = decode_response(response, self._cast_to if to is None else to, strict=strict)
        if self._request is not None:
            from .pagination import attach_source

            attach_source(value, self._client, self._request)
        return value


class _Response(Generic[T]):
    """What is known of a response before its body is read."""

    http_response: httpx2.Response

    def __init__(self, http_response: httpx2.Response, decode: _Decoder, stream: Any = None) -> None:
        self.http_response = http_response
        self._decode = decode
        self._stream = stream
        self._value: Any = not_given if stream is None else stream

    @property
    def http_request(self) -> httpx2.Request:
        """The request as it was sent."""
        return self.http_response.request

    @property
    def headers(self) -> httpx2.Headers:
        """The header fields of the response."""
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        """The status, which is one of success: other ones are raised."""
        return self.http_response.status_code

    @property
    def url(self) -> httpx2.URL:
        """Where the response came from, after redirects."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The request's method."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """Such as `"HTTP/1.1"`."""
        return self.http_response.http_version

    @property
    def request_id(self) -> str | None:
        """The header `x-request-id`, by which the server's operators find the request."""
        value: str | None = self.headers.get("x-request-id")
        return value

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time from sending the request to closing the response; a `RuntimeError` before that."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the connection was released."""
        return self.http_response.is_closed

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}]>"


class APIResponse(_Response[T]):
    """A response with a status of success.

    If it is an event stream of an asynchronous client, only the stream that `parse` gives can read and close it.

    Raises:
        APIConnectionError: on reading, when the connection fails.
        APIResponseValidationError: on parsing, when the body makes no sense.
    """

    @overload
    def parse(self) -> T: ...
    @overload
    def parse(self, *, to: type[To]) -> To: ...
    def parse(self, *, to: type[To] | None = None) -> T | To:
        """What the method returns without this detour, the same object each time.

        Args:
            to: another type to make of the body.
        """
        if to is not None:
            self.read()
            return cast("To", self._decode(self.http_response, to))
        if isinstance(self._value, NotGiven):
            self.read()
            self._value = self._decode(self.http_response)
        return cast("T", self._value)

    def read(self) -> bytes:
        """Read the body, and keep it."""
        with _failures(self.http_request):
            return self.http_response.read()

    def text(self) -> str:
        """Read the body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """Read the body as JSON."""
        self.read()
        return self._decode(self.http_response, object)

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces: of `chunk_size` bytes, or as they come."""
        with _failures(self.http_request):
            yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body in pieces of text."""
        with _failures(self.http_request):
            yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body, without their ends."""
        with _failures(self.http_request):
            yield from self.http_response.iter_lines()

    def close(self) -> None:
        """Release the connection, and end the stream of events if there is one."""
        if not self.is_closed:
            self.http_response.close()
            if self._stream is not None:
                self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()


class AsyncAPIResponse(_Response[T]):
    """A response with a status of success; see `APIResponse`."""

    @overload
    async def parse(self) -> T: ...
    @overload
    async def parse(self, *, to: type[To]) -> To: ...
    async def parse(self, *, to: type[To] | None = None) -> T | To:
        """What the method returns without this detour, the same object each time.

        Args:
            to: another type to make of the body.
        """
        if to is not None:
            await self.read()
            return cast("To", self._decode(self.http_response, to))
        if isinstance(self._value, NotGiven):
            await self.read()
            self._value = self._decode(self.http_response)
        return cast("T", self._value)

    async def read(self) -> bytes:
        """Read the body, and keep it."""
        with _failures(self.http_request):
            return await self.http_response.aread()

    async def text(self) -> str:
        """Read the body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """Read the body as JSON."""
        await self.read()
        return self._decode(self.http_response, object)

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces: of `chunk_size` bytes, or as they come."""
        with _failures(self.http_request):
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The body in pieces of text."""
        with _failures(self.http_request):
            async for text in self.http_response.aiter_text(chunk_size):
                yield text

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body, without their ends."""
        with _failures(self.http_request):
            async for line in self.http_response.aiter_lines():
                yield line

    async def close(self) -> None:
        """Release the connection, and end the stream of events if there is one."""
        if self._stream is not None:
            await self._stream.close()
        await self.http_response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.close()


@contextmanager
def _failures(request: httpx2.Request) -> Generator[None, None, None]:
    """Give failures of reading a body the types that they have elsewhere."""
    import httpx2

    from .errors import APIConnectionError, APITimeoutError

    try:
        yield
    except httpx2.TimeoutException as error:
        raise APITimeoutError(request) from error
    except (httpx2.RequestError, OSError) as error:
        message = "The connection failed in the middle of the response."
        raise APIConnectionError(message=message, request=request) from error


class ResponseManager(Generic[T]):
    """Sends a request when its block is entered, and closes the response when it is left."""

    def __init__(self, send: Callable[[], APIResponse[T]]) -> None:
        self._send = send
        self._response: APIResponse[T] | None = None

    def __enter__(self) -> APIResponse[T]:
        self._response = self._send()
        return self._response

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        if self._response is not None:
            self._response.close()


class AsyncResponseManager(Generic[T]):
    """Sends a request when its block is entered, and closes the response when it is left."""

    def __init__(self, send: Callable[[], Awaitable[AsyncAPIResponse[T]]]) -> None:
        self._send = send
        self._response: AsyncAPIResponse[T] | None = None

    async def __aenter__(self) -> AsyncAPIResponse[T]:
        self._response = await self._send()
        return self._response

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        if self._response is not None:
            await self._response.close()


class _RawClient:
    def __init__(self, client: SyncAPIClient) -> None:
        self._client = client

    def request(self, request: Request, cast_to: type[T]) -> APIResponse[T]:
        return APIResponse(self._client.send(request), _Decoder(self._client, cast_to))

    def stream(self, request: Request, events: EventFormat[E]) -> APIResponse[Stream[E]]:
        stream = self._client.stream(request, events)
        return APIResponse(stream.response, _Decoder(self._client, object), stream)

    def page(self, request: Request, page: type[T]) -> APIResponse[T]:
        request = request.repeatable()
        return APIResponse(self._client.send(request), _Decoder(self._client, page, request))


class _StreamedClient:
    def __init__(self, client: SyncAPIClient) -> None:
        self._client = client

    def request(self, request: Request, cast_to: type[T]) -> ResponseManager[T]:
        return ResponseManager(partial(self._open, request, _Decoder(self._client, cast_to)))

    def stream(self, request: Request, events: EventFormat[E]) -> ResponseManager[Stream[E]]:
        return ResponseManager(partial(_RawClient(self._client).stream, request, events))

    def page(self, request: Request, page: type[T]) -> ResponseManager[T]:
        request = request.repeatable()
        return ResponseManager(partial(self._open, request, _Decoder(self._client, page, request)))

    def _open(self, request: Request, decode: _Decoder) -> APIResponse[Any]:
        return APIResponse(self._client.send(request, stream=True), decode)


class _AsyncClient:
    """Gets responses at once; a manager calls the resource's method only when it is entered."""

    def __init__(self, client: AsyncAPIClient, kind: _AsyncKind, *, unread: bool) -> None:
        self._client = client
        self._kind = kind
        self._unread = unread

    async def request(self, request: Request, cast_to: type[T]) -> _Response[T]:
        response = await self._client.send(request, stream=self._unread)
        return self._kind(response, _Decoder(self._client, cast_to))

    async def stream(self, request: Request, events: EventFormat[E]) -> _Response[AsyncStream[E]]:
        stream = await self._client.stream(request, events)
        return self._kind(stream.response, _Decoder(self._client, object), stream)

    async def page(self, request: Request, page: type[T]) -> _Response[T]:
        request = request.repeatable()
        response = await self._client.send(request, stream=self._unread)
        return self._kind(response, _Decoder(self._client, page, request))


def raw_client(client: SyncAPIClient) -> SyncAPIClient:
    """A client for a resource whose methods go through `raw`."""
    return cast("SyncAPIClient", _RawClient(client))


def async_raw_client(client: AsyncAPIClient) -> AsyncAPIClient:
    """A client for a resource whose methods go through `async_raw`."""
    return cast("AsyncAPIClient", _AsyncClient(client, APIResponse, unread=False))


def streamed_client(client: SyncAPIClient) -> SyncAPIClient:
    """A client for a resource whose methods go through `streamed`."""
    return cast("SyncAPIClient", _StreamedClient(client))


def async_streamed_client(client: AsyncAPIClient) -> AsyncAPIClient:
    """A client for a resource whose methods go through `async_streamed`."""
    return cast("AsyncAPIClient", _AsyncClient(client, AsyncAPIResponse, unread=True))


def raw(method: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """Give a method of a resource over a `raw_client` the type that it has there."""
    return cast("Callable[P, APIResponse[R]]", method)


def async_raw(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[APIResponse[R]]]:
    """Give a method of a resource over an `async_raw_client` the type that it has there."""
    return cast("Callable[P, Awaitable[APIResponse[R]]]", method)


def streamed(method: Callable[P, R]) -> Callable[P, ResponseManager[R]]:
    """Give a method of a resource over a `streamed_client` the type that it has there."""
    return cast("Callable[P, ResponseManager[R]]", method)


def async_streamed(method: Callable[P, Awaitable[R]]) -> Callable[P, AsyncResponseManager[R]]:
    """Put off a method of a resource over an `async_streamed_client` until its manager is entered.

    Called at once, it would leave a coroutine that warns when nobody awaits it.
    """
    opening = cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", method)

    @wraps(method, updated=())
    def manage(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseManager[R]:
        return AsyncResponseManager(partial(opening, *args, **kwargs))

    return manage
