# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileCitationAnnotation`, and what is in it."""

from __future__ import annotations

from .message import (
    FileCitationAnnotation as FileCitationAnnotation,
    FileCitationAnnotationFileCitation as FileCitation,
)

__all__ = [
    "FileCitationAnnotation",
    "FileCitation",
]
