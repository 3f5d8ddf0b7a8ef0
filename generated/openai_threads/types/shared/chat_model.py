# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ChatModel`."""

from __future__ import annotations

from ..shared import ChatModel as ChatModel

__all__ = [
    "ChatModel",
]
