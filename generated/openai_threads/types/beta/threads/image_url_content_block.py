# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageURLContentBlock`."""

from __future__ import annotations

from .message import ImageURLContentBlock as ImageURLContentBlock

__all__ = [
    "ImageURLContentBlock",
]
