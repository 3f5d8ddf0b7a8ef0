# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageURLContentBlockParam`."""

from __future__ import annotations

from .message_params import ImageURLContentBlockParam as ImageURLContentBlockParam

__all__ = [
    "ImageURLContentBlockParam",
]
