# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunUpdateParams`."""

from __future__ import annotations

from .run_params import RunUpdateParams as RunUpdateParams

__all__ = [
    "RunUpdateParams",
]
