# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `TextContentBlockParam`."""

from __future__ import annotations

from .message_params import TextContentBlockParam as TextContentBlockParam

__all__ = [
    "TextContentBlockParam",
]
