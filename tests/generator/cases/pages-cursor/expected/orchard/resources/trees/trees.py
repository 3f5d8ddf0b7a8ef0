# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `trees`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.requests.request import Request
from ...pagination import SyncCursorPage, SyncDataListCursorPage
from ...types.tree import Tree

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit
    from .fruits import Fruits, FruitsWithRawResponse, FruitsWithStreamingResponse


class TreesResource(SyncResourceBase):
    """The methods of `trees`."""

    @cached_property
    def fruits(self) -> Fruits:
        """The methods of `trees.fruits`."""
        from .fruits import Fruits

        return Fruits(self._client)

    @cached_property
    def with_raw_response(self) -> TreesResourceWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return TreesResourceWithRawResponse(TreesResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TreesResourceWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return TreesResourceWithStreamingResponse(TreesResource(streamed_client(self._client)))

    def list(
        self,
        *,
        page_size: int | Omit = omit,
        page_token: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[Tree]:
        """Call `GET /trees`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/trees",
            query={
                "page_size": page_size,
                "page_token": page_token,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncCursorPage[Tree])

    def search(
        self,
        *,
        kind: str,
        cursor: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> SyncDataListCursorPage[Tree]:
        """Call `POST /trees/search`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/trees/search",
            body={
                "kind": kind,
                "cursor": cursor,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.page(request, SyncDataListCursorPage[Tree])


class TreesResourceWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: TreesResource) -> None:
        self._resource = resource
        self.list = as_raw(resource.list)
        self.search = as_raw(resource.search)

    @cached_property
    def fruits(self) -> FruitsWithRawResponse:
        """The methods of `trees.fruits`."""
        from .fruits import FruitsWithRawResponse

        return FruitsWithRawResponse(self._resource.fruits)


class TreesResourceWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: TreesResource) -> None:
        self._resource = resource
        self.list = as_streamed(resource.list)
        self.search = as_streamed(resource.search)

    @cached_property
    def fruits(self) -> FruitsWithStreamingResponse:
        """The methods of `trees.fruits`."""
        from .fruits import FruitsWithStreamingResponse

        return FruitsWithStreamingResponse(self._resource.fruits)
