# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `AssistantResponseFormatOptionParam`."""

from __future__ import annotations

from .assistant_params import (
    AssistantResponseFormatOptionParam as AssistantResponseFormatOptionParam,
)

__all__ = [
    "AssistantResponseFormatOptionParam",
]
