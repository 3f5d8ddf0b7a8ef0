# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ReasoningEffort`."""

from __future__ import annotations

from ..shared import ReasoningEffort as ReasoningEffort

__all__ = [
    "ReasoningEffort",
]
