# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ThreadUpdateParams`, and what is in it."""

from __future__ import annotations

from .thread_params import (
    ThreadUpdateParams as ThreadUpdateParams,
    ThreadUpdateToolResources as ToolResources,
    ThreadUpdateToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
    ThreadUpdateToolResourcesFileSearch as ToolResourcesFileSearch,
)

__all__ = [
    "ThreadUpdateParams",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
]
