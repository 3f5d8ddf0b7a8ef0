# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageFileDeltaBlock`."""

from __future__ import annotations

from .message import ImageFileDeltaBlock as ImageFileDeltaBlock

__all__ = [
    "ImageFileDeltaBlock",
]
