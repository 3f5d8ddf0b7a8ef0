# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageDelta`."""

from __future__ import annotations

from .message import MessageDelta as MessageDelta

__all__ = [
    "MessageDelta",
]
