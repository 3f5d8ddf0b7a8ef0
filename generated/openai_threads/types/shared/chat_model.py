# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ChatModel`."""

from __future__ import annotations

from ..shared import ChatModel as ChatModel

__all__ = [
    "ChatModel",
]
