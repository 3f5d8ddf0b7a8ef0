# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileSearchCallRankingOptions`."""

from __future__ import annotations

from .step import FileSearchCallRankingOptions as FileSearchCallRankingOptions

__all__ = [
    "FileSearchCallRankingOptions",
]
