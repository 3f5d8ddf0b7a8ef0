# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantDeleted`."""

from __future__ import annotations

from .assistant import AssistantDeleted as AssistantDeleted

__all__ = [
    "AssistantDeleted",
]
