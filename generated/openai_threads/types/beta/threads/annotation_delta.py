# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AnnotationDelta`."""

from __future__ import annotations

from .message import AnnotationDelta as AnnotationDelta

__all__ = [
    "AnnotationDelta",
]
