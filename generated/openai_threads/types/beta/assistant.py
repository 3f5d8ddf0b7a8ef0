# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `beta.assistant`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.models.base import BaseModel
from ..shared import (
    FileSearchRanker,
    FunctionDefinition,
    Metadata,
    ResponseFormatJSONObject,
    ResponseFormatJSONSchema,
    ResponseFormatText,
)


class CodeInterpreterTool(BaseModel):
    """Runs Python that the model writes."""

    type: Literal["code_interpreter"]
    """Always `code_interpreter`."""


class FileSearchRankingOptions(BaseModel):
    """How found passages are ranked. Without these options the server ranks with `auto` and keeps
    every score.
    """

    ranker: FileSearchRanker | None = None
    """Ranker to apply."""

    score_threshold: float
    """Lowest score to keep, between 0 and 1."""


class FileSearchToolFileSearch(BaseModel):
    """Settings of the search."""

    max_num_results: int | None = None
    """Most results a search returns, 1 to 50; it may find fewer. Unless set, `gpt-3.5-turbo` gets 5
    and `gpt-4*` models get 20.
    """

    ranking_options: FileSearchRankingOptions | None = None
    """How results are ranked and which are dropped."""


class FileSearchTool(BaseModel):
    """Searches the attached vector stores."""

    type: Literal["file_search"]
    """Always `file_search`."""

    file_search: FileSearchToolFileSearch | None = None
    """Settings of the search."""


class FunctionTool(BaseModel):
    """A function of yours that the model may ask for."""

    type: Literal["function"]
    """Always `function`."""

    function: FunctionDefinition
    """The function's name, purpose and parameters."""


AssistantTool: TypeAlias = Annotated[
    CodeInterpreterTool | FileSearchTool | FunctionTool, Field(discriminator="type")
]
"""A tool the model may call; `type` tells which."""


class AssistantToolChoiceFunction(BaseModel):
    """The function to call, if `type` is `function`."""

    name: str
    """Name under which the function was declared."""


class AssistantToolChoice(BaseModel):
    """Makes the model call one particular tool."""

    type: Literal["function", "code_interpreter", "file_search"]
    """Kind of tool to call; `function` needs a function name too."""

    function: AssistantToolChoiceFunction | None = None
    """The function to call, if `type` is `function`."""


AssistantToolChoiceOption: TypeAlias = Literal["none", "auto", "required"] | AssistantToolChoice
"""Which tool the model must or may call."""


AssistantResponseFormatOption: TypeAlias = (
    Literal["auto"] | ResponseFormatText | ResponseFormatJSONObject | ResponseFormatJSONSchema
)
"""Format the model's answer must have. For `json_object`, ask for JSON in a message or the
instructions as well, or the model may emit whitespace up to its token limit. An answer cut short by
a limit may be invalid JSON.
"""


class AssistantToolResourcesCodeInterpreter(BaseModel):
    """Data for the code interpreter."""

    file_ids: list[str] | None = None
    """Files that code may read, at most 20; empty by default."""


class AssistantToolResourcesFileSearch(BaseModel):
    """Data for file search."""

    vector_store_ids: list[str] | None = None
    """Vector store that is searched; the list holds no more than one id."""


class AssistantToolResources(BaseModel):
    """Data the tools work on, keyed by tool; null if there is none."""

    code_interpreter: AssistantToolResourcesCodeInterpreter | None = None
    """Data for the code interpreter."""

    file_search: AssistantToolResourcesFileSearch | None = None
    """Data for file search."""


class Assistant(BaseModel):
    """A stored configuration of a model: its instructions, its tools and the data they work on."""

    id: str
    """Identifier of the assistant, used in paths and in run requests."""

    object: Literal["assistant"]
    """Always `assistant`."""

    created_at: int
    """When the assistant was created, in Unix seconds."""

    name: str | None = None
    """Display name of up to 256 characters; null if it has none."""

    description: str | None = None
    """Note on the assistant's purpose, up to 512 characters; null if it has none."""

    model: str
    """Name of the model that answers."""

    instructions: str | None = None
    """System instructions given to the model, up to 256,000 characters; null if there are none."""

    tools: list[AssistantTool]
    """Tools the assistant may call, at most 128; empty by default."""

    tool_resources: AssistantToolResources | None = None
    """Data the tools work on, keyed by tool; null if there is none."""

    metadata: Metadata | None = None
    """Up to 16 of your own key-value pairs, kept with the assistant."""

    temperature: float | None = None
    """Sampling temperature from 0 (most predictable) to 2 (most random); 1 by default."""

    top_p: float | None = None
    """Share of probability mass that sampling draws from, between 0 and 1; 1 by default."""

    response_format: AssistantResponseFormatOption | None = None
    """Format every answer must have; null leaves it to the server."""


class AssistantDeleted(BaseModel):
    """Confirms that an assistant is gone."""

    id: str
    """Identifier of the deleted assistant."""

    deleted: bool
    """Whether the assistant was deleted."""

    object: Literal["assistant.deleted"]
    """Always `assistant.deleted`."""


# What else they are called.
ToolResources: TypeAlias = AssistantToolResources
ToolResourcesCodeInterpreter: TypeAlias = AssistantToolResourcesCodeInterpreter
ToolResourcesFileSearch: TypeAlias = AssistantToolResourcesFileSearch
