# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterToolCallDelta`, and what is in it."""

from __future__ import annotations

from typing import TypeAlias

from .step import (
    CodeInterpreterLogs as _CodeInterpreterLogs,
    CodeInterpreterOutputImage as _CodeInterpreterOutputImage,
)

from .step import (
    CodeInterpreterToolCallDelta as CodeInterpreterToolCallDelta,
    CodeInterpreterToolCallDeltaCodeInterpreter as CodeInterpreter,
)

CodeInterpreterOutput: TypeAlias = _CodeInterpreterLogs | _CodeInterpreterOutputImage

__all__ = [
    "CodeInterpreterToolCallDelta",
    "CodeInterpreter",
    "CodeInterpreterOutput",
]
