"""Responses as such, with their headers, in place of the values that they hold.

A resource over one of the clients here has the same methods as ever, but they give responses: *raw* ones, whose
body was read, or *streamed* ones, whose body is read as the caller wants it, inside of a block.
"""

from __future__ import annotations

import time
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

from ..common.media_types import accepted
from ..responses.api_response import APIResponse, AsyncAPIResponse, BaseAPIResponse, ResponseDecoder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from types import TracebackType
    from typing import TypeAlias

    import httpx2

    from ..requests.request import Request
    from ..responses.answers import Answers
    from ..responses.binary import (
        AsyncBinaryAPIResponse,
        AsyncStreamedBinaryAPIResponse,
        BinaryAPIResponse,
        StreamedBinaryAPIResponse,
    )
    from ..streams.format import EventFormat
    from ..streams.stream import AsyncStream, Stream
    from .async_client import AsyncAPIClient
    from .base import BaseClient
    from .sync_client import SyncAPIClient

    _AsyncKind: TypeAlias = "type[APIResponse[Any]] | type[AsyncAPIResponse[Any]]"

__all__ = [
    "as_raw",
    "as_raw_file",
    "as_streamed",
    "as_streamed_file",
    "async_as_awaited",
    "async_as_awaited_file",
    "async_as_raw",
    "async_as_streamed",
    "async_as_streamed_file",
    "async_awaited_client",
    "async_raw_client",
    "async_streamed_client",
    "raw_client",
    "streamed_client",
]

T = TypeVar("T")
E = TypeVar("E")
R = TypeVar("R")
P = ParamSpec("P")
C = TypeVar("C", bound="BaseClient[Any]")


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


class FileManager(ResponseManager[bytes]):
    """The same for a file."""

    def __enter__(self) -> StreamedBinaryAPIResponse:
        return cast("StreamedBinaryAPIResponse", super().__enter__())


class AsyncFileManager(AsyncResponseManager[bytes]):
    """The same for a file."""

    async def __aenter__(self) -> AsyncStreamedBinaryAPIResponse:
        return cast("AsyncStreamedBinaryAPIResponse", await super().__aenter__())


class _Wrapper(Generic[C]):
    """What a method asks its client for beside the response."""

    def __init__(self, client: C) -> None:
        self._client = client
        self.parameter = client.parameter
        self.timeout_for = client.timeout_for
        self.retries_for = client.retries_for


class _RawClient(_Wrapper["SyncAPIClient"]):
    def request(self, request: Request, cast_to: type[T] | Answers[T]) -> APIResponse[T]:
        response = self._client.send(request, accept=request.accept or accepted(cast_to))
        return APIResponse(response, ResponseDecoder(self._client, cast_to))

    def file(self, request: Request) -> BinaryAPIResponse:
        return self._client.file(request)

    def stream(self, request: Request, events: EventFormat[E]) -> APIResponse[Stream[E]]:
        stream = self._client.stream(request, events)
        return APIResponse(stream.response, ResponseDecoder(self._client, object), stream)

    def page(self, request: Request, page: type[T]) -> APIResponse[T]:
        request = request.repeatable()
        return APIResponse(self._client.send(request), ResponseDecoder(self._client, page, request))


class _StreamedClient(_Wrapper["SyncAPIClient"]):
    def request(self, request: Request, cast_to: type[T] | Answers[T]) -> ResponseManager[T]:
        return ResponseManager(partial(self._open, request, ResponseDecoder(self._client, cast_to)))

    def file(self, request: Request) -> FileManager:
        from ..responses.binary import StreamedBinaryAPIResponse

        decode = ResponseDecoder(self._client, bytes)
        return FileManager(partial(self._open, request, decode, StreamedBinaryAPIResponse))

    def stream(self, request: Request, events: EventFormat[E]) -> ResponseManager[Stream[E]]:
        return ResponseManager(partial(_RawClient(self._client).stream, request, events))

    def page(self, request: Request, page: type[T]) -> ResponseManager[T]:
        request = request.repeatable()
        return ResponseManager(partial(self._open, request, ResponseDecoder(self._client, page, request)))

    def _open(
        self, request: Request, decode: ResponseDecoder, kind: type[APIResponse[Any]] = APIResponse
    ) -> APIResponse[Any]:
        accept = request.accept or accepted(decode.cast_to)
        response = self._client.send(request, stream=True, accept=accept)
        return kind(response, decode, again=partial(self._again, request, accept))

    def _again(self, request: Request, accept: str, headers: Mapping[str, str], attempt: int) -> httpx2.Response | None:
        """Send a request again for the rest of its response."""
        delay = self._client.delay_for(request, attempt)
        if delay is None:
            return None
        time.sleep(delay)
        return self._client.send(request.with_headers(headers), stream=True, accept=accept)


class _AsyncClient(_Wrapper["AsyncAPIClient"]):
    """Gets responses at once; a manager calls the resource's method only when it is entered."""

    def __init__(self, client: AsyncAPIClient, kind: _AsyncKind, *, unread: bool) -> None:
        super().__init__(client)
        self._kind = kind
        self._unread = unread

    async def request(
        self, request: Request, cast_to: type[T] | Answers[T], kind: _AsyncKind | None = None
    ) -> BaseAPIResponse[T]:
        accept = request.accept or accepted(cast_to)
        response = await self._client.send(request, stream=self._unread, accept=accept)
        decode = ResponseDecoder(self._client, cast_to, asynchronous=True)
        return (kind or self._kind)(response, decode, again=partial(self._again, request, accept))

    async def file(self, request: Request) -> BaseAPIResponse[bytes]:
        from ..responses.binary import AsyncBinaryAPIResponse, AsyncStreamedBinaryAPIResponse

        kind = AsyncStreamedBinaryAPIResponse if self._unread else AsyncBinaryAPIResponse
        return await self.request(request, bytes, kind)

    async def _again(
        self, request: Request, accept: str, headers: Mapping[str, str], attempt: int
    ) -> httpx2.Response | None:
        """Send a request again for the rest of its response."""
        delay = self._client.delay_for(request, attempt)
        if delay is None:
            return None
        import anyio

        await anyio.sleep(delay)
        return await self._client.send(request.with_headers(headers), stream=True, accept=accept)

    async def stream(self, request: Request, events: EventFormat[E]) -> BaseAPIResponse[AsyncStream[E]]:
        stream = await self._client.stream(request, events)
        return self._kind(stream.response, ResponseDecoder(self._client, object), stream)

    async def page(self, request: Request, page: type[T]) -> BaseAPIResponse[T]:
        request = request.repeatable()
        response = await self._client.send(request, stream=self._unread)
        return self._kind(response, ResponseDecoder(self._client, page, request, asynchronous=True))


def raw_client(client: SyncAPIClient) -> SyncAPIClient:
    """A client for a resource whose methods go through `as_raw`."""
    return cast("SyncAPIClient", _RawClient(client))


def async_raw_client(client: AsyncAPIClient) -> AsyncAPIClient:
    """A client for a resource whose methods go through `async_as_raw`."""
    return cast("AsyncAPIClient", _AsyncClient(client, APIResponse, unread=False))


def async_awaited_client(client: AsyncAPIClient) -> AsyncAPIClient:
    """A client for a resource whose methods go through `async_as_awaited`."""
    return cast("AsyncAPIClient", _AsyncClient(client, AsyncAPIResponse, unread=False))


def streamed_client(client: SyncAPIClient) -> SyncAPIClient:
    """A client for a resource whose methods go through `as_streamed`."""
    return cast("SyncAPIClient", _StreamedClient(client))


def async_streamed_client(client: AsyncAPIClient) -> AsyncAPIClient:
    """A client for a resource whose methods go through `async_as_streamed`."""
    return cast("AsyncAPIClient", _AsyncClient(client, AsyncAPIResponse, unread=True))


def as_raw(method: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """Give a method of a resource over a `raw_client` the type that it has there."""
    return cast("Callable[P, APIResponse[R]]", method)


def async_as_raw(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[APIResponse[R]]]:
    """Give a method of a resource over an `async_raw_client` the type that it has there."""
    return cast("Callable[P, Awaitable[APIResponse[R]]]", method)


def async_as_awaited(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """Give a method of a resource over an `async_awaited_client` its type: a response whose `parse` is awaited."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", method)


def as_streamed(method: Callable[P, R]) -> Callable[P, ResponseManager[R]]:
    """Give a method of a resource over a `streamed_client` the type that it has there."""
    return cast("Callable[P, ResponseManager[R]]", method)


def async_as_streamed(method: Callable[P, Awaitable[R]]) -> Callable[P, AsyncResponseManager[R]]:
    """Put off a method of a resource over an `async_streamed_client` until its manager is entered.

    Called at once, it would leave a coroutine that warns when nobody awaits it.
    """
    opening = cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", method)

    @wraps(method, updated=())
    def manage(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseManager[R]:
        return AsyncResponseManager(partial(opening, *args, **kwargs))

    return manage


def as_raw_file(method: Callable[P, BinaryAPIResponse]) -> Callable[P, BinaryAPIResponse]:
    """Give a method that returns a file the type that it has over a `raw_client`."""
    return method


def async_as_awaited_file(
    method: Callable[P, Awaitable[AsyncBinaryAPIResponse]],
) -> Callable[P, Awaitable[AsyncBinaryAPIResponse]]:
    """Give a method that returns a file the type that it has over an `async_awaited_client`."""
    return method


def as_streamed_file(method: Callable[P, BinaryAPIResponse]) -> Callable[P, FileManager]:
    """Give a method that returns a file the type that it has over a `streamed_client`."""
    return cast("Callable[P, FileManager]", method)


def async_as_streamed_file(method: Callable[P, Awaitable[AsyncBinaryAPIResponse]]) -> Callable[P, AsyncFileManager]:
    """Put off a method that returns a file; see `async_as_streamed`."""
    opening = cast("Callable[P, Awaitable[AsyncStreamedBinaryAPIResponse]]", method)

    @wraps(method, updated=())
    def manage(*args: P.args, **kwargs: P.kwargs) -> AsyncFileManager:
        return AsyncFileManager(partial(opening, *args, **kwargs))

    return manage
