# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ErrorEvent`."""

from __future__ import annotations

from .assistant_stream_event import ErrorEvent as ErrorEvent

__all__ = [
    "ErrorEvent",
]
