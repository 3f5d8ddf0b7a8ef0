# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchResult`, and what is in it."""

from __future__ import annotations

from .step import FileSearchResult as FileSearchResult, FileSearchResultContent as Content

__all__ = [
    "FileSearchResult",
    "Content",
]
