# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `beta.thread`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..._runtime.models.base import BaseModel
from ..shared import Metadata


class ThreadToolResourcesCodeInterpreter(BaseModel):
    """Data for the code interpreter."""

    file_ids: list[str] | None = None
    """Files that code may read here, at most 20; empty by default."""


class ThreadToolResourcesFileSearch(BaseModel):
    """Data for file search."""

    vector_store_ids: list[str] | None = None
    """Vector store that is searched in this thread; one at the most."""


class ThreadToolResources(BaseModel):
    """Data that tools may use in this thread, keyed by tool; null if there is none."""

    code_interpreter: ThreadToolResourcesCodeInterpreter | None = None
    """Data for the code interpreter."""

    file_search: ThreadToolResourcesFileSearch | None = None
    """Data for file search."""


class Thread(BaseModel):
    """A conversation, kept as a list of messages that runs read and extend."""

    id: str
    """Identifier of the thread, used in paths."""

    object: Literal["thread"]
    """Always `thread`."""

    created_at: int
    """When the thread was created, in Unix seconds."""

    tool_resources: ThreadToolResources | None = None
    """Data that tools may use in this thread, keyed by tool; null if there is none."""

    metadata: Metadata | None = None
    """Up to 16 of your own key-value pairs, kept with the thread."""


class ThreadDeleted(BaseModel):
    """Confirms that a thread is gone."""

    id: str
    """Identifier of the deleted thread."""

    deleted: bool
    """Whether the thread was deleted."""

    object: Literal["thread.deleted"]
    """Always `thread.deleted`."""


ThreadCreateAndRunModelVariant2: TypeAlias = Literal[
    "gpt-5",
    "gpt-5-mini",
    "gpt-5-nano",
    "gpt-5-2025-08-07",
    "gpt-5-mini-2025-08-07",
    "gpt-5-nano-2025-08-07",
    "gpt-4.1",
    "gpt-4.1-mini",
    "gpt-4.1-nano",
    "gpt-4.1-2025-04-14",
    "gpt-4.1-mini-2025-04-14",
    "gpt-4.1-nano-2025-04-14",
    "gpt-4o",
    "gpt-4o-2024-11-20",
    "gpt-4o-2024-08-06",
    "gpt-4o-2024-05-13",
    "gpt-4o-mini",
    "gpt-4o-mini-2024-07-18",
    "gpt-4.5-preview",
    "gpt-4.5-preview-2025-02-27",
    "gpt-4-turbo",
    "gpt-4-turbo-2024-04-09",
    "gpt-4-0125-preview",
    "gpt-4-turbo-preview",
    "gpt-4-1106-preview",
    "gpt-4-vision-preview",
    "gpt-4",
    "gpt-4-0314",
    "gpt-4-0613",
    "gpt-4-32k",
    "gpt-4-32k-0314",
    "gpt-4-32k-0613",
    "gpt-3.5-turbo",
    "gpt-3.5-turbo-16k",
    "gpt-3.5-turbo-0613",
    "gpt-3.5-turbo-1106",
    "gpt-3.5-turbo-0125",
    "gpt-3.5-turbo-16k-0613",
]
"""Models known when this document was written."""

# What else they are called.
ToolResources: TypeAlias = ThreadToolResources
ToolResourcesCodeInterpreter: TypeAlias = ThreadToolResourcesCodeInterpreter
ToolResourcesFileSearch: TypeAlias = ThreadToolResourcesFileSearch
