# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchToolCall`, and what is in it."""

from __future__ import annotations

from .step import (
    FileSearchToolCall as FileSearchToolCall,
    FileSearchToolCallFileSearch as FileSearch,
)

__all__ = [
    "FileSearchToolCall",
    "FileSearch",
]
