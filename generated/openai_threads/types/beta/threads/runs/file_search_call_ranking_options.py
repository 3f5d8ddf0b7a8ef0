# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchCallRankingOptions`."""

from __future__ import annotations

from .step import FileSearchCallRankingOptions as FileSearchCallRankingOptions

__all__ = [
    "FileSearchCallRankingOptions",
]
