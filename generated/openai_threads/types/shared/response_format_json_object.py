# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ResponseFormatJSONObject`."""

from __future__ import annotations

from ..shared import ResponseFormatJSONObject as ResponseFormatJSONObject

__all__ = [
    "ResponseFormatJSONObject",
]
