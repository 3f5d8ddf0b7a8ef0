# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._runtime.models.base import BaseModel


class Round(BaseModel):
    id: str | None = None
    name: str | None = None


class Circle(Round):
    pass


Nested: TypeAlias = Any


class Watering(BaseModel):
    does: Literal["watering"]


class Pruning(BaseModel):
    does: Literal["pruning"]


class Plant(BaseModel):
    kind: Any | None = None
    made_of_itself: Circle | None = None
    nested: Nested | None = None
    care: Watering | Pruning | None = None
