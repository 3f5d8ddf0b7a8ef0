# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolChoiceOptionParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolChoiceOptionParam as AssistantToolChoiceOptionParam

__all__ = [
    "AssistantToolChoiceOptionParam",
]
