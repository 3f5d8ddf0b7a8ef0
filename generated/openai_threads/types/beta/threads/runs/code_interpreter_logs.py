# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterLogs`."""

from __future__ import annotations

from .step import CodeInterpreterLogs as CodeInterpreterLogs

__all__ = [
    "CodeInterpreterLogs",
]
