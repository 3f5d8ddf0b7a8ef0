# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `thing`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given
from .._runtime.requests.request import Request
from ..types.thing_types import Thing

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven


class ThingResource(SyncResourceBase):
    """The methods of `thing`."""

    @cached_property
    def with_raw_response(self) -> ThingResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return ThingResourceWithRawResponse(ThingResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ThingResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return ThingResourceWithStreamingResponse(ThingResource(streamed_client(self._client)))

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Thing:
        """Call `GET /thing`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/thing",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Thing)


class ThingResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: ThingResource) -> None:
        self.retrieve = as_raw(resource.retrieve)


class ThingResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: ThingResource) -> None:
        self.retrieve = as_streamed(resource.retrieve)
