# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileCitationDeltaAnnotation`, and what is in it."""

from __future__ import annotations

from .message import FileCitationDeltaAnnotation as FileCitationDeltaAnnotation
from .message import FileCitationDeltaAnnotationFileCitation as FileCitation

__all__ = [
    "FileCitationDeltaAnnotation",
    "FileCitation",
]
