# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ToolCallsStepDetails`."""

from __future__ import annotations

from .step import ToolCallsStepDetails as ToolCallsStepDetails

__all__ = [
    "ToolCallsStepDetails",
]
