# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageContent`."""

from __future__ import annotations

from .message import MessageContent as MessageContent

__all__ = [
    "MessageContent",
]
