# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The synchronous client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from ..common.errors import SDKError
from ..common.media_types import JSON, accepted
from ..sending.http import HTTPClient
from .base import BaseClient
from .tracebacks import brief

if TYPE_CHECKING:
    from types import TracebackType

    import httpx2
    from typing_extensions import Self
    from typing_extensions import TypeVar as TypeVarWithDefault

    from ..common.aliases import Body, Content, Files, RequestOptions
    from ..options.options import ClientOptions
    from ..options.settings import Settings
    from ..requests.request import Request
    from ..responses.answers import Answers
    from ..responses.binary import BinaryAPIResponse
    from ..streams.format import EventFormat
    from ..streams.stream import Stream

    S = TypeVarWithDefault("S", bound=Stream[Any], default=Stream[Any])

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

    def stream(self, request: Request, events: EventFormat[E], kind: type[Stream[E]] | None = None) -> Stream[E]:
        """Call the API and return the events of the response, as they come.

        Args:
            request: what to call.
            events: how they are read.
            kind: what is returned, if not simply a stream.

        Raises:
            APIError: there is no response, or one that is no stream of events.
        """
        from ..sending.drive import open_stream

        try:
            stream = open_stream(self._config, self._http.get(), request, events, kind)
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
        self,
        path: str,
        *,
        cast_to: type[T],
        options: RequestOptions | None = None,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[T],
        options: RequestOptions | None = None,
        stream: Literal[True],
    ) -> Stream[T]: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: type[T],
        options: RequestOptions | None = None,
        stream: bool,
        stream_cls: type[S] | None = None,
    ) -> T | S: ...
    def get(
        self,
        path: str,
        *,
        cast_to: type[T],
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: type[Any] | None = None,
    ) -> Any:
        """Call an endpoint that the resources do not have.

        Args:
            path: below the base URL.
            cast_to: the type of the response, or of each event.
            options: for this request.
            stream: whether the response is a stream of events.
            stream_cls: what the stream is, such as `Stream[Event]`, which then says the type of an event.
        """
        request = self._direct("GET", path, options)
        return self._call_stream(request, cast_to, stream_cls) if stream else self._call(request, cast_to)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        files: Files | None = None,
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
        content: Content | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
        stream: Literal[True],
    ) -> Stream[T]: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
        stream: bool,
        stream_cls: type[S] | None = None,
    ) -> T | S: ...
    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
        stream: bool = False,
        stream_cls: type[Any] | None = None,
    ) -> Any:
        """Call an endpoint that the resources do not have; see `get`.

        Args:
            path: below the base URL.
            cast_to: the type of the response, or of each event.
            body: JSON; the fields of a form where there are files, or the headers name one.
            content: sent as it is in place of a body, by the name of JSON if the headers do not say otherwise.
            files: sent in a multipart form, by the names of their parts.
            options: for this request.
            stream: whether the response is a stream of events.
            stream_cls: what the stream is, such as `Stream[Event]`, which then says the type of an event.
        """
        request = self._direct("POST", path, options, body=body, content=content, files=files)
        return self._call_stream(request, cast_to, stream_cls) if stream else self._call(request, cast_to)

    def put(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an endpoint that the resources do not have; see `post`."""
        request = self._direct("PUT", path, options, body=body, content=content, files=files)
        return self._call(request, cast_to)

    def patch(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        files: Files | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an endpoint that the resources do not have; see `post`."""
        request = self._direct("PATCH", path, options, body=body, content=content, files=files)
        return self._call(request, cast_to)

    def delete(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: Body | None = None,
        content: Content | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an endpoint that the resources do not have; see `post`."""
        return self._call(self._direct("DELETE", path, options, body=body, content=content), cast_to)

    def get_api_list(
        self,
        path: str,
        *,
        page: type[P],
        model: type[object] | None = None,
        body: Body | None = None,
        options: RequestOptions | None = None,
        method: str = "get",
    ) -> P:
        """Call an endpoint that returns pages.

        Args:
            path: below the base URL.
            page: such as `SyncPage[Item]`, or without the type of the items.
            model: the type of an item, if the page does not say it.
            body: JSON, for lists that are asked for with a body.
            options: for this request and those of the pages after it.
            method: of the requests.
        """
        from .direct import page_of

        return self.page(self._direct(method.upper(), path, options, body=body), page_of(page, model))

    def _call(self, request: Request, cast_to: type[T]) -> T:
        from .direct import kind_of

        return self.request(request, kind_of(cast_to))

    def _call_stream(self, request: Request, cast_to: type[E], stream_cls: type[Stream[E]] | None) -> Stream[E]:
        from ..streams.stream import Stream
        from .direct import stream_of

        kind, events = stream_of(stream_cls, Stream, cast_to)
        return self.stream(request, events, kind)

    def close(self) -> None:
        """Close the connections; the client cannot be used any more, nor can its copies."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()
