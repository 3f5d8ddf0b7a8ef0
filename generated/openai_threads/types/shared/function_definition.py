# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FunctionDefinition`."""

from __future__ import annotations

from ..shared import FunctionDefinition as FunctionDefinition

__all__ = [
    "FunctionDefinition",
]
