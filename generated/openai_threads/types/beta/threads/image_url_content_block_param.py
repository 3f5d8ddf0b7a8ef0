# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageURLContentBlockParam`."""

from __future__ import annotations

from .message_params import ImageURLContentBlockParam as ImageURLContentBlockParam

__all__ = [
    "ImageURLContentBlockParam",
]
