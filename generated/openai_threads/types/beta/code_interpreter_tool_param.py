# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `CodeInterpreterToolParam`."""

from __future__ import annotations

from .assistant_params import CodeInterpreterToolParam as CodeInterpreterToolParam

__all__ = [
    "CodeInterpreterToolParam",
]
