# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ErrorObject`."""

from __future__ import annotations

from ..shared import ErrorObject as ErrorObject

__all__ = [
    "ErrorObject",
]
