# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageFile`."""

from __future__ import annotations

from .message import ImageFile as ImageFile

__all__ = [
    "ImageFile",
]
