# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchToolParam`, and what is in it."""

from __future__ import annotations

from .assistant_params import (
    FileSearchRankingOptionsParam as FileSearchRankingOptions,
    FileSearchToolFileSearchParam as FileSearch,
    FileSearchToolParam as FileSearchToolParam,
)

__all__ = [
    "FileSearchToolParam",
    "FileSearch",
    "FileSearchRankingOptions",
]
