# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolParam as AssistantToolParam

__all__ = [
    "AssistantToolParam",
]
