# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStepDelta`, and what is in it."""

from __future__ import annotations

from typing import TypeAlias

from .step import (
    RunStepDeltaMessageDelta as _RunStepDeltaMessageDelta,
    ToolCallDeltaObject as _ToolCallDeltaObject,
)

from .step import RunStepDelta as RunStepDelta

StepDetails: TypeAlias = _RunStepDeltaMessageDelta | _ToolCallDeltaObject

__all__ = [
    "RunStepDelta",
    "StepDetails",
]
