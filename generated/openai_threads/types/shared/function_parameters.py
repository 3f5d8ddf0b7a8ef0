# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FunctionParameters`."""

from __future__ import annotations

from ..shared import FunctionParameters as FunctionParameters

__all__ = [
    "FunctionParameters",
]
