# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FunctionToolParam`."""

from __future__ import annotations

from .assistant_params import FunctionToolParam as FunctionToolParam

__all__ = [
    "FunctionToolParam",
]
