# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plants`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given
from .._runtime.requests.request import Request, url_path
from ..types.plant import Plant

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven


class Plants(SyncResourceBase):
    """The methods of `plants`."""

    @cached_property
    def with_raw_response(self) -> PlantsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PlantsWithRawResponse(Plants(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PlantsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PlantsWithStreamingResponse(Plants(streamed_client(self._client)))

    def retrieve(
        self,
        plant_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Plant:
        """Look up a plant.

        `GET /plants/{plant_id}`

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            url_path("/plants/{plant_id}", plant_id=plant_id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Plant)


class PlantsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Plants) -> None:
        self.retrieve = as_raw(resource.retrieve)


class PlantsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Plants) -> None:
        self.retrieve = as_streamed(resource.retrieve)
