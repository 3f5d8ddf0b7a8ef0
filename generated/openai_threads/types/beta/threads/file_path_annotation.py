# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FilePathAnnotation`, and what is in it."""

from __future__ import annotations

from .message import (
    FilePathAnnotation as FilePathAnnotation,
    FilePathAnnotationFilePath as FilePath,
)

__all__ = [
    "FilePathAnnotation",
    "FilePath",
]
