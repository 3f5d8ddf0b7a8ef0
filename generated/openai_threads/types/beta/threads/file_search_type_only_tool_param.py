# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchTypeOnlyToolParam`."""

from __future__ import annotations

from .message_params import FileSearchTypeOnlyToolParam as FileSearchTypeOnlyToolParam

__all__ = [
    "FileSearchTypeOnlyToolParam",
]
