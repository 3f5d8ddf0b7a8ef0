# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Models of `plant`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel


class Plant(BaseModel):
    name: str
