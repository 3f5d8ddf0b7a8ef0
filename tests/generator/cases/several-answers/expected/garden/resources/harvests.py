"""Methods of `harvests`."""

from __future__ import annotations

from functools import cached_property
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
from ..types.harvest import Task, Yield

if TYPE_CHECKING:
    from builtins import type as type_of
    from typing import List

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven

_START_HARVEST_ANSWERS: Answers[Yield | Task] = Answers(
    {
        "200": Yield,
        "202": Task,
    }
)


_READ_REPORT_ANSWERS: Answers[Yield | str | bytes] = Answers(
    {
        "2XX": {"application/json": Yield, "text/csv": str, "application/pdf": bytes},
    }
)


_REQUEST_REPORT_ANSWERS: Answers[Yield | None] = Answers(
    {
        "200": Yield,
        "202": None,
    }
)


class Harvests(SyncResource):
    """The methods of `harvests`."""

    @cached_property
    def with_raw_response(self) -> HarvestsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return HarvestsWithRawResponse(Harvests(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> HarvestsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return HarvestsWithStreamingResponse(Harvests(streamed_client(self._client)))

    def list_sorts(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> List[str] | None:
        """Call `GET /sorts`."""
        request = Request(
            "GET",
            "/sorts",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, cast("type_of[List[str] | None]", list[str]))

    def start_harvest(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | Task:
        """Call `POST /harvests`."""
        request = Request(
            "POST",
            "/harvests",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _START_HARVEST_ANSWERS)

    def read_report(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | str | bytes:
        """Call `GET /reports`."""
        request = Request(
            "GET",
            "/reports",
            accept="application/json, text/csv, application/pdf",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _READ_REPORT_ANSWERS)

    def request_report(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | None:
        """Call `POST /reports`."""
        request = Request(
            "POST",
            "/reports",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _REQUEST_REPORT_ANSWERS)

    def picture(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> bytes:
        """Call `GET /pictures`."""
        request = Request(
            "GET",
            "/pictures",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, bytes)

    def name(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Call `GET /names`."""
        request = Request(
            "GET",
            "/names",
            accept="application/json",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, str)


class HarvestsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Harvests) -> None:
        self.list_sorts = as_raw(resource.list_sorts)
        self.start_harvest = as_raw(resource.start_harvest)
        self.read_report = as_raw(resource.read_report)
        self.request_report = as_raw(resource.request_report)
        self.picture = as_raw(resource.picture)
        self.name = as_raw(resource.name)


class HarvestsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Harvests) -> None:
        self.list_sorts = as_streamed(resource.list_sorts)
        self.start_harvest = as_streamed(resource.start_harvest)
        self.read_report = as_streamed(resource.read_report)
        self.request_report = as_streamed(resource.request_report)
        self.picture = as_streamed(resource.picture)
        self.name = as_streamed(resource.name)


class AsyncHarvests(AsyncResource):
    """The methods of `harvests`."""

    @cached_property
    def with_raw_response(self) -> AsyncHarvestsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncHarvestsWithRawResponse(AsyncHarvests(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncHarvestsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncHarvestsWithStreamingResponse(
            AsyncHarvests(async_streamed_client(self._client))
        )

    async def list_sorts(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> List[str] | None:
        """Call `GET /sorts`."""
        request = Request(
            "GET",
            "/sorts",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, cast("type_of[List[str] | None]", list[str]))

    async def start_harvest(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | Task:
        """Call `POST /harvests`."""
        request = Request(
            "POST",
            "/harvests",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, _START_HARVEST_ANSWERS)

    async def read_report(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | str | bytes:
        """Call `GET /reports`."""
        request = Request(
            "GET",
            "/reports",
            accept="application/json, text/csv, application/pdf",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, _READ_REPORT_ANSWERS)

    async def request_report(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | None:
        """Call `POST /reports`."""
        request = Request(
            "POST",
            "/reports",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, _REQUEST_REPORT_ANSWERS)

    async def picture(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> bytes:
        """Call `GET /pictures`."""
        request = Request(
            "GET",
            "/pictures",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, bytes)

    async def name(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Call `GET /names`."""
        request = Request(
            "GET",
            "/names",
            accept="application/json",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, str)


class AsyncHarvestsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncHarvests) -> None:
        self.list_sorts = async_as_raw(resource.list_sorts)
        self.start_harvest = async_as_raw(resource.start_harvest)
        self.read_report = async_as_raw(resource.read_report)
        self.request_report = async_as_raw(resource.request_report)
        self.picture = async_as_raw(resource.picture)
        self.name = async_as_raw(resource.name)


class AsyncHarvestsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncHarvests) -> None:
        self.list_sorts = async_as_streamed(resource.list_sorts)
        self.start_harvest = async_as_streamed(resource.start_harvest)
        self.read_report = async_as_streamed(resource.read_report)
        self.request_report = async_as_streamed(resource.request_report)
        self.picture = async_as_streamed(resource.picture)
        self.name = async_as_streamed(resource.name)
