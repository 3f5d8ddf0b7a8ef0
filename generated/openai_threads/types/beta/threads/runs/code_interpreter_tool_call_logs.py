# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `CodeInterpreterToolCallLogs`."""

from __future__ import annotations

from .step import CodeInterpreterToolCallLogs as CodeInterpreterToolCallLogs

__all__ = [
    "CodeInterpreterToolCallLogs",
]
