# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `walk`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.base import BaseModel


class Walk(BaseModel):
    steps: int


class SightBird(BaseModel):
    kind: Literal["bird"]
    song: str | None = None


class SightTree(BaseModel):
    kind: Literal["tree"]
    metres: float | None = None


Sight: TypeAlias = Annotated[SightBird | SightTree, Field(discriminator="kind")]


class WalkNewsEvent(BaseModel):
    event: str | None = None
    id: str | None = None
    data: Walk
