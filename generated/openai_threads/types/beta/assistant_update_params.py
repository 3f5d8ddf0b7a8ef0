# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantUpdateParams`, and what is in it."""

from __future__ import annotations

from .assistant_params import (
    AssistantUpdateParams as AssistantUpdateParams,
    AssistantUpdateToolResources as ToolResources,
    AssistantUpdateToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
    AssistantUpdateToolResourcesFileSearch as ToolResourcesFileSearch,
)

__all__ = [
    "AssistantUpdateParams",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
]
