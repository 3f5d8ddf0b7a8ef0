# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ResponseFormatText`."""

from __future__ import annotations

from ..shared_params import ResponseFormatTextParam as ResponseFormatText

__all__ = [
    "ResponseFormatText",
]
