# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ToolCallsStepDetails`."""

from __future__ import annotations

from .step import ToolCallsStepDetails as ToolCallsStepDetails

__all__ = [
    "ToolCallsStepDetails",
]
