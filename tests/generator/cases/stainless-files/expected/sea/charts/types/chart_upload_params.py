# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`ChartUploadParams`."""

from __future__ import annotations

from .._types.chart_params import ChartUploadParams as ChartUploadParams

__all__ = [
    "ChartUploadParams",
]
