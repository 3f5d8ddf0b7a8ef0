# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `ErrorObject`."""

from __future__ import annotations

from ..shared import ErrorObject as ErrorObject

__all__ = [
    "ErrorObject",
]
