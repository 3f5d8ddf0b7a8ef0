# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `StepListParams`."""

from __future__ import annotations

from .step_params import StepListParams as StepListParams

__all__ = [
    "StepListParams",
]
