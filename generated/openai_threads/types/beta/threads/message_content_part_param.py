# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageContentPartParam`."""

from __future__ import annotations

from .message_params import MessageContentPartParam as MessageContentPartParam

__all__ = [
    "MessageContentPartParam",
]
