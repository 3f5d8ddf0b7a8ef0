# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantDeleted`."""

from __future__ import annotations

from .assistant import AssistantDeleted as AssistantDeleted

__all__ = [
    "AssistantDeleted",
]
