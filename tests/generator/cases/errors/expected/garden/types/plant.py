# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `plant`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel


class Plant(BaseModel):
    name: str
