# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of the client itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client.resource import SyncResourceBase
from ._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ._runtime.common.sentinels import not_given
from ._runtime.lazy import lazy_exports
from ._runtime.requests.request import Request
from ._types.client import Status

if TYPE_CHECKING:
    import httpx2

    from ._runtime.common.aliases import Body, Headers, Query
    from ._runtime.common.sentinels import NotGiven


class HarbourMethods(SyncResourceBase):
    """The methods of the client itself."""

    @cached_property
    def with_raw_response(self) -> HarbourMethodsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return HarbourMethodsWithRawResponse(HarbourMethods(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> HarbourMethodsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return HarbourMethodsWithStreamingResponse(HarbourMethods(streamed_client(self._client)))

    def status(
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
        return self._client.request(request, Status)


class HarbourMethodsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: HarbourMethods) -> None:
        self.status = as_raw(resource.status)


class HarbourMethodsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: HarbourMethods) -> None:
        self.status = as_streamed(resource.status)


if TYPE_CHECKING:
    from ._async_methods import (
        AsyncHarbourMethods as AsyncHarbourMethods,
        AsyncHarbourMethodsWithRawResponse as AsyncHarbourMethodsWithRawResponse,
        AsyncHarbourMethodsWithStreamingResponse as AsyncHarbourMethodsWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncHarbourMethods": ".._async_methods",
            "AsyncHarbourMethodsWithRawResponse": ".._async_methods",
            "AsyncHarbourMethodsWithStreamingResponse": ".._async_methods",
        },
    )

__all__ = ["HarbourMethods", "AsyncHarbourMethods"]
