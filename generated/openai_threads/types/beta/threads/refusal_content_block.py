# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RefusalContentBlock`."""

from __future__ import annotations

from .message import RefusalContentBlock as RefusalContentBlock

__all__ = [
    "RefusalContentBlock",
]
