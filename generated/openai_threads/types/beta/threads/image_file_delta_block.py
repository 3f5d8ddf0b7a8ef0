# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageFileDeltaBlock`."""

from __future__ import annotations

from .message import ImageFileDeltaBlock as ImageFileDeltaBlock

__all__ = [
    "ImageFileDeltaBlock",
]
