# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `Metadata`."""

from __future__ import annotations

from ..shared import Metadata as Metadata

__all__ = [
    "Metadata",
]
