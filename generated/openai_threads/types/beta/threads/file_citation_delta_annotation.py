# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileCitationDeltaAnnotation`, and what is in it."""

from __future__ import annotations

from .message import (
    FileCitationDeltaAnnotation as FileCitationDeltaAnnotation,
    FileCitationDeltaAnnotationFileCitation as FileCitation,
)

__all__ = [
    "FileCitationDeltaAnnotation",
    "FileCitation",
]
