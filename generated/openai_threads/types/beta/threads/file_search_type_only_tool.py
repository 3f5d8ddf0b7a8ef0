# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchTypeOnlyTool`."""

from __future__ import annotations

from .message import FileSearchTypeOnlyTool as FileSearchTypeOnlyTool

__all__ = [
    "FileSearchTypeOnlyTool",
]
