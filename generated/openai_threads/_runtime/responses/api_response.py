# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Responses with a status of success, and the ways to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast, overload

from ..common.sentinels import NotGiven, not_given
from ..lazy import publish
from .reading import failures

if TYPE_CHECKING:
    import datetime
    import os
    from collections.abc import AsyncIterator, Callable, Iterator
    from types import TracebackType

    import httpx2
    from typing_extensions import Self

    from ..requests.request import Request

__all__ = ["APIResponse", "AsyncAPIResponse"]

T = TypeVar("T")
To = TypeVar("To")


class _Client(Protocol):
    """The part of a client that a response needs."""

    @property
    def strict_response_validation(self) -> bool: ...
    @property
    def max_response_size(self) -> int | None: ...


class ResponseDecoder:
    """Makes the value of a response that was read.

    Args:
        client: that got the response.
        cast_to: the type that the operation returns.
        request: given for a page, which asks for its next one in the same way.
        asynchronous: whether the client is.
    """

    def __init__(
        self, client: _Client, cast_to: Any, request: Request | None = None, *, asynchronous: bool = False
    ) -> None:
        self._client = client
        self.cast_to = cast_to
        self._request = request
        self._asynchronous = asynchronous

    @property
    def limit(self) -> int | None:
        """The bytes that a response may have that is read as a whole."""
        return self._client.max_response_size

    def __call__(self, response: httpx2.Response, to: Any = None) -> Any:
        from .decode import decode_response

        strict = self._client.strict_response_validation
        if to is not None:
            return decode_response(response, to, strict=strict, events=None)
        events: Any = "async" if self._asynchronous else "sync"
        if self._request is not None:
            from .pages import decode_page

            return decode_page(response, self.cast_to, self._client, self._request, strict=strict, events=events)
        return decode_response(response, self.cast_to, strict=strict, events=events)


class BaseAPIResponse(Generic[T]):
    """What is known of a response before its body is read."""

    http_response: httpx2.Response
    """The response as the HTTP client has it."""

    def __init__(
        self, http_response: httpx2.Response, decode: ResponseDecoder, stream: Any = None, again: Any = None
    ) -> None:
        self.http_response = http_response
        self._decode = decode
        self._stream = stream
        self._again = again
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
    def retries_taken(self) -> int:
        """How often the request was sent again before this response came."""
        taken: int = self.http_response.request.extensions.get("retries_taken", 0)
        return taken

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


class APIResponse(BaseAPIResponse[T]):
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
        from ..common.bodies import read_whole

        with failures(self.http_request):
            return read_whole(self.http_response, self._decode.limit)

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
        with failures(self.http_request):
            yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body in pieces of text."""
        with failures(self.http_request):
            yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body, without their ends."""
        from .text_lines import TextLines

        lines = TextLines(self.http_response, self._decode.limit)
        for text in self.iter_text():
            yield from lines.feed(text)
        yield from lines.finish()

    def write_to_file(
        self, path: str | os.PathLike[str], *, progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the body to a file, which is there when it is whole, and not before.

        When the connection fails, the rest is asked for, as often as `max_retries` says, where the server can give it:
        it tells a strong `ETag` or the date of the last change, and the request is a GET.

        Args:
            path: of the file; one that is there is replaced.
            progress: called with the bytes so far, and those of the whole file or `None`.

        Raises:
            OSError: the file cannot be written.
        """
        from .download import write_file

        write_file(self.http_response, path, progress, self._again)

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


class AsyncAPIResponse(BaseAPIResponse[T]):
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
        from ..common.bodies import aread_whole

        with failures(self.http_request):
            return await aread_whole(self.http_response, self._decode.limit)

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
        with failures(self.http_request):
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The body in pieces of text."""
        with failures(self.http_request):
            async for text in self.http_response.aiter_text(chunk_size):
                yield text

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body, without their ends."""
        from .text_lines import TextLines

        lines = TextLines(self.http_response, self._decode.limit)
        async for text in self.iter_text():
            for line in lines.feed(text):
                yield line
        for line in lines.finish():
            yield line

    async def write_to_file(
        self, path: str | os.PathLike[str], *, progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the body to a file, which is there when it is whole; see `APIResponse.write_to_file`.

        Args:
            path: of the file; one that is there is replaced.
            progress: called with the bytes so far, and those of the whole file or `None`; may be a coroutine function.
        """
        from .download import awrite_file

        await awrite_file(self.http_response, path, progress, self._again)

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


publish(__name__)
