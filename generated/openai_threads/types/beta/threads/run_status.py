# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunStatus`."""

from __future__ import annotations

from .run import RunStatus as RunStatus

__all__ = [
    "RunStatus",
]
