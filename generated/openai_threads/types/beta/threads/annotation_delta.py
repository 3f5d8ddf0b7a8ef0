# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AnnotationDelta`."""

from __future__ import annotations

from .message import AnnotationDelta as AnnotationDelta

__all__ = [
    "AnnotationDelta",
]
