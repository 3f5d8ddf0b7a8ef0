# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileSearchToolParam`, and what is in it."""

from __future__ import annotations

from .assistant_params import FileSearchRankingOptionsParam as FileSearchRankingOptions
from .assistant_params import FileSearchToolFileSearchParam as FileSearch
from .assistant_params import FileSearchToolParam as FileSearchToolParam

__all__ = [
    "FileSearchToolParam",
    "FileSearch",
    "FileSearchRankingOptions",
]
