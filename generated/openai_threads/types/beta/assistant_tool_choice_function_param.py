# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolChoiceFunctionParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolChoiceFunctionParam as AssistantToolChoiceFunctionParam

__all__ = [
    "AssistantToolChoiceFunctionParam",
]
