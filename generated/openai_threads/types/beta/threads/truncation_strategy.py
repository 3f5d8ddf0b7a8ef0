# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `TruncationStrategy`."""

from __future__ import annotations

from .run import TruncationStrategy as TruncationStrategy

__all__ = [
    "TruncationStrategy",
]
