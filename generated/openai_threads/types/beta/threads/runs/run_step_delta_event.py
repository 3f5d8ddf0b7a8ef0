# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStepDeltaEvent`."""

from __future__ import annotations

from .step import RunStepDeltaEvent as RunStepDeltaEvent

__all__ = [
    "RunStepDeltaEvent",
]
