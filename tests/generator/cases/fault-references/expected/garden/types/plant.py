# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from typing import Any

from .._runtime.models.base import BaseModel


class Plant(BaseModel):
    bed: Any | None = None
    wrong: Any | None = None
    anchor: Any | None = None
    escape: Any | None = None
    circle: Any | None = None
    itself: Any | None = None
