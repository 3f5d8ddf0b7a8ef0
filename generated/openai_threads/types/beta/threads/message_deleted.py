# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageDeleted`."""

from __future__ import annotations

from .message import MessageDeleted as MessageDeleted

__all__ = [
    "MessageDeleted",
]
