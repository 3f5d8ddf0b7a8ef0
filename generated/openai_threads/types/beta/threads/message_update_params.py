# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageUpdateParams`."""

from __future__ import annotations

from .message_params import MessageUpdateParams as MessageUpdateParams

__all__ = [
    "MessageUpdateParams",
]
