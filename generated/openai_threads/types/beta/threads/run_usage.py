# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunUsage`."""

from __future__ import annotations

from .run import RunUsage as RunUsage

__all__ = [
    "RunUsage",
]
