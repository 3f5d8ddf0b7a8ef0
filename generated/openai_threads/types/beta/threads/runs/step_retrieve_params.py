# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `StepRetrieveParams`."""

from __future__ import annotations

from .step_params import StepRetrieveParams as StepRetrieveParams

__all__ = [
    "StepRetrieveParams",
]
