# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of the asynchronous client itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client.resource import AsyncResourceBase
from ._runtime.client.wrappers import (
    async_as_awaited,
    async_as_streamed,
    async_awaited_client,
    async_streamed_client,
)
from ._runtime.common.sentinels import not_given
from ._runtime.requests.request import Request
from ._types.client import Status

if TYPE_CHECKING:
    import httpx2

    from ._runtime.common.aliases import Body, Headers, Query
    from ._runtime.common.sentinels import NotGiven


class AsyncHarbourMethods(AsyncResourceBase):
    """The methods of the client itself."""

    @cached_property
    def with_raw_response(self) -> AsyncHarbourMethodsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncHarbourMethodsWithRawResponse(
            AsyncHarbourMethods(async_awaited_client(self._client))
        )

    @cached_property
    def with_streaming_response(self) -> AsyncHarbourMethodsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncHarbourMethodsWithStreamingResponse(
            AsyncHarbourMethods(async_streamed_client(self._client))
        )

    async def status(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Status:
        """Tell whether the harbour is open.

        `GET /status`

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/status",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Status)


class AsyncHarbourMethodsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncHarbourMethods) -> None:
        self.status = async_as_awaited(resource.status)


class AsyncHarbourMethodsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncHarbourMethods) -> None:
        self.status = async_as_streamed(resource.status)
