# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `TruncationStrategy`."""

from __future__ import annotations

from .run import TruncationStrategy as TruncationStrategy

__all__ = [
    "TruncationStrategy",
]
