# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterToolParam`."""

from __future__ import annotations

from .assistant_params import CodeInterpreterToolParam as CodeInterpreterToolParam

__all__ = [
    "CodeInterpreterToolParam",
]
