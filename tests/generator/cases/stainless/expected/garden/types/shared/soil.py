# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`Soil`."""

from __future__ import annotations

from ..._types.plot import Soil as Soil

__all__ = [
    "Soil",
]
