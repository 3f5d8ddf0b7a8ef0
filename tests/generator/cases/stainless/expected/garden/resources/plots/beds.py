# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plots.beds`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given
from ..._runtime.lazy import lazy_exports
from ..._runtime.requests.request import Request, url_path
from ..._types.plots.bed import Bed

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven


class BedsResource(SyncResourceBase):
    """The methods of `plots.beds`."""

    @cached_property
    def with_raw_response(self) -> BedsResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return BedsResourceWithRawResponse(BedsResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BedsResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return BedsResourceWithStreamingResponse(BedsResource(streamed_client(self._client)))

    @deprecated("Look elsewhere")
    def retrieve(
        self,
        bed_id: str,
        *,
        plot_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Bed:
        """Call `GET /plots/{plot_id}/beds/{bed_id}`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            url_path("/plots/{plot_id}/beds/{bed_id}", bed_id=bed_id, plot_id=plot_id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Bed)


class BedsResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: BedsResource) -> None:
        self.retrieve = as_raw(resource.retrieve)


class BedsResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: BedsResource) -> None:
        self.retrieve = as_streamed(resource.retrieve)


if TYPE_CHECKING:
    from .async_beds import (
        AsyncBedsResource as AsyncBedsResource,
        AsyncBedsResourceWithRawResponse as AsyncBedsResourceWithRawResponse,
        AsyncBedsResourceWithStreamingResponse as AsyncBedsResourceWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncBedsResource": "..async_beds",
            "AsyncBedsResourceWithRawResponse": "..async_beds",
            "AsyncBedsResourceWithStreamingResponse": "..async_beds",
        },
    )

__all__ = ["BedsResource", "AsyncBedsResource"]
