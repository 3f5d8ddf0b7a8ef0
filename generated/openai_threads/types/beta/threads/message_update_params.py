# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `MessageUpdateParams`."""

from __future__ import annotations

from .message_params import MessageUpdateParams as MessageUpdateParams

__all__ = [
    "MessageUpdateParams",
]
