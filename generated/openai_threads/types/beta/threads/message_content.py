# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageContent`."""

from __future__ import annotations

from .message import MessageContent as MessageContent

__all__ = [
    "MessageContent",
]
