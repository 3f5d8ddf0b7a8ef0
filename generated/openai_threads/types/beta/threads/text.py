# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `Text`."""

from __future__ import annotations

from .message import Text as Text

__all__ = [
    "Text",
]
