# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterTool`."""

from __future__ import annotations

from .assistant import CodeInterpreterTool as CodeInterpreterTool

__all__ = [
    "CodeInterpreterTool",
]
