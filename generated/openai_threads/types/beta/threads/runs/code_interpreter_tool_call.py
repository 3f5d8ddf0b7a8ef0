# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterToolCall`, and what is in it."""

from __future__ import annotations

from typing import TypeAlias

from .step import (
    CodeInterpreterToolCallImage as _CodeInterpreterToolCallImage,
    CodeInterpreterToolCallLogs as _CodeInterpreterToolCallLogs,
)

from .step import (
    CodeInterpreterToolCall as CodeInterpreterToolCall,
    CodeInterpreterToolCallCodeInterpreter as CodeInterpreter,
)

CodeInterpreterOutput: TypeAlias = _CodeInterpreterToolCallLogs | _CodeInterpreterToolCallImage

__all__ = [
    "CodeInterpreterToolCall",
    "CodeInterpreter",
    "CodeInterpreterOutput",
]
