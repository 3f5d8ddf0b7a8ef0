# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Another place for `NewThreadParam`, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from typing_extensions import TypeAliasType

from .thread_params import (
    NewThreadFileSearchVectorStoreChunkingStrategyAuto as _NewThreadFileSearchVectorStoreChunkingStrategyAuto,
    NewThreadSearchVectorStoreChunkingStrategyStatic as _NewThreadSearchVectorStoreChunkingStrategyStatic,
)

from .thread_params import (
    NewThreadFileSearchVectorStoreChunkingStrategyAuto as ToolResourcesFileSearchVectorStoreChunkingStrategyAuto,
    NewThreadParam as NewThreadParam,
    NewThreadSearchVectorStoreChunkingStrategyStatic as ToolResourcesFileSearchVectorStoreChunkingStrategyStatic,
    NewThreadToolResources as ToolResources,
    NewThreadToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter,
    NewThreadToolResourcesFileSearch as ToolResourcesFileSearch,
    NewThreadToolResourcesFileSearchVectorStore as ToolResourcesFileSearchVectorStore,
    NewThreadVectorStoreChunkingStrategyStaticStatic as ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic,
)

if TYPE_CHECKING:
    ToolResourcesFileSearchVectorStoreChunkingStrategy: TypeAlias = (
        _NewThreadFileSearchVectorStoreChunkingStrategyAuto
        | _NewThreadSearchVectorStoreChunkingStrategyStatic
    )
else:
    ToolResourcesFileSearchVectorStoreChunkingStrategy = TypeAliasType(
        "ToolResourcesFileSearchVectorStoreChunkingStrategy",
        "_NewThreadFileSearchVectorStoreChunkingStrategyAuto | _NewThreadSearchVectorStoreChunkingStrategyStatic",
    )

__all__ = [
    "NewThreadParam",
    "ToolResources",
    "ToolResourcesCodeInterpreter",
    "ToolResourcesFileSearch",
    "ToolResourcesFileSearchVectorStore",
    "ToolResourcesFileSearchVectorStoreChunkingStrategy",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyAuto",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyStatic",
    "ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic",
]
