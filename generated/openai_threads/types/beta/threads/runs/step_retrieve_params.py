# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `StepRetrieveParams`."""

from __future__ import annotations

from .step_params import StepRetrieveParams as StepRetrieveParams

__all__ = [
    "StepRetrieveParams",
]
