# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `RunListParams`."""

from __future__ import annotations

from .run_params import RunListParams as RunListParams

__all__ = [
    "RunListParams",
]
