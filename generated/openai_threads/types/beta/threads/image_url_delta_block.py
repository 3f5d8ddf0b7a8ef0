# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageURLDeltaBlock`."""

from __future__ import annotations

from .message import ImageURLDeltaBlock as ImageURLDeltaBlock

__all__ = [
    "ImageURLDeltaBlock",
]
