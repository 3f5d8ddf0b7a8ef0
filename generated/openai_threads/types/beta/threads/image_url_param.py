# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ImageURLParam`."""

from __future__ import annotations

from .message_params import ImageURLParam as ImageURLParam

__all__ = [
    "ImageURLParam",
]
