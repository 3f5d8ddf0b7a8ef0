"""Methods of `books`."""

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
from .._runtime.requests.request import Request, url_path
from ..types.book import Book, BookAuthor

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit
    from ..types.book_params import BookMirrorAuthor


class Books(SyncResource):
    """The methods of `books`."""

    @cached_property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return BooksWithRawResponse(Books(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BooksWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return BooksWithStreamingResponse(Books(streamed_client(self._client)))

    def get_book(
        self,
        id: int,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `GET /books/{id}`."""
        request = Request(
            "GET",
            url_path("/books/{id}", id=id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Book)

    def get_book2(
        self,
        id: int,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `GET /copies/{id}`."""
        request = Request(
            "GET",
            url_path("/copies/{id}", id=id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Book)

    def get_shelf(
        self,
        *,
        site: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /shelf`."""
        request = Request(
            "GET",
            "/shelf",
            query={
                "site": site,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def add_shelf(
        self,
        *,
        site: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /shelf`."""
        request = Request(
            "POST",
            "/shelf",
            query={
                "site": site,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def mirror(
        self,
        *,
        author: BookMirrorAuthor | BookAuthor | Omit = omit,
        lang: str | Omit = omit,
        ref: str | Omit = omit,
        title: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `POST /mirror`.

        Args:
            lang: For example "de".
            ref: A property that is called $ref.
        """
        request = Request(
            "POST",
            "/mirror",
            query={
                "lang": lang,
            },
            body={
                "author": author,
                "$ref": ref,
                "title": title,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Book)

    def part(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> BookAuthor:
        """Call `GET /part`."""
        request = Request(
            "GET",
            "/part",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, BookAuthor)

    def first(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> BookAuthor:
        """Call `GET /first`."""
        request = Request(
            "GET",
            "/first",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, BookAuthor)


class BooksWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Books) -> None:
        self.get_book = as_raw(resource.get_book)
        self.get_book2 = as_raw(resource.get_book2)
        self.get_shelf = as_raw(resource.get_shelf)
        self.add_shelf = as_raw(resource.add_shelf)
        self.mirror = as_raw(resource.mirror)
        self.part = as_raw(resource.part)
        self.first = as_raw(resource.first)


class BooksWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Books) -> None:
        self.get_book = as_streamed(resource.get_book)
        self.get_book2 = as_streamed(resource.get_book2)
        self.get_shelf = as_streamed(resource.get_shelf)
        self.add_shelf = as_streamed(resource.add_shelf)
        self.mirror = as_streamed(resource.mirror)
        self.part = as_streamed(resource.part)
        self.first = as_streamed(resource.first)


class AsyncBooks(AsyncResource):
    """The methods of `books`."""

    @cached_property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return AsyncBooksWithRawResponse(AsyncBooks(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncBooksWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return AsyncBooksWithStreamingResponse(AsyncBooks(async_streamed_client(self._client)))

    async def get_book(
        self,
        id: int,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `GET /books/{id}`."""
        request = Request(
            "GET",
            url_path("/books/{id}", id=id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Book)

    async def get_book2(
        self,
        id: int,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `GET /copies/{id}`."""
        request = Request(
            "GET",
            url_path("/copies/{id}", id=id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Book)

    async def get_shelf(
        self,
        *,
        site: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /shelf`."""
        request = Request(
            "GET",
            "/shelf",
            query={
                "site": site,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, NoneType)

    async def add_shelf(
        self,
        *,
        site: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /shelf`."""
        request = Request(
            "POST",
            "/shelf",
            query={
                "site": site,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, NoneType)

    async def mirror(
        self,
        *,
        author: BookMirrorAuthor | BookAuthor | Omit = omit,
        lang: str | Omit = omit,
        ref: str | Omit = omit,
        title: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `POST /mirror`.

        Args:
            lang: For example "de".
            ref: A property that is called $ref.
        """
        request = Request(
            "POST",
            "/mirror",
            query={
                "lang": lang,
            },
            body={
                "author": author,
                "$ref": ref,
                "title": title,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, Book)

    async def part(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> BookAuthor:
        """Call `GET /part`."""
        request = Request(
            "GET",
            "/part",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, BookAuthor)

    async def first(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> BookAuthor:
        """Call `GET /first`."""
        request = Request(
            "GET",
            "/first",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._client.request(request, BookAuthor)


class AsyncBooksWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: AsyncBooks) -> None:
        self.get_book = async_as_raw(resource.get_book)
        self.get_book2 = async_as_raw(resource.get_book2)
        self.get_shelf = async_as_raw(resource.get_shelf)
        self.add_shelf = async_as_raw(resource.add_shelf)
        self.mirror = async_as_raw(resource.mirror)
        self.part = async_as_raw(resource.part)
        self.first = async_as_raw(resource.first)


class AsyncBooksWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: AsyncBooks) -> None:
        self.get_book = async_as_streamed(resource.get_book)
        self.get_book2 = async_as_streamed(resource.get_book2)
        self.get_shelf = async_as_streamed(resource.get_shelf)
        self.add_shelf = async_as_streamed(resource.add_shelf)
        self.mirror = async_as_streamed(resource.mirror)
        self.part = async_as_streamed(resource.part)
        self.first = async_as_streamed(resource.first)
