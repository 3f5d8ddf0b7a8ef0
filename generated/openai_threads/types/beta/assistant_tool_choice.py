# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolChoice`."""

from __future__ import annotations

from .assistant import AssistantToolChoice as AssistantToolChoice

__all__ = [
    "AssistantToolChoice",
]
