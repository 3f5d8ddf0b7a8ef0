# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageFileContentBlockParam`."""

from __future__ import annotations

from .message_params import ImageFileContentBlockParam as ImageFileContentBlockParam

__all__ = [
    "ImageFileContentBlockParam",
]
