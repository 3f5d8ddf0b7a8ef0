# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionDefinition`."""

from __future__ import annotations

from ..shared import FunctionDefinition as FunctionDefinition

__all__ = [
    "FunctionDefinition",
]
