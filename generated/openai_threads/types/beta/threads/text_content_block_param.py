# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `TextContentBlockParam`."""

from __future__ import annotations

from .message_params import TextContentBlockParam as TextContentBlockParam

__all__ = [
    "TextContentBlockParam",
]
