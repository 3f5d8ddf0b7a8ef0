# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantResponseFormatOption`."""

from __future__ import annotations

from .assistant import AssistantResponseFormatOption as AssistantResponseFormatOption

__all__ = [
    "AssistantResponseFormatOption",
]
