# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `beds`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, overload

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request

if TYPE_CHECKING:
    from typing import Literal

    import httpx2

    from .._runtime.common.aliases import Body, FileContent, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit


class Beds(SyncResourceBase):
    """The methods of `beds`."""

    @cached_property
    def with_raw_response(self) -> BedsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return BedsWithRawResponse(Beds(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BedsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return BedsWithStreamingResponse(Beds(streamed_client(self._client)))

    @overload
    def create(
        self,
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | Omit
        ) = omit,
        length: float | Omit = omit,
        name: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    @overload
    def create(
        self,
        *,
        content_type: Literal["multipart/form-data"] | Omit = omit,
        name: str,
        plan: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    @overload
    def create(
        self,
        *,
        body: str | FileContent,
        content_type: Literal["text/csv"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    def create(
        self,
        *,
        body: str | FileContent | Omit = omit,
        content_type: (
            Literal[
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "text/csv",
            ]
            | Omit
        ) = omit,
        length: float | Omit = omit,
        name: str | Omit = omit,
        plan: FileContent | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /beds`.

        Args:
            content_type: The media type of the body.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/beds",
            body={
                "length": length,
                "name": name,
                "plan": plan,
            },
            content=body,
            content_type=content_type,
            content_types=(
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "text/csv",
            ),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    @overload
    def delete_all(
        self,
        *,
        length: float | Omit = omit,
        name: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    @overload
    def delete_all(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None: ...

    def delete_all(
        self,
        *,
        length: float | Omit = omit,
        name: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `DELETE /beds`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "DELETE",
            "/beds",
            body={
                "length": length,
                "name": name,
            },
            fields_if_given=("name",),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class BedsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Beds) -> None:
        self.create = as_raw(resource.create)
        self.delete_all = as_raw(resource.delete_all)


class BedsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Beds) -> None:
        self.create = as_streamed(resource.create)
        self.delete_all = as_streamed(resource.delete_all)
