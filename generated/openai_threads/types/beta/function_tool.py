# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FunctionTool`."""

from __future__ import annotations

from .assistant import FunctionTool as FunctionTool

__all__ = [
    "FunctionTool",
]
