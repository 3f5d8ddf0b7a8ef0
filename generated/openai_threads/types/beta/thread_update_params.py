# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `ThreadUpdateParams`, and what is in it."""

from __future__ import annotations

from .thread_params import ThreadUpdateParams as ThreadUpdateParams
from .thread_params import ThreadUpdateToolResources as ToolResources
from .thread_params import ThreadUpdateToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter
from .thread_params import ThreadUpdateToolResourcesFileSearch as ToolResourcesFileSearch

__all__ = [
    "ThreadUpdateParams",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
]
