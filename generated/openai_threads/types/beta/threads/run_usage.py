# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunUsage`."""

from __future__ import annotations

from .run import RunUsage as RunUsage

__all__ = [
    "RunUsage",
]
