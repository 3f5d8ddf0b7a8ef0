# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `walk`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.base import BaseModel


class Step(BaseModel):
    type: Literal["step"]
    metres: float | None = None


class Rest(BaseModel):
    type: Literal["rest"]
    minutes: int | None = None


WalkEvent: TypeAlias = Annotated[Step | Rest, Field(discriminator="type")]


class Walk(BaseModel):
    steps: int
