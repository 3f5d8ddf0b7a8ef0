# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ErrorEvent`."""

from __future__ import annotations

from .assistant_stream_event import ErrorEvent as ErrorEvent

__all__ = [
    "ErrorEvent",
]
