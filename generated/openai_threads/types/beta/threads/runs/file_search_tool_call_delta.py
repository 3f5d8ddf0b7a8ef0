# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileSearchToolCallDelta`."""

from __future__ import annotations

from .step import FileSearchToolCallDelta as FileSearchToolCallDelta

__all__ = [
    "FileSearchToolCallDelta",
]
