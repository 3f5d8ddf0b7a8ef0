# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `beta.assistant`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import NotRequired, TypedDict

from ..._runtime.common.aliases import SequenceNotStr
from ..shared import (
    ChatModel,
    FileSearchRanker,
    FunctionDefinition,
    Metadata,
    ReasoningEffort,
    ResponseFormatJSONObject,
    ResponseFormatJSONSchema,
    ResponseFormatText,
)
from ..shared_params import (
    FunctionDefinitionParam,
    ResponseFormatJSONObjectParam,
    ResponseFormatJSONSchemaParam,
    ResponseFormatTextParam,
)
from .assistant import (
    AssistantToolChoice,
    CodeInterpreterTool,
    FileSearchRankingOptions,
    FileSearchTool,
    FunctionTool,
)


class CodeInterpreterToolParam(TypedDict):
    """Runs Python that the model writes."""

    type: Literal["code_interpreter"]
    """Always `code_interpreter`."""


class FileSearchRankingOptionsParam(TypedDict):
    """How found passages are ranked. Without these options the server ranks with `auto` and keeps
    every score.
    """

    ranker: NotRequired[FileSearchRanker]
    """Ranker to apply."""

    score_threshold: float
    """Lowest score to keep, between 0 and 1."""


class FileSearchToolFileSearchParam(TypedDict):
    """Settings of the search."""

    max_num_results: NotRequired[int]
    """Most results a search returns, 1 to 50; it may find fewer. Unless set, `gpt-3.5-turbo` gets 5
    and `gpt-4*` models get 20.
    """

    ranking_options: NotRequired[FileSearchRankingOptionsParam | FileSearchRankingOptions]
    """How results are ranked and which are dropped."""


class FileSearchToolParam(TypedDict):
    """Searches the attached vector stores."""

    type: Literal["file_search"]
    """Always `file_search`."""

    file_search: NotRequired[FileSearchToolFileSearchParam]
    """Settings of the search."""


class FunctionToolParam(TypedDict):
    """A function of yours that the model may ask for."""

    type: Literal["function"]
    """Always `function`."""

    function: FunctionDefinitionParam | FunctionDefinition
    """The function's name, purpose and parameters."""


AssistantToolParam: TypeAlias = (
    CodeInterpreterToolParam
    | CodeInterpreterTool
    | FileSearchToolParam
    | FileSearchTool
    | FunctionToolParam
    | FunctionTool
)
"""A tool the model may call; `type` tells which."""


class AssistantCreateToolResourcesCodeInterpreter(TypedDict):
    """Data to hand to the code interpreter."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Ids of up to 20 uploaded files to expose to code; none by default."""


class AssistantCreateVectorStoreChunkingStrategyAuto(TypedDict):
    """Lets the server choose; at present chunks of 800 tokens that overlap by 400."""

    type: Literal["auto"]
    """Always `auto`."""


class AssistantCreateStoreChunkingStrategyStaticStatic(TypedDict):
    """Chunk sizes to apply."""

    max_chunk_size_tokens: int
    """Upper bound of a chunk in tokens, from 100 to 4096; the server's own choice is 800."""

    chunk_overlap_tokens: int
    """Tokens that neighbouring chunks share, at most half the chunk size; the server's own choice
    is 400.
    """


class AssistantCreateVectorStoreChunkingStrategyStatic(TypedDict):
    """Cuts files by the sizes you set."""

    type: Literal["static"]
    """Always `static`."""

    static: AssistantCreateStoreChunkingStrategyStaticStatic
    """Chunk sizes to apply."""


class AssistantCreateToolResourcesFileSearchVectorStore(TypedDict):
    """Contents and settings of the new vector store."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Files to index. A store holds 100,000,000 of them, or 10,000 if it dates from before
    November 2025.
    """

    chunking_strategy: NotRequired[
        AssistantCreateVectorStoreChunkingStrategyAuto
        | AssistantCreateVectorStoreChunkingStrategyStatic
    ]
    """How files are cut into chunks; `auto` unless given."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs, kept with the vector store."""


class AssistantCreateToolResourcesFileSearch(TypedDict):
    """Data to hand to file search, in an existing vector store or a new one."""

    vector_store_ids: NotRequired[SequenceNotStr[str]]
    """Id of an existing vector store to search; one at the most."""

    vector_stores: NotRequired[Iterable[AssistantCreateToolResourcesFileSearchVectorStore]]
    """Vector store to create and attach in the same request; one at the most."""


class AssistantCreateToolResources(TypedDict):
    """Data to hand to the tools, keyed by tool; null for none."""

    code_interpreter: NotRequired[AssistantCreateToolResourcesCodeInterpreter]
    """Data to hand to the code interpreter."""

    file_search: NotRequired[AssistantCreateToolResourcesFileSearch]
    """Data to hand to file search, in an existing vector store or a new one."""


AssistantResponseFormatOptionParam: TypeAlias = (
    Literal["auto"]
    | ResponseFormatTextParam
    | ResponseFormatText
    | ResponseFormatJSONObjectParam
    | ResponseFormatJSONObject
    | ResponseFormatJSONSchemaParam
    | ResponseFormatJSONSchema
)
"""Format the model's answer must have. For `json_object`, ask for JSON in a message or the
instructions as well, or the model may emit whitespace up to its token limit. An answer cut short by
a limit may be invalid JSON.
"""


class AssistantCreateParams(TypedDict):
    """The arguments of `POST /assistants`."""

    model: str | ChatModel
    """Name of the model that is to answer."""

    description: NotRequired[str | None]
    """Note on what the assistant is for, no longer than 512 characters; null for none."""

    instructions: NotRequired[str | None]
    """System instructions for the model, no longer than 256,000 characters; null for none."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs to keep with the assistant."""

    name: NotRequired[str | None]
    """Display name, no longer than 256 characters; null for none."""

    reasoning_effort: NotRequired[ReasoningEffort | None]
    """How much a reasoning model should think; `medium` unless given."""

    response_format: NotRequired[AssistantResponseFormatOptionParam | None]
    """Format the model must answer in; null leaves it to the server."""

    temperature: NotRequired[float | None]
    """Sampling temperature from 0 to 2, 1 by default. Raise it for varied answers, lower it for
    repeatable ones.
    """

    tool_resources: NotRequired[AssistantCreateToolResources | None]
    """Data to hand to the tools, keyed by tool; null for none."""

    tools: NotRequired[Iterable[AssistantToolParam]]
    """Tools the model may call, 128 at the most; none by default."""

    top_p: NotRequired[float | None]
    """Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that make up a tenth of
    the probability. Set this or `temperature`, not both.
    """


class AssistantUpdateToolResourcesCodeInterpreter(TypedDict):
    """New data for the code interpreter."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Files that replace the present list, 20 at the most."""


class AssistantUpdateToolResourcesFileSearch(TypedDict):
    """New data for file search."""

    vector_store_ids: NotRequired[SequenceNotStr[str]]
    """Vector store that replaces the present one; a single id."""


class AssistantUpdateToolResources(TypedDict):
    """Data for the tools, keyed by tool, in place of the current data."""

    code_interpreter: NotRequired[AssistantUpdateToolResourcesCodeInterpreter]
    """New data for the code interpreter."""

    file_search: NotRequired[AssistantUpdateToolResourcesFileSearch]
    """New data for file search."""


class AssistantUpdateParams(TypedDict):
    """The arguments of `POST /assistants/{assistant_id}`."""

    description: NotRequired[str | None]
    """New note on the assistant's purpose within 512 characters, or null."""

    instructions: NotRequired[str | None]
    """New system instructions within 256,000 characters, or null."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs for the assistant."""

    model: NotRequired[str | ChatModel]
    """Name of the model that answers from now on."""

    name: NotRequired[str | None]
    """New display name within 256 characters, or null."""

    reasoning_effort: NotRequired[ReasoningEffort | None]
    """New amount of thinking for a reasoning model."""

    response_format: NotRequired[AssistantResponseFormatOptionParam | None]
    """New format of the answers."""

    temperature: NotRequired[float | None]
    """New sampling temperature, from 0 to 2."""

    tool_resources: NotRequired[AssistantUpdateToolResources | None]
    """Data for the tools, keyed by tool, in place of the current data."""

    tools: NotRequired[Iterable[AssistantToolParam]]
    """Tools that replace the current ones; 128 at the most."""

    top_p: NotRequired[float | None]
    """New bound for nucleus sampling, from 0 to 1."""


class AssistantListParams(TypedDict):
    """The arguments of `GET /assistants`."""

    after: NotRequired[str]
    """Cursor to the page that follows, namely the id of the last assistant you have."""

    before: NotRequired[str]
    """Cursor to the page that precedes, namely the id of the first assistant you have."""

    limit: NotRequired[int]
    """Most assistants on one page, from 1 to 100; 20 if left out."""

    order: NotRequired[Literal["asc", "desc"]]
    """Order by time of creation; `desc`, the default, is newest first, `asc` oldest first."""


class AssistantToolChoiceFunctionParam(TypedDict):
    """The function to call, if `type` is `function`."""

    name: str
    """Name under which the function was declared."""


class AssistantToolChoiceParam(TypedDict):
    """Makes the model call one particular tool."""

    type: Literal["function", "code_interpreter", "file_search"]
    """Kind of tool to call; `function` needs a function name too."""

    function: NotRequired[AssistantToolChoiceFunctionParam]
    """The function to call, if `type` is `function`."""


AssistantToolChoiceOptionParam: TypeAlias = (
    Literal["none", "auto", "required"] | AssistantToolChoiceParam | AssistantToolChoice
)
"""Which tool the model must or may call."""
