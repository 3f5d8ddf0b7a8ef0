# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `walks`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request
from .._streams import WALK_STREAM
from ..types.walk import Walk

if TYPE_CHECKING:
    from typing import Literal

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit
    from .._runtime.streams.stream import Stream
    from ..types.walk import WalkEvent


class Walks(SyncResourceBase):
    """The methods of `walks`."""

    @cached_property
    def with_raw_response(self) -> WalksWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return WalksWithRawResponse(Walks(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> WalksWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return WalksWithStreamingResponse(Walks(streamed_client(self._client)))

    @overload
    def start(
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
    def start(
        self,
        *,
        bed: str,
        live: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[WalkEvent]: ...

    @overload
    def start(
        self,
        *,
        bed: str,
        live: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk | Stream[WalkEvent]: ...

    def start(
        self,
        *,
        bed: str,
        live: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Walk | Stream[WalkEvent]:
        """Call `POST /walks`.

        Args:
            live: Whether to report while walking.

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
            return self._client.stream(request, WALK_STREAM)
        return self._client.request(request, Walk)


class WalksWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Walks) -> None:
        self.start = as_raw(resource.start)


class WalksWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Walks) -> None:
        self.start = as_streamed(resource.start)
