# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `calls`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given
from .._runtime.requests.request import Request

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven


class Calls(SyncResourceBase):
    """The methods of `calls`."""

    @cached_property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return CallsWithRawResponse(Calls(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> CallsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return CallsWithStreamingResponse(Calls(streamed_client(self._client)))

    def both(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /both`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/both",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def open(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /open`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/open",
            security=(),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def token(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /token`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/token",
            security=(("bearer",),),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class CallsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Calls) -> None:
        self.both = as_raw(resource.both)
        self.open = as_raw(resource.open)
        self.token = as_raw(resource.token)


class CallsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Calls) -> None:
        self.both = as_streamed(resource.both)
        self.open = as_streamed(resource.open)
        self.token = as_streamed(resource.token)
