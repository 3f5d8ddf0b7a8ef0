# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ThreadCreateAndRunParams`, and what is in it."""

from __future__ import annotations

from .thread_params import ThreadCreateAndRunParams as ThreadCreateAndRunParams
from .thread_params import ThreadCreateAndRunParams as ThreadCreateAndRunParamsBase
from .thread_params import ThreadCreateAndRunParams as ThreadCreateAndRunParamsNonStreaming
from .thread_params import ThreadCreateAndRunParams as ThreadCreateAndRunParamsStreaming
from .thread_params import ThreadCreateAndRunToolResources as ToolResources
from .thread_params import (
    ThreadCreateAndRunToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
)
from .thread_params import ThreadCreateAndRunToolResourcesFileSearch as ToolResourcesFileSearch

__all__ = [
    "ThreadCreateAndRunParams",
    "ThreadCreateAndRunParamsBase",
    "ThreadCreateAndRunParamsNonStreaming",
    "ThreadCreateAndRunParamsStreaming",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
]
