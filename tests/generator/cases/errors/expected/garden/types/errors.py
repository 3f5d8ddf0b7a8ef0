# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `errors`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel
from .plant import Plant


class RefusedBody(BaseModel):
    reason: str | None = None


class Problem(BaseModel):
    title: str | None = None
    detail: str | None = None


class PlantCreateError409(BaseModel):
    other: Plant
