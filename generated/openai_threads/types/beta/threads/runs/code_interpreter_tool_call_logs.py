# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterToolCallLogs`."""

from __future__ import annotations

from .step import CodeInterpreterToolCallLogs as CodeInterpreterToolCallLogs

__all__ = [
    "CodeInterpreterToolCallLogs",
]
