# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionTool`."""

from __future__ import annotations

from .assistant import FunctionTool as FunctionTool

__all__ = [
    "FunctionTool",
]
