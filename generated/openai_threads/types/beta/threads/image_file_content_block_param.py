# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageFileContentBlockParam`."""

from __future__ import annotations

from .message_params import ImageFileContentBlockParam as ImageFileContentBlockParam

__all__ = [
    "ImageFileContentBlockParam",
]
