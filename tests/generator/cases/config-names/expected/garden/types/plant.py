# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.base import BaseModel

PlantKind: TypeAlias = Literal["herb", "shrub", "tree"]


class Plant(BaseModel):
    id: str
    kind: PlantKind
