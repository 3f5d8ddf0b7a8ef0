# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionDefinition`."""

from __future__ import annotations

from ..shared_params import FunctionDefinitionParam as FunctionDefinition

__all__ = [
    "FunctionDefinition",
]
