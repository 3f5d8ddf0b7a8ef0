"""Models of `plant`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel


class Bed(BaseModel):
    id: str | None = None


class Plant(BaseModel):
    id: str
    color: str
    """Of the flower."""

    bed: Bed | None = None
    """Where it stands."""

    height: float | None = None
    """In centimetres."""
