# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `walk`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.base import BaseModel


class StepTakenData(BaseModel):
    metres: float | None = None


class StepTaken(BaseModel):
    event: Literal["step.taken"]
    data: StepTakenData


class Walk(BaseModel):
    steps: int


class WalkEnded(BaseModel):
    event: Literal["walk.ended"]
    data: Walk


WalkEvent: TypeAlias = Annotated[StepTaken | WalkEnded, Field(discriminator="event")]
