# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunStepDeltaEvent`."""

from __future__ import annotations

from .step import RunStepDeltaEvent as RunStepDeltaEvent

__all__ = [
    "RunStepDeltaEvent",
]
