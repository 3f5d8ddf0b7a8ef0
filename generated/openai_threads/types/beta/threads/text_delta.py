# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `TextDelta`."""

from __future__ import annotations

from .message import TextDelta as TextDelta

__all__ = [
    "TextDelta",
]
