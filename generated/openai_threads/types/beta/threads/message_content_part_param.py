# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageContentPartParam`."""

from __future__ import annotations

from .message_params import MessageContentPartParam as MessageContentPartParam

__all__ = [
    "MessageContentPartParam",
]
