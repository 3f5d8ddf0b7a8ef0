# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantTool`."""

from __future__ import annotations

from .assistant import AssistantTool as AssistantTool

__all__ = [
    "AssistantTool",
]
