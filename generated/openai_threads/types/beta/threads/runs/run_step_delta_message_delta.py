# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunStepDeltaMessageDelta`, and what is in it."""

from __future__ import annotations

from .step import RunStepDeltaMessageDelta as RunStepDeltaMessageDelta
from .step import RunStepDeltaMessageDeltaMessageCreation as MessageCreation

__all__ = [
    "RunStepDeltaMessageDelta",
    "MessageCreation",
]
