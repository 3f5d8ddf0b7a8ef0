# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `TextContentBlock`."""

from __future__ import annotations

from .message import TextContentBlock as TextContentBlock

__all__ = [
    "TextContentBlock",
]
