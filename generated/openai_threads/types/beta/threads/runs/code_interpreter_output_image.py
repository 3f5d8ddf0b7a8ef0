# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `CodeInterpreterOutputImage`, and what is in it."""

from __future__ import annotations

from .step import (
    CodeInterpreterOutputImage as CodeInterpreterOutputImage,
    CodeInterpreterOutputImageImage as Image,
)

__all__ = [
    "CodeInterpreterOutputImage",
    "Image",
]
