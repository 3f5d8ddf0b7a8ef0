"""The synchronous client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar, overload

from ..common.errors import SDKError
from ..common.media_types import JSON, accepted
from ..sending.http import HTTPClient
from .base import BaseClient, build_request
from .tracebacks import brief

if TYPE_CHECKING:
    from types import TracebackType

    import httpx2
    from typing_extensions import Self

    from ..common.aliases import Body, RequestOptions
    from ..options.options import ClientOptions
    from ..options.settings import Settings
    from ..requests.request import Request
    from ..responses.answers import Answers
    from ..responses.binary import BinaryAPIResponse
    from ..streams.format import EventFormat
    from ..streams.stream import Stream

__all__ = ["SyncAPIClient"]

T = TypeVar("T")
E = TypeVar("E")
P = TypeVar("P")


class SyncAPIClient(BaseClient[HTTPClient]):
    """Sends requests and waits for the responses; any number of threads may share it."""

    def __init__(self, settings: Settings, options: ClientOptions) -> None:
        super().__init__(settings, options, HTTPClient(options.http_client, settings.timeout))

    @overload
    def request(self, request: Request, cast_to: type[T]) -> T: ...
    @overload
    def request(self, request: Request, cast_to: Answers[T]) -> T: ...
    def request(self, request: Request, cast_to: type[T] | Answers[T]) -> T:
        """Call the API and decode the response.

        Raises:
            APIError: there is no response, or one with an error status, or one that makes no sense.
        """
        from ..responses.decode import decode_response

        try:
            response = self.send(request, accept=request.accept or accepted(cast_to))
            return decode_response(response, cast_to, strict=self._config.strict)
        except SDKError as error:
            raise brief(error) from error.__cause__

    def file(self, request: Request) -> BinaryAPIResponse:
        """Call the API for a file, and return the response with it."""
        from ..responses.api_response import ResponseDecoder
        from ..responses.binary import BinaryAPIResponse

        response = self.send(request, accept=request.accept or accepted(bytes))
        return BinaryAPIResponse(response, ResponseDecoder(self, bytes))

    def stream(self, request: Request, events: EventFormat[E]) -> Stream[E]:
        """Call the API and return the events of the response, as they come.

        Raises:
            APIError: there is no response, or one that is no stream of events.
        """
        from ..sending.drive import open_stream

        try:
            stream = open_stream(self._config, self._http.get(), request, events)
        except SDKError as error:
            raise brief(error) from error.__cause__
        self._http.lend(stream.response)
        return stream

    def page(self, request: Request, page: type[P]) -> P:
        """Call the API and decode one page of a list, which can fetch the next one."""
        from ..responses.pages import decode_page

        try:
            response = self.send(request.repeatable(), accept=request.accept or accepted(page))
            return decode_page(response, page, self, request, strict=self._config.strict)
        except SDKError as error:
            raise brief(error) from error.__cause__

    def send(self, request: Request, *, stream: bool = False, accept: str = JSON) -> httpx2.Response:
        """Call the API and return the response as it is.

        Args:
            request: what to call.
            stream: leave reading and closing the response to the caller.
            accept: the media types to ask for.
        """
        from ..sending.drive import send

        try:
            response = send(self._config, self._http.get(), request, stream=stream, accept=accept)
        except SDKError as error:
            raise brief(error) from error.__cause__
        if stream:
            self._http.lend(response)
        return response

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[T],
        options: RequestOptions | None = None,
        stream: Literal[False] = False,
    ) -> T: ...
    @overload
    def get(
        self, path: str, *, cast_to: type[T], options: RequestOptions | None = None, stream: Literal[True]
    ) -> Stream[T]: ...
    def get(
        self, path: str, *, cast_to: type[T], options: RequestOptions | None = None, stream: bool = False
    ) -> T | Stream[T]:
        """Call an endpoint that the resources do not have.

        Args:
            path: below the base URL.
            cast_to: the type of the response, or of each event.
            options: for this request.
            stream: whether the response is a stream of events.
        """
        return self._call("GET", path, cast_to, None, options, stream)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        options: RequestOptions | None = None,
        stream: Literal[False] = False,
    ) -> T: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        options: RequestOptions | None = None,
        stream: Literal[True],
    ) -> Stream[T]: ...
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        options: RequestOptions | None = None,
        stream: bool = False,
    ) -> T | Stream[T]:
        """Call an endpoint that the resources do not have; see `get`."""
        return self._call("POST", path, cast_to, body, options, stream)

    def put(self, path: str, *, cast_to: type[T], body: Body | None = None, options: RequestOptions | None = None) -> T:
        """Call an endpoint that the resources do not have; see `get`."""
        return self.request(build_request("PUT", path, body, options), cast_to)

    def patch(
        self, path: str, *, cast_to: type[T], body: Body | None = None, options: RequestOptions | None = None
    ) -> T:
        """Call an endpoint that the resources do not have; see `get`."""
        return self.request(build_request("PATCH", path, body, options), cast_to)

    def delete(
        self, path: str, *, cast_to: type[T], body: Body | None = None, options: RequestOptions | None = None
    ) -> T:
        """Call an endpoint that the resources do not have; see `get`."""
        return self.request(build_request("DELETE", path, body, options), cast_to)

    def get_api_list(self, path: str, *, page: type[P], options: RequestOptions | None = None) -> P:
        """Call an endpoint that returns pages, such as `SyncPage[Item]`."""
        return self.page(build_request("GET", path, None, options), page)

    def _call(
        self,
        method: str,
        path: str,
        cast_to: type[T],
        body: Body | None,
        options: RequestOptions | None,
        stream: bool,
    ) -> T | Stream[T]:
        request = build_request(method, path, body, options)
        if not stream:
            return self.request(request, cast_to)
        from ..streams.format import DataFormat

        return self.stream(request, DataFormat(cast_to))

    def close(self) -> None:
        """Close the connections; the client cannot be used any more, nor can its copies."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()
