# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `harvests.seasons`."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given
from ..._runtime.requests.request import Request
from ..._runtime.responses.answers import Answers

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven

_LIST_ANSWERS: Answers[Literal["early", "late"] | None] = Answers(
    {
        "200": Literal["early", "late"] | None,
    }
)


class Seasons(SyncResourceBase):
    """The methods of `harvests.seasons`."""

    @cached_property
    def with_raw_response(self) -> SeasonsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return SeasonsWithRawResponse(Seasons(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> SeasonsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return SeasonsWithStreamingResponse(Seasons(streamed_client(self._client)))

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Literal["early", "late"] | None:
        """Call `GET /seasons`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/seasons",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _LIST_ANSWERS)


class SeasonsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Seasons) -> None:
        self.list = as_raw(resource.list)


class SeasonsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Seasons) -> None:
        self.list = as_streamed(resource.list)
