# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FilePathAnnotation`, and what is in it."""

from __future__ import annotations

from .message import FilePathAnnotation as FilePathAnnotation
from .message import FilePathAnnotationFilePath as FilePath

__all__ = [
    "FilePathAnnotation",
    "FilePath",
]
