# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `TruncationStrategyParam`."""

from __future__ import annotations

from .run_params import TruncationStrategyParam as TruncationStrategyParam

__all__ = [
    "TruncationStrategyParam",
]
