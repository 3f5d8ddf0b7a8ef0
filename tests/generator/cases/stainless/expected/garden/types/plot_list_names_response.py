# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`PLotListNamesResponse`, and what is in it."""

from __future__ import annotations

from typing import TypeAlias

from .._types.plot import Name as _Name

from .._types.plot import Name as PLotListNamesResponseItem

PLotListNamesResponse: TypeAlias = list[_Name]

__all__ = [
    "PLotListNamesResponse",
    "PLotListNamesResponseItem",
]
