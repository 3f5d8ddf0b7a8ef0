# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ThreadDeleted`."""

from __future__ import annotations

from .thread import ThreadDeleted as ThreadDeleted

__all__ = [
    "ThreadDeleted",
]
