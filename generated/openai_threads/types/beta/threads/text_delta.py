# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `TextDelta`."""

from __future__ import annotations

from .message import TextDelta as TextDelta

__all__ = [
    "TextDelta",
]
