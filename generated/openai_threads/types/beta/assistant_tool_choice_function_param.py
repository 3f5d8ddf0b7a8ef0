# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolChoiceFunctionParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolChoiceFunctionParam as AssistantToolChoiceFunctionParam

__all__ = [
    "AssistantToolChoiceFunctionParam",
]
