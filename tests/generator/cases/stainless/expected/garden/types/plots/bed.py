# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`Bed`, and what is in it."""

from __future__ import annotations

from ..._types.plots.bed import Bed as Bed, BedPlant as Plant

__all__ = [
    "Bed",
    "Plant",
]
