# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStep`, and what is in it."""

from __future__ import annotations

from typing import TypeAlias

from .step import (
    MessageCreationStepDetails as _MessageCreationStepDetails,
    ToolCallsStepDetails as _ToolCallsStepDetails,
)

from .step import RunStep as RunStep, RunStepLastError as LastError

StepDetails: TypeAlias = _MessageCreationStepDetails | _ToolCallsStepDetails

__all__ = [
    "RunStep",
    "StepDetails",
    "LastError",
]
