# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageURLDelta`."""

from __future__ import annotations

from .message import ImageURLDelta as ImageURLDelta

__all__ = [
    "ImageURLDelta",
]
