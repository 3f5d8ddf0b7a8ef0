# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `FileSearchTypeOnlyToolParam`."""

from __future__ import annotations

from .message_params import FileSearchTypeOnlyToolParam as FileSearchTypeOnlyToolParam

__all__ = [
    "FileSearchTypeOnlyToolParam",
]
