# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterToolCallImage`, and what is in it."""

from __future__ import annotations

from .step import (
    CodeInterpreterToolCallImage as CodeInterpreterToolCallImage,
    CodeInterpreterToolCallImageImage as Image,
)

__all__ = [
    "CodeInterpreterToolCallImage",
    "Image",
]
