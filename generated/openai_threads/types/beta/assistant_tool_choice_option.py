# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolChoiceOption`."""

from __future__ import annotations

from .assistant import AssistantToolChoiceOption as AssistantToolChoiceOption

__all__ = [
    "AssistantToolChoiceOption",
]
