# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileSearchTypeOnlyTool`."""

from __future__ import annotations

from .message import FileSearchTypeOnlyTool as FileSearchTypeOnlyTool

__all__ = [
    "FileSearchTypeOnlyTool",
]
