# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `beta.thread`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import NotRequired, TypedDict

from ..._runtime.common.aliases import SequenceNotStr
from ..shared import Metadata
from .assistant_params import (
    AssistantResponseFormatOptionParam,
    AssistantToolChoiceOptionParam,
    AssistantToolParam,
)
from .thread import ThreadCreateAndRunModelVariant2
from .threads.message_params import NewMessageParam
from .threads.run import TruncationStrategy
from .threads.run_params import TruncationStrategyParam


class NewThreadToolResourcesCodeInterpreter(TypedDict):
    """Data to hand to the code interpreter."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Ids of up to 20 uploaded files to expose to code; none by default."""


class NewThreadFileSearchVectorStoreChunkingStrategyAuto(TypedDict):
    """Lets the server choose; at present chunks of 800 tokens that overlap by 400."""

    type: Literal["auto"]
    """Always `auto`."""


class NewThreadVectorStoreChunkingStrategyStaticStatic(TypedDict):
    """Chunk sizes to apply."""

    max_chunk_size_tokens: int
    """Upper bound of a chunk in tokens, from 100 to 4096; the server's own choice is 800."""

    chunk_overlap_tokens: int
    """Tokens that neighbouring chunks share, at most half the chunk size; the server's own choice
    is 400.
    """


class NewThreadSearchVectorStoreChunkingStrategyStatic(TypedDict):
    """Cuts files by the sizes you set."""

    type: Literal["static"]
    """Always `static`."""

    static: NewThreadVectorStoreChunkingStrategyStaticStatic
    """Chunk sizes to apply."""


class NewThreadToolResourcesFileSearchVectorStore(TypedDict):
    """Contents and settings of the new vector store."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Files to index. A store holds 100,000,000 of them, or 10,000 if it dates from before
    November 2025.
    """

    chunking_strategy: NotRequired[
        NewThreadFileSearchVectorStoreChunkingStrategyAuto
        | NewThreadSearchVectorStoreChunkingStrategyStatic
    ]
    """How files are cut into chunks; `auto` unless given."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs, kept with the vector store."""


class NewThreadToolResourcesFileSearch(TypedDict):
    """Data to hand to file search, in an existing vector store or a new one."""

    vector_store_ids: NotRequired[SequenceNotStr[str]]
    """Id of an existing vector store to search; one at the most."""

    vector_stores: NotRequired[Iterable[NewThreadToolResourcesFileSearchVectorStore]]
    """Vector store to create for this thread in the same request; one at the most."""


class NewThreadToolResources(TypedDict):
    """Data that tools may use in the new thread, keyed by tool; null for none."""

    code_interpreter: NotRequired[NewThreadToolResourcesCodeInterpreter]
    """Data to hand to the code interpreter."""

    file_search: NotRequired[NewThreadToolResourcesFileSearch]
    """Data to hand to file search, in an existing vector store or a new one."""


class ThreadCreateParams(TypedDict):
    """The arguments of `POST /threads`."""

    messages: NotRequired[Iterable[NewMessageParam]]
    """Messages the conversation opens with."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs to keep with the thread."""

    tool_resources: NotRequired[NewThreadToolResources | None]
    """Data that tools may use in the new thread, keyed by tool; null for none."""


class ThreadUpdateToolResourcesCodeInterpreter(TypedDict):
    """New data for the code interpreter."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Files that replace the present list, 20 at the most."""


class ThreadUpdateToolResourcesFileSearch(TypedDict):
    """New data for file search."""

    vector_store_ids: NotRequired[SequenceNotStr[str]]
    """Vector store that replaces the present one; a single id."""


class ThreadUpdateToolResources(TypedDict):
    """Data for the tools in this thread, keyed by tool, in place of the current data."""

    code_interpreter: NotRequired[ThreadUpdateToolResourcesCodeInterpreter]
    """New data for the code interpreter."""

    file_search: NotRequired[ThreadUpdateToolResourcesFileSearch]
    """New data for file search."""


class ThreadUpdateParams(TypedDict):
    """The arguments of `POST /threads/{thread_id}`."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs for the thread."""

    tool_resources: NotRequired[ThreadUpdateToolResources | None]
    """Data for the tools in this thread, keyed by tool, in place of the current data."""


class NewThreadParam(TypedDict):
    """Contents of a new thread. All of it is optional: a run request without it starts from an empty
    thread.
    """

    messages: NotRequired[Iterable[NewMessageParam]]
    """Messages the conversation opens with."""

    tool_resources: NotRequired[NewThreadToolResources | None]
    """Data that tools may use in the new thread, keyed by tool; null for none."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs to keep with the thread."""


class ThreadCreateAndRunToolResourcesCodeInterpreter(TypedDict):
    """Data to hand to the code interpreter."""

    file_ids: NotRequired[SequenceNotStr[str]]
    """Ids of up to 20 uploaded files to expose to code; none by default."""


class ThreadCreateAndRunToolResourcesFileSearch(TypedDict):
    """Data to hand to file search."""

    vector_store_ids: NotRequired[SequenceNotStr[str]]
    """Id of an existing vector store to search; one at the most."""


class ThreadCreateAndRunToolResources(TypedDict):
    """Data to hand to the tools, keyed by tool; null for none."""

    code_interpreter: NotRequired[ThreadCreateAndRunToolResourcesCodeInterpreter]
    """Data to hand to the code interpreter."""

    file_search: NotRequired[ThreadCreateAndRunToolResourcesFileSearch]
    """Data to hand to file search."""


class ThreadCreateAndRunParams(TypedDict):
    """The arguments of `POST /threads/runs`."""

    assistant_id: str
    """Assistant to run."""

    instructions: NotRequired[str | None]
    """Instructions to use in place of the assistant's; null keeps those."""

    max_completion_tokens: NotRequired[int | None]
    """Completion tokens the run may use over all turns, 256 or more; null for no limit. The limit is
    approximate, and a run that passes it ends as `incomplete`.
    """

    max_prompt_tokens: NotRequired[int | None]
    """Prompt tokens the run may use over all turns, 256 or more; null for no limit. The limit is
    approximate, and a run that passes it ends as `incomplete`.
    """

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs to keep with the run."""

    model: NotRequired[str | ThreadCreateAndRunModelVariant2 | None]
    """Model to use in place of the assistant's; null keeps that one."""

    parallel_tool_calls: NotRequired[bool]
    """Whether several function calls may be asked for at once. Defaults to True."""

    response_format: NotRequired[AssistantResponseFormatOptionParam | None]
    """Format the model must answer in; null keeps the assistant's."""

    stream: NotRequired[bool | None]
    """True answers with server-sent events that end in `[DONE]`; false or null answers with the run.
    """

    temperature: NotRequired[float | None]
    """Sampling temperature from 0 to 2, 1 by default. Raise it for varied answers, lower it for
    repeatable ones.
    """

    thread: NotRequired[NewThreadParam]
    """The thread to create; an empty one if left out."""

    tool_choice: NotRequired[AssistantToolChoiceOptionParam | None]
    """Which tools the model may or must call; null leaves it to the server."""

    tool_resources: NotRequired[ThreadCreateAndRunToolResources | None]
    """Data to hand to the tools, keyed by tool; null for none."""

    tools: NotRequired[Iterable[AssistantToolParam] | None]
    """Tools to offer in place of the assistant's, 20 at the most; null keeps those."""

    top_p: NotRequired[float | None]
    """Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that make up a tenth of
    the probability. Set this or `temperature`, not both.
    """

    truncation_strategy: NotRequired[TruncationStrategyParam | TruncationStrategy | None]
    """How to shorten a long thread; null leaves it to the server."""
