# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageFile`."""

from __future__ import annotations

from .message import ImageFile as ImageFile

__all__ = [
    "ImageFile",
]
