# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageFileContentBlock`."""

from __future__ import annotations

from .message import ImageFileContentBlock as ImageFileContentBlock

__all__ = [
    "ImageFileContentBlock",
]
