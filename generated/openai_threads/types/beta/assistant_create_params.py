# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantCreateParams`, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from .assistant_params import (
    AssistantCreateVectorStoreChunkingStrategyAuto as _AssistantCreateVectorStoreChunkingStrategyAuto,
    AssistantCreateVectorStoreChunkingStrategyStatic as _AssistantCreateVectorStoreChunkingStrategyStatic,
)

from .assistant_params import AssistantCreateParams as AssistantCreateParams
from .assistant_params import (
    AssistantCreateStoreChunkingStrategyStaticStatic as ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic,
)
from .assistant_params import AssistantCreateToolResources as ToolResources
from .assistant_params import (
    AssistantCreateToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
)
from .assistant_params import AssistantCreateToolResourcesFileSearch as ToolResourcesFileSearch
from .assistant_params import (
    AssistantCreateToolResourcesFileSearchVectorStore as ToolResourcesFileSearchVectorStore,
)
from .assistant_params import (
    AssistantCreateVectorStoreChunkingStrategyAuto as ToolResourcesFileSearchVectorStoreChunkingStrategyAuto,
)
from .assistant_params import (
    AssistantCreateVectorStoreChunkingStrategyStatic as ToolResourcesFileSearchVectorStoreChunkingStrategyStatic,
)

if TYPE_CHECKING:
    ToolResourcesFileSearchVectorStoreChunkingStrategy: TypeAlias = (
        _AssistantCreateVectorStoreChunkingStrategyAuto
        | _AssistantCreateVectorStoreChunkingStrategyStatic
    )
else:
    ToolResourcesFileSearchVectorStoreChunkingStrategy = TypeAliasType(
        "ToolResourcesFileSearchVectorStoreChunkingStrategy",
        "_AssistantCreateVectorStoreChunkingStrategyAuto | _AssistantCreateVectorStoreChunkingStrategyStatic",
    )

__all__ = [
    "AssistantCreateParams",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
    "ToolResourcesFileSearchVectorStore",
    "ToolResourcesFileSearchVectorStoreChunkingStrategy",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyAuto",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyStatic",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic",
]
