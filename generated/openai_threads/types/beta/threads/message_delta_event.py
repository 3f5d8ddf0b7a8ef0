# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageDeltaEvent`."""

from __future__ import annotations

from .message import MessageDeltaEvent as MessageDeltaEvent

__all__ = [
    "MessageDeltaEvent",
]
