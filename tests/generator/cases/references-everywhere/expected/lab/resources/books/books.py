# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `books`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.requests.request import Request, url_path
from ...types.shared import Book, BookAuthor

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit
    from ...types.shared_params import BookAuthorParam
    from .copies import Copies, CopiesWithRawResponse, CopiesWithStreamingResponse
    from .shelf import Shelf, ShelfWithRawResponse, ShelfWithStreamingResponse


class Books(SyncResourceBase):
    """The methods of `books`."""

    @cached_property
    def copies(self) -> Copies:
        """The methods of `books.copies`."""
        from .copies import Copies

        return Copies(self._client)

    @cached_property
    def shelf(self) -> Shelf:
        """The methods of `books.shelf`."""
        from .shelf import Shelf

        return Shelf(self._client)

    @cached_property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return BooksWithRawResponse(Books(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BooksWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return BooksWithStreamingResponse(Books(streamed_client(self._client)))

    def retrieve(
        self,
        id: int,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> Book:
        """Call `GET /books/{id}`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            url_path("/books/{id}", id=id),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, Book)

    def mirror(
        self,
        *,
        author: BookAuthorParam | BookAuthor | Omit = omit,
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

        Raises:
            APIError: There is no answer, or one that reports an error.
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
        """Call `GET /part`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
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
        """Call `GET /first`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
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
        self._resource = resource
        self.retrieve = as_raw(resource.retrieve)
        self.mirror = as_raw(resource.mirror)
        self.part = as_raw(resource.part)
        self.first = as_raw(resource.first)

    @cached_property
    def copies(self) -> CopiesWithRawResponse:
        """The methods of `books.copies`."""
        from .copies import CopiesWithRawResponse

        return CopiesWithRawResponse(self._resource.copies)

    @cached_property
    def shelf(self) -> ShelfWithRawResponse:
        """The methods of `books.shelf`."""
        from .shelf import ShelfWithRawResponse

        return ShelfWithRawResponse(self._resource.shelf)


class BooksWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Books) -> None:
        self._resource = resource
        self.retrieve = as_streamed(resource.retrieve)
        self.mirror = as_streamed(resource.mirror)
        self.part = as_streamed(resource.part)
        self.first = as_streamed(resource.first)

    @cached_property
    def copies(self) -> CopiesWithStreamingResponse:
        """The methods of `books.copies`."""
        from .copies import CopiesWithStreamingResponse

        return CopiesWithStreamingResponse(self._resource.copies)

    @cached_property
    def shelf(self) -> ShelfWithStreamingResponse:
        """The methods of `books.shelf`."""
        from .shelf import ShelfWithStreamingResponse

        return ShelfWithStreamingResponse(self._resource.shelf)
