# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ImageURLParam`."""

from __future__ import annotations

from .message_params import ImageURLParam as ImageURLParam

__all__ = [
    "ImageURLParam",
]
