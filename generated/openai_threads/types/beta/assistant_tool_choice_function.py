# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolChoiceFunction`."""

from __future__ import annotations

from .assistant import AssistantToolChoiceFunction as AssistantToolChoiceFunction

__all__ = [
    "AssistantToolChoiceFunction",
]
