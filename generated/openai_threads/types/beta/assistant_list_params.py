# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantListParams`."""

from __future__ import annotations

from .assistant_params import AssistantListParams as AssistantListParams

__all__ = [
    "AssistantListParams",
]
