# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ResponseFormatJSONObject`."""

from __future__ import annotations

from ..shared_params import ResponseFormatJSONObjectParam as ResponseFormatJSONObject

__all__ = [
    "ResponseFormatJSONObject",
]
