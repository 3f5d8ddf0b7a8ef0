# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantToolChoice`."""

from __future__ import annotations

from .assistant import AssistantToolChoice as AssistantToolChoice

__all__ = [
    "AssistantToolChoice",
]
