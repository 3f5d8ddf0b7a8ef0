# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageURL`."""

from __future__ import annotations

from .message import ImageURL as ImageURL

__all__ = [
    "ImageURL",
]
