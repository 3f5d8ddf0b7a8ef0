# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolChoiceFunction`."""

from __future__ import annotations

from .assistant import AssistantToolChoiceFunction as AssistantToolChoiceFunction

__all__ = [
    "AssistantToolChoiceFunction",
]
