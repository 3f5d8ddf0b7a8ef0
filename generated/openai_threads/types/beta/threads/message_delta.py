# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageDelta`."""

from __future__ import annotations

from .message import MessageDelta as MessageDelta

__all__ = [
    "MessageDelta",
]
