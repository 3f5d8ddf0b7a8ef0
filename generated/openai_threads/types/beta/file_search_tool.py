# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchTool`, and what is in it."""

from __future__ import annotations

from .assistant import (
    FileSearchRankingOptions as FileSearchRankingOptions,
    FileSearchTool as FileSearchTool,
    FileSearchToolFileSearch as FileSearch,
)

__all__ = [
    "FileSearchTool",
    "FileSearch",
    "FileSearchRankingOptions",
]
