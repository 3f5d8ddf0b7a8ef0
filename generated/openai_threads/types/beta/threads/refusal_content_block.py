# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RefusalContentBlock`."""

from __future__ import annotations

from .message import RefusalContentBlock as RefusalContentBlock

__all__ = [
    "RefusalContentBlock",
]
