"""Methods of `photos`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.client.wrappers import (
    as_raw,
    as_streamed,
    async_as_raw,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
    raw_client,
    streamed_client,
)
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request

if TYPE_CHECKING:
    from collections.abc import Iterable

    import httpx2

    from .._runtime.common.aliases import Body, FileContent, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit
    from ..types.photo_params import PhotoAddTag


class Photos(SyncResource):
    """The methods of `photos`."""

    @cached_property
    def with_raw_response(self) -> PhotosWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return PhotosWithRawResponse(Photos(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PhotosWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return PhotosWithStreamingResponse(Photos(streamed_client(self._client)))

    def replace_all(
        self,
        *,
        body: FileContent | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PUT /photos`."""
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

    def upload_photo(
        self,
        *,
        file: FileContent,
        caption: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /photos`."""
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

    def log_in(
        self,
        *,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /login`."""
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

    def add_tags(
        self,
        *,
        body: Iterable[PhotoAddTag],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /tags`."""
        request = Request(
            "POST",
            "/tags",
            body=body,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class PhotosWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Photos) -> None:
        self.replace_all = as_raw(resource.replace_all)
        self.upload_photo = as_raw(resource.upload_photo)
        self.log_in = as_raw(resource.log_in)
        self.add_tags = as_raw(resource.add_tags)


class PhotosWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Photos) -> None:
        self.replace_all = as_streamed(resource.replace_all)
        self.upload_photo = as_streamed(resource.upload_photo)
        self.log_in = as_streamed(resource.log_in)
        self.add_tags = as_streamed(resource.add_tags)


class AsyncPhotos(AsyncResource):
    """The methods of `photos`."""

    @cached_property
    def with_raw_response(self) -> AsyncPhotosWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncPhotosWithRawResponse(AsyncPhotos(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncPhotosWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncPhotosWithStreamingResponse(AsyncPhotos(async_streamed_client(self._client)))

    async def replace_all(
        self,
        *,
        body: FileContent | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PUT /photos`."""
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
        return await self._client.request(request, NoneType)

    async def upload_photo(
        self,
        *,
        file: FileContent,
        caption: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /photos`."""
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
        return await self._client.request(request, NoneType)

    async def log_in(
        self,
        *,
        user: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /login`."""
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
        return await self._client.request(request, NoneType)

    async def add_tags(
        self,
        *,
        body: Iterable[PhotoAddTag],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /tags`."""
        request = Request(
            "POST",
            "/tags",
            body=body,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, NoneType)


class AsyncPhotosWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncPhotos) -> None:
        self.replace_all = async_as_raw(resource.replace_all)
        self.upload_photo = async_as_raw(resource.upload_photo)
        self.log_in = async_as_raw(resource.log_in)
        self.add_tags = async_as_raw(resource.add_tags)


class AsyncPhotosWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncPhotos) -> None:
        self.replace_all = async_as_streamed(resource.replace_all)
        self.upload_photo = async_as_streamed(resource.upload_photo)
        self.log_in = async_as_streamed(resource.log_in)
        self.add_tags = async_as_streamed(resource.add_tags)
