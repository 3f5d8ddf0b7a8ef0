# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plots`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.lazy import lazy_exports
from ..._runtime.requests.request import Request, url_path
from ..._runtime.responses.answers import Unwrapped
from ..._runtime.streams.format import DataFormat
from ..._types.plot import Name, PLot
from ...pagination import SyncPLotsCursor

if TYPE_CHECKING:
    from typing import List, Literal

    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query, SequenceNotStr
    from ..._runtime.common.sentinels import NotGiven, Omit
    from ..._runtime.responses.answers import Answers
    from ..._runtime.streams.stream import Stream
    from ..._types.plot import Soil
    from ..._types.plot_params import PLotCreateFence, PLotListNear, SoilParam
    from .beds import BedsResource, BedsResourceWithRawResponse, BedsResourceWithStreamingResponse

_LIST_NAMES_ANSWERS: Answers[List[Name]] = Unwrapped(list[Name], "data")


_WATCH_STREAM: DataFormat[PLot] = DataFormat(PLot, done="[END]", told=False)
_LOOK_STREAM: DataFormat[PLot] = DataFormat(PLot, done="[END]", told=False)


class PLotsResource(SyncResourceBase):
    """The methods of `plots`."""

    @cached_property
    def beds(self) -> BedsResource:
        """The methods of `plots.beds`."""
        from .beds import BedsResource

        return BedsResource(self._client)

    @cached_property
    def with_raw_response(self) -> PLotsResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PLotsResourceWithRawResponse(PLotsResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PLotsResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PLotsResourceWithStreamingResponse(PLotsResource(streamed_client(self._client)))

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        near: PLotListNear | Omit = omit,
        sizes: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncPLotsCursor[PLot]:
        """Call `GET /plots`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plots",
            query={
                "cursor": cursor,
                "near": near,
                "sizes": sizes,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncPLotsCursor[PLot])

    def create(
        self,
        *,
        name: str,
        fence: PLotCreateFence | Omit = omit,
        soil: SoilParam | Soil | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot:
        """Call `POST /plots`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/plots",
            body={
                "name": name,
                "fence": fence,
                "soil": soil,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, PLot)

    def list_names(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> List[Name]:
        """Call `GET /plots/names`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/plots/names",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, _LIST_NAMES_ANSWERS)

    @overload
    def watch(
        self,
        plot_id: str,
        *,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot: ...

    @overload
    def watch(
        self,
        plot_id: str,
        *,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[PLot]: ...

    @overload
    def watch(
        self,
        plot_id: str,
        *,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot | Stream[PLot]: ...

    def watch(
        self,
        plot_id: str,
        *,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot | Stream[PLot]:
        """Call `POST /plots/{plot_id}/watch`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            url_path("/plots/{plot_id}/watch", plot_id=plot_id),
            body={
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream:
            return self._client.stream(request, _WATCH_STREAM)
        return self._client.request(request, PLot)

    @overload
    def look(
        self,
        plot_id: str,
        *,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot: ...

    @overload
    def look(
        self,
        plot_id: str,
        *,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Stream[PLot]: ...

    @overload
    def look(
        self,
        plot_id: str,
        *,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot | Stream[PLot]: ...

    def look(
        self,
        plot_id: str,
        *,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> PLot | Stream[PLot]:
        """Call `POST /plots/{plot_id}/watch`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            url_path("/plots/{plot_id}/watch", plot_id=plot_id),
            body={
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream:
            return self._client.stream(request, _LOOK_STREAM)
        return self._client.request(request, PLot)


class PLotsResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: PLotsResource) -> None:
        self._resource = resource
        self.list = as_raw(resource.list)
        self.create = as_raw(resource.create)
        self.list_names = as_raw(resource.list_names)
        self.watch = as_raw(resource.watch)
        self.look = as_raw(resource.look)

    @cached_property
    def beds(self) -> BedsResourceWithRawResponse:
        """The methods of `plots.beds`."""
        from .beds import BedsResourceWithRawResponse

        return BedsResourceWithRawResponse(self._resource.beds)


class PLotsResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: PLotsResource) -> None:
        self._resource = resource
        self.list = as_streamed(resource.list)
        self.create = as_streamed(resource.create)
        self.list_names = as_streamed(resource.list_names)
        self.watch = as_streamed(resource.watch)
        self.look = as_streamed(resource.look)

    @cached_property
    def beds(self) -> BedsResourceWithStreamingResponse:
        """The methods of `plots.beds`."""
        from .beds import BedsResourceWithStreamingResponse

        return BedsResourceWithStreamingResponse(self._resource.beds)


if TYPE_CHECKING:
    from .async_plots import (
        AsyncPLotsResource as AsyncPLotsResource,
        AsyncPLotsResourceWithRawResponse as AsyncPLotsResourceWithRawResponse,
        AsyncPLotsResourceWithStreamingResponse as AsyncPLotsResourceWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncPLotsResource": "..async_plots",
            "AsyncPLotsResourceWithRawResponse": "..async_plots",
            "AsyncPLotsResourceWithStreamingResponse": "..async_plots",
        },
    )

__all__ = ["PLotsResource", "AsyncPLotsResource"]
