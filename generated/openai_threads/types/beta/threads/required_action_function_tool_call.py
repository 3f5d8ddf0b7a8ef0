# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RequiredActionFunctionToolCall`, and what is in it."""

from __future__ import annotations

from .run import (
    RequiredActionFunctionToolCall as RequiredActionFunctionToolCall,
    RequiredActionFunctionToolCallFunction as Function,
)

__all__ = [
    "RequiredActionFunctionToolCall",
    "Function",
]
