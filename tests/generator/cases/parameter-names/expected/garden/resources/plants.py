# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `plants`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request, url_path
from .._runtime.requests.styles import cookie_header

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit


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

    def replace(
        self,
        plant_id: str,
        *,
        bed_id: int,
        from_: str,
        plant_id_body: str,
        depth: float,
        extra_headers_: str | Omit = omit,
        from_body: str | Omit = omit,
        path: str | Omit = omit,
        session: str | Omit = omit,
        timeout_: int | Omit = omit,
        x_request_source: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PUT /beds/{bed_id}/plants/{plant_id}`.

        Args:
            plant_id: Which plant.
            plant_id_body: Its new name.
            timeout_: How long to dig.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "PUT",
            url_path("/beds/{bed_id}/plants/{plant_id}", plant_id=plant_id, bed_id=bed_id),
            query={
                "from": from_,
                "extra_headers": extra_headers_,
                "path": path,
                "timeout": timeout_,
            },
            headers={
                "X-Request-Source": x_request_source,
                "Cookie": cookie_header({"session": session}),
            },
            body={
                "plantId": plant_id_body,
                "depth": depth,
                "from": from_body,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class PlantsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Plants) -> None:
        self.replace = as_raw(resource.replace)


class PlantsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Plants) -> None:
        self.replace = as_streamed(resource.replace)
