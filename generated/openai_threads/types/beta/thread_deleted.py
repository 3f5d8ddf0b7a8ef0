# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ThreadDeleted`."""

from __future__ import annotations

from .thread import ThreadDeleted as ThreadDeleted

__all__ = [
    "ThreadDeleted",
]
