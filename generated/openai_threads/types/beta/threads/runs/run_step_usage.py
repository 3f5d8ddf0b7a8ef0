# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStepUsage`."""

from __future__ import annotations

from .step import RunStepUsage as RunStepUsage

__all__ = [
    "RunStepUsage",
]
