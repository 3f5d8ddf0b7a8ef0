# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`GPSPosition`."""

from __future__ import annotations

from ..._types.shared_params import GPSPositionParam as GPSPosition

__all__ = [
    "GPSPosition",
]
