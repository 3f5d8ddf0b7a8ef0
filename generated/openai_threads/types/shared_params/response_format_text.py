# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ResponseFormatText`."""

from __future__ import annotations

from ..shared_params import ResponseFormatTextParam as ResponseFormatText

__all__ = [
    "ResponseFormatText",
]
