# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `photos`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.requests.request import Request

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, FileContent, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit
    from .tags import Tags, TagsWithRawResponse, TagsWithStreamingResponse


class Photos(SyncResourceBase):
    """The methods of `photos`."""

    @cached_property
    def tags(self) -> Tags:
        """The methods of `photos.tags`."""
        from .tags import Tags

        return Tags(self._client)

    @cached_property
    def with_raw_response(self) -> PhotosWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PhotosWithRawResponse(Photos(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PhotosWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PhotosWithStreamingResponse(Photos(streamed_client(self._client)))

    def replace(
        self,
        *,
        body: FileContent | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PUT /photos`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "PUT",
            "/photos",
            body=body,
            content_type="application/zip",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def upload(
        self,
        *,
        file: FileContent,
        caption: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /photos`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/photos",
            body={
                "file": file,
                "caption": caption,
            },
            content_type="multipart/form-data",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def login(
        self,
        *,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /login`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/login",
            body={
                "user": user,
            },
            content_type="application/x-www-form-urlencoded",
            fields_if_given=(),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class PhotosWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Photos) -> None:
        self._resource = resource
        self.replace = as_raw(resource.replace)
        self.upload = as_raw(resource.upload)
        self.login = as_raw(resource.login)

    @cached_property
    def tags(self) -> TagsWithRawResponse:
        """The methods of `photos.tags`."""
        from .tags import TagsWithRawResponse

        return TagsWithRawResponse(self._resource.tags)


class PhotosWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Photos) -> None:
        self._resource = resource
        self.replace = as_streamed(resource.replace)
        self.upload = as_streamed(resource.upload)
        self.login = as_streamed(resource.login)

    @cached_property
    def tags(self) -> TagsWithStreamingResponse:
        """The methods of `photos.tags`."""
        from .tags import TagsWithStreamingResponse

        return TagsWithStreamingResponse(self._resource.tags)
