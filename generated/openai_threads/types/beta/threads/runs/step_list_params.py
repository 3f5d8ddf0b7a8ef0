# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `StepListParams`."""

from __future__ import annotations

from .step_params import StepListParams as StepListParams

__all__ = [
    "StepListParams",
]
