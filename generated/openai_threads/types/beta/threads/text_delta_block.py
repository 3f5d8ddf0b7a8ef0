# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `TextDeltaBlock`."""

from __future__ import annotations

from .message import TextDeltaBlock as TextDeltaBlock

__all__ = [
    "TextDeltaBlock",
]
