# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RefusalDeltaBlock`."""

from __future__ import annotations

from .message import RefusalDeltaBlock as RefusalDeltaBlock

__all__ = [
    "RefusalDeltaBlock",
]
