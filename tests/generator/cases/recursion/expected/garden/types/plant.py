# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models.base import BaseModel


class Plant(BaseModel):
    id: str
    parent_plant: Plant | None = Field(default=None, alias="parent-plant")
    offspring: list[Plant] | None = None
    neighbours: dict[str, Plant] | None = None
