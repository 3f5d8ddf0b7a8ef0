# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `walks`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast, overload

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.requests.request import Request
from ..._runtime.streams.format import DataFormat
from ...types.walk import Sight, Walk, WalkNewsEvent

if TYPE_CHECKING:
    from builtins import type as type_of
    from typing import Literal

    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit
    from ..._runtime.streams.stream import Stream
    from .words import Words, WordsWithRawResponse, WordsWithStreamingResponse

_CREATE_STREAM: DataFormat[Sight] = DataFormat(cast("type_of[Sight]", Sight))
_GROWTH_STREAM: DataFormat[Walk] = DataFormat(Walk, framing="lines", accept="application/x-ndjson")
_NEWS_STREAM: DataFormat[WalkNewsEvent] = DataFormat(WalkNewsEvent, framing="envelopes")


class Walks(SyncResourceBase):
    """The methods of `walks`."""

    @cached_property
    def words(self) -> Words:
        """The methods of `walks.words`."""
        from .words import Words

        return Words(self._client)

    @cached_property
    def with_raw_response(self) -> WalksWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return WalksWithRawResponse(Walks(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> WalksWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return WalksWithStreamingResponse(Walks(streamed_client(self._client)))

    @overload
    def create(
        self,
        *,
        bed: str,
        live: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk: ...

    @overload
    def create(
        self,
        *,
        bed: str,
        live: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[Sight]: ...

    @overload
    def create(
        self,
        *,
        bed: str,
        live: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk | Stream[Sight]: ...

    def create(
        self,
        *,
        bed: str,
        live: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk | Stream[Sight]:
        """Call `POST /walks`.

        Args:
            live: Whether to stream what is seen.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/walks",
            body={
                "bed": bed,
                "live": live,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if live:
            return self._client.stream(request, _CREATE_STREAM)
        return self._client.request(request, Walk)

    @overload
    def growth(
        self,
        *,
        stream: Literal[False],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk: ...

    @overload
    def growth(
        self,
        *,
        stream: Literal[True] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[Walk]: ...

    @overload
    def growth(
        self,
        *,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk | Stream[Walk]: ...

    def growth(
        self,
        *,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk | Stream[Walk]:
        """Call `GET /growth`.

        Args:
            stream: Defaults to True.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/growth",
            query={
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream or stream is omit:
            return self._client.stream(request, _GROWTH_STREAM)
        return self._client.request(request, Walk)

    def news(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[WalkNewsEvent]:
        """Call `GET /news`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/news",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.stream(request, _NEWS_STREAM)


class WalksWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Walks) -> None:
        self._resource = resource
        self.create = as_raw(resource.create)
        self.growth = as_raw(resource.growth)
        self.news = as_raw(resource.news)

    @cached_property
    def words(self) -> WordsWithRawResponse:
        """The methods of `walks.words`."""
        from .words import WordsWithRawResponse

        return WordsWithRawResponse(self._resource.words)


class WalksWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Walks) -> None:
        self._resource = resource
        self.create = as_streamed(resource.create)
        self.growth = as_streamed(resource.growth)
        self.news = as_streamed(resource.news)

    @cached_property
    def words(self) -> WordsWithStreamingResponse:
        """The methods of `walks.words`."""
        from .words import WordsWithStreamingResponse

        return WordsWithStreamingResponse(self._resource.words)
