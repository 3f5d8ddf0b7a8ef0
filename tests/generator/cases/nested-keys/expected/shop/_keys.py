# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""How keys of arguments are spelled in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.requests.keys import spelled

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "AddressParam": {
        "postal_code": ("postalCode",),
        "town": ("town",),
    },
    "BankParam": {
        "kind": (
            "kind",
            "=bank",
        ),
        "account_number": ("accountNumber",),
        "holder_name": ("holder_name",),
    },
    "CardParam": {
        "kind": (
            "kind",
            "=card",
        ),
        "holder_name": ("holderName",),
    },
    "LineParam": {
        "item_id": ("itemId",),
        "quantity": ("quantity",),
        "parts": (
            "parts",
            "LineParam",
        ),
    },
}


def in_json(value: object, *types: str) -> object:
    """An argument with the keys of JSON; `types` are those that its dictionaries may have."""
    return spelled(value, types, _KEYS)
