# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `CodeInterpreterLogs`."""

from __future__ import annotations

from .step import CodeInterpreterLogs as CodeInterpreterLogs

__all__ = [
    "CodeInterpreterLogs",
]
