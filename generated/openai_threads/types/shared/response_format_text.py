# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ResponseFormatText`."""

from __future__ import annotations

from ..shared import ResponseFormatText as ResponseFormatText

__all__ = [
    "ResponseFormatText",
]
