# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `harvests`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given
from ..._runtime.requests.request import Request
from ..._runtime.responses.answers import Answers
from ...types.harvest import Task
from ...types.shared import Yield

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven
    from .names import Names, NamesWithRawResponse, NamesWithStreamingResponse
    from .pictures import Pictures, PicturesWithRawResponse, PicturesWithStreamingResponse
    from .reports import Reports, ReportsWithRawResponse, ReportsWithStreamingResponse
    from .seasons import Seasons, SeasonsWithRawResponse, SeasonsWithStreamingResponse
    from .sorts import Sorts, SortsWithRawResponse, SortsWithStreamingResponse

_CREATE_ANSWERS: Answers[Yield | Task] = Answers(
    {
        "200": Yield,
        "202": Task,
    }
)


class Harvests(SyncResourceBase):
    """The methods of `harvests`."""

    @cached_property
    def sorts(self) -> Sorts:
        """The methods of `harvests.sorts`."""
        from .sorts import Sorts

        return Sorts(self._client)

    @cached_property
    def reports(self) -> Reports:
        """The methods of `harvests.reports`."""
        from .reports import Reports

        return Reports(self._client)

    @cached_property
    def pictures(self) -> Pictures:
        """The methods of `harvests.pictures`."""
        from .pictures import Pictures

        return Pictures(self._client)

    @cached_property
    def names(self) -> Names:
        """The methods of `harvests.names`."""
        from .names import Names

        return Names(self._client)

    @cached_property
    def seasons(self) -> Seasons:
        """The methods of `harvests.seasons`."""
        from .seasons import Seasons

        return Seasons(self._client)

    @cached_property
    def with_raw_response(self) -> HarvestsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return HarvestsWithRawResponse(Harvests(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> HarvestsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return HarvestsWithStreamingResponse(Harvests(streamed_client(self._client)))

    def create(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Yield | Task:
        """Call `POST /harvests`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/harvests",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _CREATE_ANSWERS)


class HarvestsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Harvests) -> None:
        self._resource = resource
        self.create = as_raw(resource.create)

    @cached_property
    def sorts(self) -> SortsWithRawResponse:
        """The methods of `harvests.sorts`."""
        from .sorts import SortsWithRawResponse

        return SortsWithRawResponse(self._resource.sorts)

    @cached_property
    def reports(self) -> ReportsWithRawResponse:
        """The methods of `harvests.reports`."""
        from .reports import ReportsWithRawResponse

        return ReportsWithRawResponse(self._resource.reports)

    @cached_property
    def pictures(self) -> PicturesWithRawResponse:
        """The methods of `harvests.pictures`."""
        from .pictures import PicturesWithRawResponse

        return PicturesWithRawResponse(self._resource.pictures)

    @cached_property
    def names(self) -> NamesWithRawResponse:
        """The methods of `harvests.names`."""
        from .names import NamesWithRawResponse

        return NamesWithRawResponse(self._resource.names)

    @cached_property
    def seasons(self) -> SeasonsWithRawResponse:
        """The methods of `harvests.seasons`."""
        from .seasons import SeasonsWithRawResponse

        return SeasonsWithRawResponse(self._resource.seasons)


class HarvestsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Harvests) -> None:
        self._resource = resource
        self.create = as_streamed(resource.create)

    @cached_property
    def sorts(self) -> SortsWithStreamingResponse:
        """The methods of `harvests.sorts`."""
        from .sorts import SortsWithStreamingResponse

        return SortsWithStreamingResponse(self._resource.sorts)

    @cached_property
    def reports(self) -> ReportsWithStreamingResponse:
        """The methods of `harvests.reports`."""
        from .reports import ReportsWithStreamingResponse

        return ReportsWithStreamingResponse(self._resource.reports)

    @cached_property
    def pictures(self) -> PicturesWithStreamingResponse:
        """The methods of `harvests.pictures`."""
        from .pictures import PicturesWithStreamingResponse

        return PicturesWithStreamingResponse(self._resource.pictures)

    @cached_property
    def names(self) -> NamesWithStreamingResponse:
        """The methods of `harvests.names`."""
        from .names import NamesWithStreamingResponse

        return NamesWithStreamingResponse(self._resource.names)

    @cached_property
    def seasons(self) -> SeasonsWithStreamingResponse:
        """The methods of `harvests.seasons`."""
        from .seasons import SeasonsWithStreamingResponse

        return SeasonsWithStreamingResponse(self._resource.seasons)
