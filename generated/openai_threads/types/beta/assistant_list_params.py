# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantListParams`."""

from __future__ import annotations

from .assistant_params import AssistantListParams as AssistantListParams

__all__ = [
    "AssistantListParams",
]
