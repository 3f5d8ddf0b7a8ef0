# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunUpdateParams`."""

from __future__ import annotations

from .run_params import RunUpdateParams as RunUpdateParams

__all__ = [
    "RunUpdateParams",
]
