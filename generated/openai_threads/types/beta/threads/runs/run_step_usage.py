# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunStepUsage`."""

from __future__ import annotations

from .step import RunStepUsage as RunStepUsage

__all__ = [
    "RunStepUsage",
]
