# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `TruncationStrategyParam`."""

from __future__ import annotations

from .run_params import TruncationStrategyParam as TruncationStrategyParam

__all__ = [
    "TruncationStrategyParam",
]
