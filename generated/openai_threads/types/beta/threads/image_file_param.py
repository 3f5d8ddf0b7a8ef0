# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageFileParam`."""

from __future__ import annotations

from .message_params import ImageFileParam as ImageFileParam

__all__ = [
    "ImageFileParam",
]
