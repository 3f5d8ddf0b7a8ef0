# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileSearchResult`, and what is in it."""

from __future__ import annotations

from .step import FileSearchResult as FileSearchResult
from .step import FileSearchResultContent as Content

__all__ = [
    "FileSearchResult",
    "Content",
]
