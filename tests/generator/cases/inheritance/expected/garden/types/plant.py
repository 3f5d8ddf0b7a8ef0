# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from datetime import date

from .._runtime.models.base import BaseModel


class Plant(BaseModel):
    id: str
    name: str | None = None


class Dated(BaseModel):
    planted: date | None = None


class Tree(Plant, Dated):
    """A plant with a trunk."""

    height: float


class Named(BaseModel):
    """A plant whose name is known, which is more than its base can say."""

    id: str
    name: str
