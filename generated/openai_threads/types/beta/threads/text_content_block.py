# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `TextContentBlock`."""

from __future__ import annotations

from .message import TextContentBlock as TextContentBlock

__all__ = [
    "TextContentBlock",
]
