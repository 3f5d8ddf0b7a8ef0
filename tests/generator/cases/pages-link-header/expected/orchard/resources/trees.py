# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `trees`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request
from ..pagination import SyncLinkPage
from ..types.tree import Tree

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit


class Trees(SyncResourceBase):
    """The methods of `trees`."""

    @cached_property
    def with_raw_response(self) -> TreesWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return TreesWithRawResponse(Trees(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TreesWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return TreesWithStreamingResponse(Trees(streamed_client(self._client)))

    def list(
        self,
        *,
        page: int | Omit = omit,
        per_page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncLinkPage[Tree]:
        """Call `GET /trees`.

        Args:
            page: Defaults to 1.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/trees",
            query={
                "page": page,
                "per_page": per_page,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncLinkPage[Tree])


class TreesWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Trees) -> None:
        self.list = as_raw(resource.list)


class TreesWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Trees) -> None:
        self.list = as_streamed(resource.list)
