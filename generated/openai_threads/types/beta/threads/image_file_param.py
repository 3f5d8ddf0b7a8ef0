# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageFileParam`."""

from __future__ import annotations

from .message_params import ImageFileParam as ImageFileParam

__all__ = [
    "ImageFileParam",
]
