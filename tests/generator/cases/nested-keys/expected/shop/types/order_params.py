# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `order`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from typing_extensions import NotRequired, TypedDict


class AddressParam(TypedDict):
    postal_code: str
    """As on letters."""

    town: NotRequired[str]


class LineParam(TypedDict):
    item_id: NotRequired[str]
    quantity: NotRequired[int]
    parts: NotRequired[Iterable[LineParam]]


class CardParam(TypedDict):
    kind: Literal["card"]
    holder_name: NotRequired[str]


class BankParam(TypedDict):
    kind: Literal["bank"]
    account_number: NotRequired[str]
    holder_name: NotRequired[str]


class OrderCreateParams(TypedDict):
    """The arguments of `POST /orders`."""

    ship_to: AddressParam
    by_day: NotRequired[Mapping[str, Iterable[LineParam]]]
    metadata: NotRequired[Mapping[str, str]]
    order_lines: NotRequired[Iterable[LineParam]]
    pay_with: NotRequired[CardParam | BankParam]
