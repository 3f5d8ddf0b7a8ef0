# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageDeltaEvent`."""

from __future__ import annotations

from .message import MessageDeltaEvent as MessageDeltaEvent

__all__ = [
    "MessageDeltaEvent",
]
