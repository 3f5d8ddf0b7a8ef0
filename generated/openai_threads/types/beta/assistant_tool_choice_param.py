# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolChoiceParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolChoiceParam as AssistantToolChoiceParam

__all__ = [
    "AssistantToolChoiceParam",
]
