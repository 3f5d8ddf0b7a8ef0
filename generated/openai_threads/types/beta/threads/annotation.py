# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `Annotation`."""

from __future__ import annotations

from .message import Annotation as Annotation

__all__ = [
    "Annotation",
]
