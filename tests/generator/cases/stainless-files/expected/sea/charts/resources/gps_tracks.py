# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `gps_tracks`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.lazy import lazy_exports
from .._runtime.requests.request import Request
from .._runtime.requests.styles import header_value
from .._types.gps_track import GPSTrackFindResponse

if TYPE_CHECKING:
    from datetime import datetime as datetime_type

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query, SequenceNotStr
    from .._runtime.common.sentinels import NotGiven, Omit
    from .._types.shared_params import GPSPositionParam


class GPSTracksResource(SyncResourceBase):
    """The methods of `gps_tracks`."""

    @cached_property
    def with_raw_response(self) -> GPSTracksResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return GPSTracksResourceWithRawResponse(GPSTracksResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> GPSTracksResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return GPSTracksResourceWithStreamingResponse(
            GPSTracksResource(streamed_client(self._client))
        )

    def find(
        self,
        *,
        near: GPSPositionParam,
        owner_ids: SequenceNotStr[str] | Omit = omit,
        since: str | datetime_type | Omit = omit,
        idempotency_key: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> GPSTrackFindResponse:
        """Tracks that come near a position.

        `POST /tracks/search`

        Args:
            idempotency_key: By which the server knows the request if it comes again; one is made if
                none is given.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/tracks/search",
            headers={"Idempotency-Key": header_value(idempotency_key)},
            body={
                "near": near,
                "owner_ids": owner_ids,
                "since": since,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, GPSTrackFindResponse)


class GPSTracksResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: GPSTracksResource) -> None:
        self.find = as_raw(resource.find)


class GPSTracksResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: GPSTracksResource) -> None:
        self.find = as_streamed(resource.find)


if TYPE_CHECKING:
    from .async_gps_tracks import (
        AsyncGPSTracksResource as AsyncGPSTracksResource,
        AsyncGPSTracksResourceWithRawResponse as AsyncGPSTracksResourceWithRawResponse,
        AsyncGPSTracksResourceWithStreamingResponse as AsyncGPSTracksResourceWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncGPSTracksResource": "..async_gps_tracks",
            "AsyncGPSTracksResourceWithRawResponse": "..async_gps_tracks",
            "AsyncGPSTracksResourceWithStreamingResponse": "..async_gps_tracks",
        },
    )

__all__ = ["GPSTracksResource", "AsyncGPSTracksResource"]
