# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ToolCall`."""

from __future__ import annotations

from .step import ToolCall as ToolCall

__all__ = [
    "ToolCall",
]
