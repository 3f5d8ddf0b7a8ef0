# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStepDeltaMessageDelta`, and what is in it."""

from __future__ import annotations

from .step import (
    RunStepDeltaMessageDelta as RunStepDeltaMessageDelta,
    RunStepDeltaMessageDeltaMessageCreation as MessageCreation,
)

__all__ = [
    "RunStepDeltaMessageDelta",
    "MessageCreation",
]
