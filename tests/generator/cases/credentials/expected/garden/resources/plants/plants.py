# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plants`."""

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
    from .open import Open, OpenWithRawResponse, OpenWithStreamingResponse


class Plants(SyncResourceBase):
    """The methods of `plants`."""

    @cached_property
    def open(self) -> Open:
        """The methods of `plants.open`."""
        from .open import Open

        return Open(self._client)

    @cached_property
    def with_raw_response(self) -> PlantsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PlantsWithRawResponse(Plants(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PlantsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PlantsWithStreamingResponse(Plants(streamed_client(self._client)))

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /plants`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plants",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def create(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /plants`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/plants",
            security=(("gardener",), ()),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def seal(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /plants/seal`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/plants/seal",
            security=(("certificate",),),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class PlantsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Plants) -> None:
        self._resource = resource
        self.list = as_raw(resource.list)
        self.create = as_raw(resource.create)
        self.seal = as_raw(resource.seal)

    @cached_property
    def open(self) -> OpenWithRawResponse:
        """The methods of `plants.open`."""
        from .open import OpenWithRawResponse

        return OpenWithRawResponse(self._resource.open)


class PlantsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Plants) -> None:
        self._resource = resource
        self.list = as_streamed(resource.list)
        self.create = as_streamed(resource.create)
        self.seal = as_streamed(resource.seal)

    @cached_property
    def open(self) -> OpenWithStreamingResponse:
        """The methods of `plants.open`."""
        from .open import OpenWithStreamingResponse

        return OpenWithStreamingResponse(self._resource.open)
