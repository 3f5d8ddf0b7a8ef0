# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageListParams`."""

from __future__ import annotations

from .message_params import MessageListParams as MessageListParams

__all__ = [
    "MessageListParams",
]
