# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantTool`."""

from __future__ import annotations

from .assistant import AssistantTool as AssistantTool

__all__ = [
    "AssistantTool",
]
