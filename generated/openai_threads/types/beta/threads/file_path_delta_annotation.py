# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FilePathDeltaAnnotation`, and what is in it."""

from __future__ import annotations

from .message import (
    FilePathDeltaAnnotation as FilePathDeltaAnnotation,
    FilePathDeltaAnnotationFilePath as FilePath,
)

__all__ = [
    "FilePathDeltaAnnotation",
    "FilePath",
]
