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
)
from .thread_params import NewThreadParam as NewThreadParam
from .thread_params import (
    NewThreadSearchVectorStoreChunkingStrategyStatic as ToolResourcesFileSearchVectorStoreChunkingStrategyStatic,
)
from .thread_params import NewThreadToolResources as ToolResources
from .thread_params import NewThreadToolResourcesCodeInterpreter as ToolResourcesCodeInterpreter
from .thread_params import NewThreadToolResourcesFileSearch as ToolResourcesFileSearch
from .thread_params import (
    NewThreadToolResourcesFileSearchVectorStore as ToolResourcesFileSearchVectorStore,
)
from .thread_params import (
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
