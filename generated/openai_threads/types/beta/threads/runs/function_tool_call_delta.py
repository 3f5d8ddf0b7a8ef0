# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionToolCallDelta`, and what is in it."""

from __future__ import annotations

from .step import (
    FunctionToolCallDelta as FunctionToolCallDelta,
    FunctionToolCallDeltaFunction as Function,
)

__all__ = [
    "FunctionToolCallDelta",
    "Function",
]
