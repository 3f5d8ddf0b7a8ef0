"""Models of `plant`."""

from __future__ import annotations

from typing import Any, Literal

from .._runtime.models.base import BaseModel


class Circle(BaseModel):
    name: str | None = None
    id: str | None = None


class Watering(BaseModel):
    does: Literal["watering"]


class Pruning(BaseModel):
    does: Literal["pruning"]


class Plant(BaseModel):
    kind: Any | None = None
    made_of_itself: Circle | None = None
    nested: list[object] | None = None
    care: Watering | Pruning | None = None
