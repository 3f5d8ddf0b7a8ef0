# Of the garden.
# Made by Specloom from openapi.yaml: what is changed here is lost.

"""`Soil`."""

from __future__ import annotations

from ..._types.plot import Soil as Soil

__all__ = [
    "Soil",
]
