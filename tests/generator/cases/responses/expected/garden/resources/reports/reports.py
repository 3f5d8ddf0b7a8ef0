# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `reports`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given
from ..._runtime.requests.request import Request

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven
    from .any import AnyResource, AnyResourceWithRawResponse, AnyResourceWithStreamingResponse
    from .inline import Inline, InlineWithRawResponse, InlineWithStreamingResponse
    from .map import Map, MapWithRawResponse, MapWithStreamingResponse


class Reports(SyncResourceBase):
    """The methods of `reports`."""

    @cached_property
    def any(self) -> AnyResource:
        """The methods of `reports.any`."""
        from .any import AnyResource

        return AnyResource(self._client)

    @cached_property
    def map(self) -> Map:
        """The methods of `reports.map`."""
        from .map import Map

        return Map(self._client)

    @cached_property
    def inline(self) -> Inline:
        """The methods of `reports.inline`."""
        from .inline import Inline

        return Inline(self._client)

    @cached_property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return ReportsWithRawResponse(Reports(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ReportsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return ReportsWithStreamingResponse(Reports(streamed_client(self._client)))

    def nothing(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /nothing`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/nothing",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def text(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Call `GET /text`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/text",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, str)

    def file(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> bytes:
        """Call `GET /file`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/file",
            accept="image/png",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, bytes)


class ReportsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Reports) -> None:
        self._resource = resource
        self.nothing = as_raw(resource.nothing)
        self.text = as_raw(resource.text)
        self.file = as_raw(resource.file)

    @cached_property
    def any(self) -> AnyResourceWithRawResponse:
        """The methods of `reports.any`."""
        from .any import AnyResourceWithRawResponse

        return AnyResourceWithRawResponse(self._resource.any)

    @cached_property
    def map(self) -> MapWithRawResponse:
        """The methods of `reports.map`."""
        from .map import MapWithRawResponse

        return MapWithRawResponse(self._resource.map)

    @cached_property
    def inline(self) -> InlineWithRawResponse:
        """The methods of `reports.inline`."""
        from .inline import InlineWithRawResponse

        return InlineWithRawResponse(self._resource.inline)


class ReportsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Reports) -> None:
        self._resource = resource
        self.nothing = as_streamed(resource.nothing)
        self.text = as_streamed(resource.text)
        self.file = as_streamed(resource.file)

    @cached_property
    def any(self) -> AnyResourceWithStreamingResponse:
        """The methods of `reports.any`."""
        from .any import AnyResourceWithStreamingResponse

        return AnyResourceWithStreamingResponse(self._resource.any)

    @cached_property
    def map(self) -> MapWithStreamingResponse:
        """The methods of `reports.map`."""
        from .map import MapWithStreamingResponse

        return MapWithStreamingResponse(self._resource.map)

    @cached_property
    def inline(self) -> InlineWithStreamingResponse:
        """The methods of `reports.inline`."""
        from .inline import InlineWithStreamingResponse

        return InlineWithStreamingResponse(self._resource.inline)
