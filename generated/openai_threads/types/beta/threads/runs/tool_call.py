# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ToolCall`."""

from __future__ import annotations

from .step import ToolCall as ToolCall

__all__ = [
    "ToolCall",
]
