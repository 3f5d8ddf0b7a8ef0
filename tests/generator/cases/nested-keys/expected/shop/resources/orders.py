# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Methods of `orders`."""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING

from .._keys import in_json
from .._runtime.client.resource import SyncResourceBase
from .._runtime.client.wrappers import as_raw, as_streamed, raw_client, streamed_client
from .._runtime.common.sentinels import not_given, omit
from .._runtime.requests.request import Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import httpx2

    from .._runtime.common.aliases import Body, Headers, Query
    from .._runtime.common.sentinels import NotGiven, Omit
    from ..types.order_params import AddressParam, BankParam, CardParam, LineParam


class Orders(SyncResourceBase):
    """The methods of `orders`."""

    @cached_property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, each of which returns the response with its headers."""
        return OrdersWithRawResponse(Orders(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OrdersWithStreamingResponse:
        """The same methods, each of which gives the response in a `with` block, its body not yet read."""
        return OrdersWithStreamingResponse(Orders(streamed_client(self._client)))

    def create(
        self,
        *,
        ship_to: AddressParam,
        by_day: Mapping[str, Iterable[LineParam]] | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        order_lines: Iterable[LineParam] | Omit = omit,
        pay_with: CardParam | BankParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx2.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Call `POST /orders`.

        Raises:
            APIError: There is no answer, or one that reports an error.
        """
        request = Request(
            "POST",
            "/orders",
            body={
                "shipTo": in_json(ship_to, "AddressParam"),
                "byDay": in_json(by_day, "*LineParam"),
                "metadata": metadata,
                "orderLines": in_json(order_lines, "LineParam"),
                "payWith": in_json(pay_with, "CardParam", "BankParam"),
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._client.request(request, NoneType)


class OrdersWithRawResponse:
    """Each method returns the response with its headers."""

    def __init__(self, resource: Orders) -> None:
        self.create = as_raw(resource.create)


class OrdersWithStreamingResponse:
    """Each method gives the response in a `with` block, its body not yet read."""

    def __init__(self, resource: Orders) -> None:
        self.create = as_streamed(resource.create)
