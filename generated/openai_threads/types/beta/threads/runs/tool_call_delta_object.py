# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ToolCallDeltaObject`."""

from __future__ import annotations

from .step import ToolCallDeltaObject as ToolCallDeltaObject

__all__ = [
    "ToolCallDeltaObject",
]
