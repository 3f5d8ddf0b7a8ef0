# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageURL`."""

from __future__ import annotations

from .message import ImageURL as ImageURL

__all__ = [
    "ImageURL",
]
