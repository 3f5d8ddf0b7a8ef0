# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `accounts.cards`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from ..._runtime.client.resource import SyncResourceBase
from ..._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from ..._runtime.common.sentinels import not_given, omit
from ..._runtime.requests.request import Request, url_path

if TYPE_CHECKING:
    import httpx2

    from ..._runtime.common.aliases import Body, Headers, Query
    from ..._runtime.common.sentinels import NotGiven, Omit


class Cards(SyncResourceBase):
    """The methods of `accounts.cards`."""

    @cached_property
    def with_raw_response(self) -> CardsWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return CardsWithRawResponse(Cards(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> CardsWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return CardsWithStreamingResponse(Cards(streamed_client(self._client)))

    def list(
        self,
        *,
        account_id: str | Omit = omit,
        bank_version: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /accounts/{account_id}/cards`.

        Args:
            account_id: Whose cards they are. That of the client if it is not given.
            bank_version: The version of the API. That of the client if it is not given.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            url_path(
                "/accounts/{account_id}/cards",
                account_id=self._client.parameter("account_id", account_id, needed=True),
            ),
            headers={
                "Bank-Version": self._client.parameter("bank_version", bank_version, needed=True)
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def create(
        self,
        *,
        name: str,
        account_id: str | Omit = omit,
        bank_version: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /accounts/{account_id}/cards`.

        Args:
            account_id: Whose cards they are. That of the client if it is not given.
            bank_version: The version of the API. That of the client if it is not given.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            url_path(
                "/accounts/{account_id}/cards",
                account_id=self._client.parameter("account_id", account_id, needed=True),
            ),
            headers={
                "Bank-Version": self._client.parameter("bank_version", bank_version, needed=True)
            },
            body={
                "name": name,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def retrieve(
        self,
        card_id: str,
        *,
        account_id: str | Omit = omit,
        bank_version: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `GET /accounts/{account_id}/cards/{card_id}`.

        Args:
            account_id: Whose cards they are. That of the client if it is not given.
            bank_version: The version of the API. That of the client if it is not given.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "GET",
            url_path(
                "/accounts/{account_id}/cards/{card_id}",
                card_id=card_id,
                account_id=self._client.parameter("account_id", account_id, needed=True),
            ),
            headers={
                "Bank-Version": self._client.parameter("bank_version", bank_version, needed=True)
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)

    def delete(
        self,
        card_id: str,
        *,
        account_id: str | Omit = omit,
        bank_version: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `DELETE /accounts/{account_id}/cards/{card_id}`.

        Args:
            account_id: Whose cards they are. That of the client if it is not given.
            bank_version: The version of the API. That of the client if it is not given.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "DELETE",
            url_path(
                "/accounts/{account_id}/cards/{card_id}",
                card_id=card_id,
                account_id=self._client.parameter("account_id", account_id, needed=True),
            ),
            headers={
                "Bank-Version": self._client.parameter("bank_version", bank_version, needed=True)
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class CardsWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Cards) -> None:
        self.list = as_raw(resource.list)
        self.create = as_raw(resource.create)
        self.retrieve = as_raw(resource.retrieve)
        self.delete = as_raw(resource.delete)


class CardsWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Cards) -> None:
        self.list = as_streamed(resource.list)
        self.create = as_streamed(resource.create)
        self.retrieve = as_streamed(resource.retrieve)
        self.delete = as_streamed(resource.delete)
