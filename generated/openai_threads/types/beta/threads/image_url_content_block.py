# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageURLContentBlock`."""

from __future__ import annotations

from .message import ImageURLContentBlock as ImageURLContentBlock

__all__ = [
    "ImageURLContentBlock",
]
