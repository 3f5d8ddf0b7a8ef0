# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStepInclude`."""

from __future__ import annotations

from .step import RunStepInclude as RunStepInclude

__all__ = [
    "RunStepInclude",
]
