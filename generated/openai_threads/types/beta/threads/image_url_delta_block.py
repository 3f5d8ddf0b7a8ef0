# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageURLDeltaBlock`."""

from __future__ import annotations

from .message import ImageURLDeltaBlock as ImageURLDeltaBlock

__all__ = [
    "ImageURLDeltaBlock",
]
