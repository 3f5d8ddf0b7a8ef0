# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolChoiceOption`."""

from __future__ import annotations

from .assistant import AssistantToolChoiceOption as AssistantToolChoiceOption

__all__ = [
    "AssistantToolChoiceOption",
]
