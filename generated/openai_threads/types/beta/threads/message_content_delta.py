# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `MessageContentDelta`."""

from __future__ import annotations

from .message import MessageContentDelta as MessageContentDelta

__all__ = [
    "MessageContentDelta",
]
