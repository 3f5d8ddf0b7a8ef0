# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Another place for `RunStepInclude`."""

from __future__ import annotations

from .step import RunStepInclude as RunStepInclude

__all__ = [
    "RunStepInclude",
]
