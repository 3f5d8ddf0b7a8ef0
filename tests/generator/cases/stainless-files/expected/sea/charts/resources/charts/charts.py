# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `charts`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import (
    as_raw,
    as_raw_file,
    as_streamed,
    as_streamed_file,
    raw_client,
    streamed_client,
)
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.lazy import lazy_exports
from ..._runtime.requests.request import Request, url_path
from ..._runtime.requests.styles import header_value
from ..._types.shared import Chart
from ...pagination import SyncCursorPage

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, FileContent, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit
    from ..._runtime.responses.binary import BinaryAPIResponse
    from ..._types.shared_params import GPSPositionParam
    from .charts_ import (
        ChartsChartsResource,
        ChartsChartsResourceWithRawResponse,
        ChartsChartsResourceWithStreamingResponse,
    )


class ChartsResource(SyncResourceBase):
    """The methods of `charts`."""

    @cached_property
    def charts(self) -> ChartsChartsResource:
        """The methods of `charts.charts`."""
        from .charts_ import ChartsChartsResource

        return ChartsChartsResource(self._client)

    @cached_property
    def with_raw_response(self) -> ChartsResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return ChartsResourceWithRawResponse(ChartsResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ChartsResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return ChartsResourceWithStreamingResponse(ChartsResource(streamed_client(self._client)))

    def upload(
        self,
        *,
        file: FileContent,
        corner: GPSPositionParam | Omit = omit,
        scale: int | Omit = omit,
        idempotency_key: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Chart:
        """Upload a chart.

        `POST /charts`

        Args:
            file: The chart itself.
            scale: How much smaller it is.
            idempotency_key: By which the server knows the request if it comes again; one is made if
                none is given.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/charts",
            headers={"Idempotency-Key": header_value(idempotency_key)},
            body={
                "file": file,
                "corner": corner,
                "scale": scale,
            },
            content_type="multipart/form-data",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Chart)

    def print_pdf(
        self,
        chart_id: str,
        *,
        dpi: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """A chart to print.

        `GET /charts/{chart_id}/pdf`

        Args:
            dpi: How fine it is.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            url_path("/charts/{chart_id}/pdf", chart_id=chart_id),
            query={
                "dpi": dpi,
            },
            accept="application/pdf",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.file(request)

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[Chart]:
        """All charts.

        `GET /charts`

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/charts",
            query={
                "cursor": cursor,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncCursorPage[Chart])


class ChartsResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: ChartsResource) -> None:
        self._resource = resource
        self.upload = as_raw(resource.upload)
        self.print_pdf = as_raw_file(resource.print_pdf)
        self.list = as_raw(resource.list)

    @cached_property
    def charts(self) -> ChartsChartsResourceWithRawResponse:
        """The methods of `charts.charts`."""
        from .charts_ import ChartsChartsResourceWithRawResponse

        return ChartsChartsResourceWithRawResponse(self._resource.charts)


class ChartsResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: ChartsResource) -> None:
        self._resource = resource
        self.upload = as_streamed(resource.upload)
        self.print_pdf = as_streamed_file(resource.print_pdf)
        self.list = as_streamed(resource.list)

    @cached_property
    def charts(self) -> ChartsChartsResourceWithStreamingResponse:
        """The methods of `charts.charts`."""
        from .charts_ import ChartsChartsResourceWithStreamingResponse

        return ChartsChartsResourceWithStreamingResponse(self._resource.charts)


if TYPE_CHECKING:
    from .async_charts import (
        AsyncChartsResource as AsyncChartsResource,
        AsyncChartsResourceWithRawResponse as AsyncChartsResourceWithRawResponse,
        AsyncChartsResourceWithStreamingResponse as AsyncChartsResourceWithStreamingResponse,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AsyncChartsResource": "..async_charts",
            "AsyncChartsResourceWithRawResponse": "..async_charts",
            "AsyncChartsResourceWithStreamingResponse": "..async_charts",
        },
    )

__all__ = ["ChartsResource", "AsyncChartsResource"]
