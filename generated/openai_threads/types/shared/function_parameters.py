# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionParameters`."""

from __future__ import annotations

from ..shared import FunctionParameters as FunctionParameters

__all__ = [
    "FunctionParameters",
]
