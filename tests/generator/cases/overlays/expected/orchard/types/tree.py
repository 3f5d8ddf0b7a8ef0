# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Models of `tree`."""

from __future__ import annotations

from typing import Any

from .._runtime.models.base import BaseModel


class Tree(BaseModel):
    kind: str
    height: float
    """In metres."""

    planted: Any | None = None
