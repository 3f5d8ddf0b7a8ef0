# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageFileContentBlock`."""

from __future__ import annotations

from .message import ImageFileContentBlock as ImageFileContentBlock

__all__ = [
    "ImageFileContentBlock",
]
