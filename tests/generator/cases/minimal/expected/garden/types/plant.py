# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from datetime import datetime

from .._runtime.models.base import BaseModel


class Plant(BaseModel):
    """Something that grows."""

    id: str
    planted_at: datetime | None = None
    """When it was put into the ground."""
