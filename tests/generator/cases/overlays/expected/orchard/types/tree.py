# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `tree`."""

from __future__ import annotations

from typing import Any

from .._runtime.models.base import BaseModel


class Tree(BaseModel):
    kind: str
    height: float
    """In metres."""

    planted: Any | None = None
