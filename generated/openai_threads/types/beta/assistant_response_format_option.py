# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantResponseFormatOption`."""

from __future__ import annotations

from .assistant import AssistantResponseFormatOption as AssistantResponseFormatOption

__all__ = [
    "AssistantResponseFormatOption",
]
