# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `CodeInterpreterTool`."""

from __future__ import annotations

from .assistant import CodeInterpreterTool as CodeInterpreterTool

__all__ = [
    "CodeInterpreterTool",
]
