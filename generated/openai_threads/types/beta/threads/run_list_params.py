# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunListParams`."""

from __future__ import annotations

from .run_params import RunListParams as RunListParams

__all__ = [
    "RunListParams",
]
