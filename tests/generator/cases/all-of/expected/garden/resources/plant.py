# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plant`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given
from .._runtime.requests.request import Request
from ..types.plant_types import Plant

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven


class PlantResource(SyncResourceBase):
    """The methods of `plant`."""

    @cached_property
    def with_raw_response(self) -> PlantResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PlantResourceWithRawResponse(PlantResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PlantResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PlantResourceWithStreamingResponse(PlantResource(streamed_client(self._client)))

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Plant:
        """Call `GET /plant`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plant",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Plant)


class PlantResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: PlantResource) -> None:
        self.retrieve = as_raw(resource.retrieve)


class PlantResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: PlantResource) -> None:
        self.retrieve = as_streamed(resource.retrieve)
