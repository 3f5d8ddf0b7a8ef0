# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageContentDelta`."""

from __future__ import annotations

from .message import MessageContentDelta as MessageContentDelta

__all__ = [
    "MessageContentDelta",
]
