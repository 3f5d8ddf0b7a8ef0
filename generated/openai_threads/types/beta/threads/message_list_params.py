# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageListParams`."""

from __future__ import annotations

from .message_params import MessageListParams as MessageListParams

__all__ = [
    "MessageListParams",
]
