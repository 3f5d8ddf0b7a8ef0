"""Methods of `reports`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, cast

from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.client.wrappers import (
    as_raw,
    as_streamed,
    async_as_raw,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
    raw_client,
    streamed_client,
)
from .._runtime.common.sentinels import not_given
from .._runtime.requests.request import Request
from .._runtime.responses.answers import Answers
from ..types.report import ReportWeatherResponseWithRain, ReportWeatherResponseWithSun

if TYPE_CHECKING:
    from builtins import type as type_of
    from typing import Dict

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven

_COUNTS_ANSWERS: Answers[Dict[str, int] | None] = Answers(
    {
        "202": None,
        "200": dict[str, int],
    }
)


class Reports(SyncResource):
    """The methods of `reports`."""

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
        """Call `GET /nothing`."""
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
        """Call `GET /text`."""
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
        """Call `GET /file`."""
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

    def anything(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> object:
        """Call `GET /any`."""
        request = Request(
            "GET",
            "/any",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, object)

    def counts(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Dict[str, int] | None:
        """Call `GET /map`."""
        request = Request(
            "GET",
            "/map",
            accept="application/vnd.garden+json",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _COUNTS_ANSWERS)

    def weather(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> ReportWeatherResponseWithRain | ReportWeatherResponseWithSun:
        """Call `GET /inline`."""
        request = Request(
            "GET",
            "/inline",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(
            request,
            cast(
                "type_of[ReportWeatherResponseWithRain | ReportWeatherResponseWithSun]",
                ReportWeatherResponseWithRain | ReportWeatherResponseWithSun,
            ),
        )


class ReportsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Reports) -> None:
        self.nothing = as_raw(resource.nothing)
        self.text = as_raw(resource.text)
        self.file = as_raw(resource.file)
        self.anything = as_raw(resource.anything)
        self.counts = as_raw(resource.counts)
        self.weather = as_raw(resource.weather)


class ReportsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Reports) -> None:
        self.nothing = as_streamed(resource.nothing)
        self.text = as_streamed(resource.text)
        self.file = as_streamed(resource.file)
        self.anything = as_streamed(resource.anything)
        self.counts = as_streamed(resource.counts)
        self.weather = as_streamed(resource.weather)


class AsyncReports(AsyncResource):
    """The methods of `reports`."""

    @cached_property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncReportsWithRawResponse(AsyncReports(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncReportsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncReportsWithStreamingResponse(AsyncReports(async_streamed_client(self._client)))

    async def nothing(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /nothing`."""
        request = Request(
            "GET",
            "/nothing",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, NoneType)

    async def text(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Call `GET /text`."""
        request = Request(
            "GET",
            "/text",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, str)

    async def file(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> bytes:
        """Call `GET /file`."""
        request = Request(
            "GET",
            "/file",
            accept="image/png",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, bytes)

    async def anything(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> object:
        """Call `GET /any`."""
        request = Request(
            "GET",
            "/any",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, object)

    async def counts(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Dict[str, int] | None:
        """Call `GET /map`."""
        request = Request(
            "GET",
            "/map",
            accept="application/vnd.garden+json",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, _COUNTS_ANSWERS)

    async def weather(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> ReportWeatherResponseWithRain | ReportWeatherResponseWithSun:
        """Call `GET /inline`."""
        request = Request(
            "GET",
            "/inline",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(
            request,
            cast(
                "type_of[ReportWeatherResponseWithRain | ReportWeatherResponseWithSun]",
                ReportWeatherResponseWithRain | ReportWeatherResponseWithSun,
            ),
        )


class AsyncReportsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncReports) -> None:
        self.nothing = async_as_raw(resource.nothing)
        self.text = async_as_raw(resource.text)
        self.file = async_as_raw(resource.file)
        self.anything = async_as_raw(resource.anything)
        self.counts = async_as_raw(resource.counts)
        self.weather = async_as_raw(resource.weather)


class AsyncReportsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncReports) -> None:
        self.nothing = async_as_streamed(resource.nothing)
        self.text = async_as_streamed(resource.text)
        self.file = async_as_streamed(resource.file)
        self.anything = async_as_streamed(resource.anything)
        self.counts = async_as_streamed(resource.counts)
        self.weather = async_as_streamed(resource.weather)
