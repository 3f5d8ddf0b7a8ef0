# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolChoiceOptionParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolChoiceOptionParam as AssistantToolChoiceOptionParam

__all__ = [
    "AssistantToolChoiceOptionParam",
]
