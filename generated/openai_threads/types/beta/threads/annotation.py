# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `Annotation`."""

from __future__ import annotations

from .message import Annotation as Annotation

__all__ = [
    "Annotation",
]
