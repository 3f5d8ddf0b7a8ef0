# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RefusalDeltaBlock`."""

from __future__ import annotations

from .message import RefusalDeltaBlock as RefusalDeltaBlock

__all__ = [
    "RefusalDeltaBlock",
]
