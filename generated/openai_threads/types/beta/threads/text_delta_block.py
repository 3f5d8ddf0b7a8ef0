# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `TextDeltaBlock`."""

from __future__ import annotations

from .message import TextDeltaBlock as TextDeltaBlock

__all__ = [
    "TextDeltaBlock",
]
