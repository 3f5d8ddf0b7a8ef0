# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ToolCallDelta`."""

from __future__ import annotations

from .step import ToolCallDelta as ToolCallDelta

__all__ = [
    "ToolCallDelta",
]
