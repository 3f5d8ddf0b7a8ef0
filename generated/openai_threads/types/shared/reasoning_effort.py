# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ReasoningEffort`."""

from __future__ import annotations

from ..shared import ReasoningEffort as ReasoningEffort

__all__ = [
    "ReasoningEffort",
]
