# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageFileDelta`."""

from __future__ import annotations

from .message import ImageFileDelta as ImageFileDelta

__all__ = [
    "ImageFileDelta",
]
