# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FunctionToolParam`."""

from __future__ import annotations

from .assistant_params import FunctionToolParam as FunctionToolParam

__all__ = [
    "FunctionToolParam",
]
