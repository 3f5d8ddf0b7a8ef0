# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchTool`, and what is in it."""

from __future__ import annotations

from .assistant import FileSearchRankingOptions as FileSearchRankingOptions
from .assistant import FileSearchTool as FileSearchTool
from .assistant import FileSearchToolFileSearch as FileSearch

__all__ = [
    "FileSearchTool",
    "FileSearch",
    "FileSearchRankingOptions",
]
