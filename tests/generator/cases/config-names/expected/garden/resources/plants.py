# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plants`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request
from ..pagination import SyncCursorPage
from ..types.plant import Plant

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query, SequenceNotStr
    from .._runtime.common.sentinels import NotGiven, Omit

_HEADERS = {
    "Garden-Season": "spring",
}


class Plants(SyncResourceBase):
    """What grows in the garden."""

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
        after: str | Omit = omit,
        color: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[Plant]:
        """Lists the plants of all beds.

        `GET /plants`

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plants",
            query={
                "after": after,
                "color[]": color,
            },
            headers=_HEADERS,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncCursorPage[Plant])


class PlantsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Plants) -> None:
        self.list = as_raw(resource.list)


class PlantsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Plants) -> None:
        self.list = as_streamed(resource.list)
