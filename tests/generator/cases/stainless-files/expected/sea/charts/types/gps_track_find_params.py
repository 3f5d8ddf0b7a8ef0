# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`GPSTrackFindParams`."""

from __future__ import annotations

from .._types.gps_track_params import GPSTrackFindParams as GPSTrackFindParams

__all__ = [
    "GPSTrackFindParams",
]
