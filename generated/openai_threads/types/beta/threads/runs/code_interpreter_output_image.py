# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `CodeInterpreterOutputImage`, and what is in it."""

from __future__ import annotations

from .step import CodeInterpreterOutputImage as CodeInterpreterOutputImage
from .step import CodeInterpreterOutputImageImage as Image

__all__ = [
    "CodeInterpreterOutputImage",
    "Image",
]
