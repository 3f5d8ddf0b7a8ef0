# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunStatus`."""

from __future__ import annotations

from .run import RunStatus as RunStatus

__all__ = [
    "RunStatus",
]
