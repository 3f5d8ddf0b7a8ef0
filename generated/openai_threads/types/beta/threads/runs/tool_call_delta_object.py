# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ToolCallDeltaObject`."""

from __future__ import annotations

from .step import ToolCallDeltaObject as ToolCallDeltaObject

__all__ = [
    "ToolCallDeltaObject",
]
