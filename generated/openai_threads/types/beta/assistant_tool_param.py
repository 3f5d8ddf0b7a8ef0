# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantToolParam`."""

from __future__ import annotations

from .assistant_params import AssistantToolParam as AssistantToolParam

__all__ = [
    "AssistantToolParam",
]
