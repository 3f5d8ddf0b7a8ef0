# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.base import BaseModel


class PlantPot(BaseModel):
    litres: float | None = None
    """For example 3."""

    lid: bool | None = None


class Plant(BaseModel):
    name: str
    """For example "Rosa"."""

    latin: str | None = None
    """Deprecated. The Latin name."""

    water: Literal["much", "little"] | None = None
    pot: PlantPot | None = None
