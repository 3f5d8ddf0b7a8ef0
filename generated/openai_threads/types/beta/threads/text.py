# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `Text`."""

from __future__ import annotations

from .message import Text as Text

__all__ = [
    "Text",
]
