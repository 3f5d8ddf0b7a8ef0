# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `books`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request
from ..types.book import Book

if TYPE_CHECKING:
    from typing import List

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit


class Books(SyncResourceBase):
    """All **books**, lent or not. See [the guide](/docs/books)."""

    @cached_property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return BooksWithRawResponse(Books(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BooksWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return BooksWithStreamingResponse(Books(streamed_client(self._client)))

    def list(
        self,
        *,
        query: str,
        order: str | Omit = omit,
        shelf: str | Omit = omit,
        size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> List[Book]:
        """Finds books by `query`. It knows:

        - words, in any order
          1. of the title
          2. of the author
        - *phrases*, between quotes

        **Notes**

        > Words of fewer than three letters are left out.

        `GET /books`

        Args:
            query: What to look for:

                * `title:<word>`
                * `author:<word>`
                  * with or without first names

                Others give an error.
            order:
                ```json
                {"by": "title", "text": "\\"\\"\\""}
                ```

                Defaults to "title".
            shelf: The shelf, such as `<id>`, snake_case or a*b.
            size:
                | size | cm  |
                | ---- | --- |
                | a\\|b | 20  |

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/books",
            query={
                "query": query,
                "order": order,
                "shelf": shelf,
                "size": size,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, list[Book])

    def create(
        self,
        *,
        pages: int | Omit = omit,
        title: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """**Adds a book**

        - It is new.
        - It has a *title*.

        `POST /books`

        Args:
            pages: Sheets × 2,
                without the cover.
            title: Its title, as in

                ```
                Title: subtitle
                  (edition)
                ```

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/books",
            body={
                "pages": pages,
                "title": title,
            },
            fields_if_given=(),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class BooksWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Books) -> None:
        self.list = as_raw(resource.list)
        self.create = as_raw(resource.create)


class BooksWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Books) -> None:
        self.list = as_streamed(resource.list)
        self.create = as_streamed(resource.create)
