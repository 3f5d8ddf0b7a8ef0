# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Models of `plant`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models.base import BaseModel

PlantKind: TypeAlias = Literal["herb", "shrub", "tree"]


class Plant(BaseModel):
    id: str
    kind: PlantKind
