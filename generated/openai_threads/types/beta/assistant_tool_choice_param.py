# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolChoiceParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolChoiceParam as AssistantToolChoiceParam

__all__ = [
    "AssistantToolChoiceParam",
]
