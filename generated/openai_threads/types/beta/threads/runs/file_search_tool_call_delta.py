# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `FileSearchToolCallDelta`."""

from __future__ import annotations

from .step import FileSearchToolCallDelta as FileSearchToolCallDelta

__all__ = [
    "FileSearchToolCallDelta",
]
