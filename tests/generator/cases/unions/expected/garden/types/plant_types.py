# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.base import BaseModel


class Watering(BaseModel):
    does: Literal["watering"]
    litres: float | None = None


class Pruning(BaseModel):
    does: Literal["pruning"]
    tool: str | None = None


Care: TypeAlias = Annotated[Watering | Pruning, Field(discriminator="does")]


class PlantInferredSeed(BaseModel):
    kind: Literal["seed"]
    grams: float | None = None


class PlantInferredBulb(BaseModel):
    kind: Literal["bulb"]
    count: int | None = None


class PlantUndiscriminatedWithRed(BaseModel):
    red: int | None = None


class PlantUndiscriminatedNamedColor(BaseModel):
    name: str | None = None


class Plant(BaseModel):
    id: str
    declared: Care | None = None
    inferred: PlantInferredSeed | PlantInferredBulb | None = None
    """Told apart by what all members require with a value of its own."""

    undiscriminated: PlantUndiscriminatedWithRed | PlantUndiscriminatedNamedColor | None = None
    simple: str | list[str] | None = None
    type_list: int | str | None = None
