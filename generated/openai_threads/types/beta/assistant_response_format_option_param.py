# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantResponseFormatOptionParam`."""

from __future__ import annotations

from .assistant_params import (
    AssistantResponseFormatOptionParam as AssistantResponseFormatOptionParam,
)

__all__ = [
    "AssistantResponseFormatOptionParam",
]
