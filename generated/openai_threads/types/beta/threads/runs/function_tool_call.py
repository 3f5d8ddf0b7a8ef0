# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FunctionToolCall`, and what is in it."""

from __future__ import annotations

from .step import FunctionToolCall as FunctionToolCall
from .step import FunctionToolCallFunction as Function

__all__ = [
    "FunctionToolCall",
    "Function",
]
