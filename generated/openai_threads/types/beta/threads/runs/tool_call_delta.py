# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ToolCallDelta`."""

from __future__ import annotations

from .step import ToolCallDelta as ToolCallDelta

__all__ = [
    "ToolCallDelta",
]
