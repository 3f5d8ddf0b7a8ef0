# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionToolCall`, and what is in it."""

from __future__ import annotations

from .step import FunctionToolCall as FunctionToolCall, FunctionToolCallFunction as Function

__all__ = [
    "FunctionToolCall",
    "Function",
]
