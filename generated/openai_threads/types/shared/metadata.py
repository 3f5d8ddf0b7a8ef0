# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `Metadata`."""

from __future__ import annotations

from ..shared import Metadata as Metadata

__all__ = [
    "Metadata",
]
