# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `AssistantCreateParams`, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from .assistant_params import (
    AssistantCreateVectorStoreChunkingStrategyAuto as _AssistantCreateVectorStoreChunkingStrategyAuto,
    AssistantCreateVectorStoreChunkingStrategyStatic as _AssistantCreateVectorStoreChunkingStrategyStatic,
)

from .assistant_params import (
    AssistantCreateParams as AssistantCreateParams,
    AssistantCreateStoreChunkingStrategyStaticStatic as ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic,
    AssistantCreateToolResources as ToolResources,
    AssistantCreateToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
    AssistantCreateToolResourcesFileSearch as ToolResourcesFileSearch,
    AssistantCreateToolResourcesFileSearchVectorStore as ToolResourcesFileSearchVectorStore,
    AssistantCreateVectorStoreChunkingStrategyAuto as ToolResourcesFileSearchVectorStoreChunkingStrategyAuto,
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
