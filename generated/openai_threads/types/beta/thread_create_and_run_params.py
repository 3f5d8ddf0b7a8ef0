# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ThreadCreateAndRunParams`, and what is in it."""

from __future__ import annotations

from .thread_params import (
    ThreadCreateAndRunParams as ThreadCreateAndRunParams,
    ThreadCreateAndRunParams as ThreadCreateAndRunParamsBase,
    ThreadCreateAndRunParams as ThreadCreateAndRunParamsNonStreaming,
    ThreadCreateAndRunParams as ThreadCreateAndRunParamsStreaming,
    ThreadCreateAndRunToolResources as ToolResources,
    ThreadCreateAndRunToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
    ThreadCreateAndRunToolResourcesFileSearch as ToolResourcesFileSearch,
)

__all__ = [
    "ThreadCreateAndRunParams",
    "ThreadCreateAndRunParamsBase",
    "ThreadCreateAndRunParamsNonStreaming",
    "ThreadCreateAndRunParamsStreaming",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
]
