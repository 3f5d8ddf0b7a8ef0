# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageFileDelta`."""

from __future__ import annotations

from .message import ImageFileDelta as ImageFileDelta

__all__ = [
    "ImageFileDelta",
]
