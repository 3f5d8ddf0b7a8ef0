# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.base import BaseModel

ListOrder: TypeAlias = Literal["asc", "desc"]


Month: TypeAlias = Literal["jan", "feb", "mar"]
"""When it blooms."""


Light: TypeAlias = Literal["sun", "half shade", "shade"]


PlantSoil: TypeAlias = Literal[
    "clay", "sand", "silt", "peat", "chalk", "loam", "gravel", "compost", "bark"
]


class Plant(BaseModel):
    light: Light | None = None
    light_last_year: Light | None = None
    stars: Literal[1, 2, 3] | None = None
    mixed: Literal[1, True, "1"] | None = None
    weight: float | None = None
    always: Literal["plant"] | None = None
    blooms: Month | None = None
    soil: PlantSoil | None = None
