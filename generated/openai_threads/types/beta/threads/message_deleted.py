# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageDeleted`."""

from __future__ import annotations

from .message import MessageDeleted as MessageDeleted

__all__ = [
    "MessageDeleted",
]
