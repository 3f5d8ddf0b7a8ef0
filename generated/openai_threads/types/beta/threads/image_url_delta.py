# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageURLDelta`."""

from __future__ import annotations

from .message import ImageURLDelta as ImageURLDelta

__all__ = [
    "ImageURLDelta",
]
