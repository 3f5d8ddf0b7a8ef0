# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `calls`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given
from .._runtime.requests.request import Request

if TYPE_CHECKING:
    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven


class Calls(SyncResourceBase):
    """The methods of `calls`."""

    @cached_property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return CallsWithRawResponse(Calls(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> CallsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return CallsWithStreamingResponse(Calls(streamed_client(self._client)))

    def ping(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /ping`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            "/ping",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def upload(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `PUT /upload`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "PUT",
            "/upload",
            server="https://upload.lab.example/v9",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def login(
        self,
        *,
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
            server={
                "production": "https://id.lab.example",
                "sandbox": "https://id.sandbox.lab.example",
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class CallsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Calls) -> None:
        self.ping = as_raw(resource.ping)
        self.upload = as_raw(resource.upload)
        self.login = as_raw(resource.login)


class CallsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Calls) -> None:
        self.ping = as_streamed(resource.ping)
        self.upload = as_streamed(resource.upload)
        self.login = as_streamed(resource.login)
