# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `CodeInterpreterToolCallImage`, and what is in it."""

from __future__ import annotations

from .step import CodeInterpreterToolCallImage as CodeInterpreterToolCallImage
from .step import CodeInterpreterToolCallImageImage as Image

__all__ = [
    "CodeInterpreterToolCallImage",
    "Image",
]
