# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FunctionToolCallDelta`, and what is in it."""

from __future__ import annotations

from .step import FunctionToolCallDelta as FunctionToolCallDelta
from .step import FunctionToolCallDeltaFunction as Function

__all__ = [
    "FunctionToolCallDelta",
    "Function",
]
