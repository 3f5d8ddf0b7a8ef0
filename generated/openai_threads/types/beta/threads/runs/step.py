# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `beta.threads.runs.step`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ....._runtime.models.base import BaseModel
from ....shared import FileSearchRanker, Metadata


class MessageCreationStepDetailsMessageCreation(BaseModel):
    """The message that was written."""

    message_id: str
    """Identifier of that message."""


class MessageCreationStepDetails(BaseModel):
    """A step that wrote a message."""

    type: Literal["message_creation"]
    """Always `message_creation`."""

    message_creation: MessageCreationStepDetailsMessageCreation
    """The message that was written."""


class CodeInterpreterToolCallLogs(BaseModel):
    """Text that executed code printed."""

    type: Literal["logs"]
    """Always `logs`."""

    logs: str
    """The printed text."""


class CodeInterpreterToolCallImageImage(BaseModel):
    """Where the image is stored."""

    file_id: str
    """Identifier of the image file."""


class CodeInterpreterToolCallImage(BaseModel):
    """An image that executed code drew."""

    type: Literal["image"]
    """Always `image`."""

    image: CodeInterpreterToolCallImageImage
    """Where the image is stored."""


class CodeInterpreterToolCallCodeInterpreter(BaseModel):
    """The code and what came out of it."""

    input: str
    """Source code that was executed."""

    outputs: list[CodeInterpreterToolCallLogs | CodeInterpreterToolCallImage]
    """Results in the order they appeared; there may be several."""


class CodeInterpreterToolCall(BaseModel):
    """A piece of code that was executed."""

    id: str
    """Identifier of the call."""

    type: Literal["code_interpreter"]
    """Always `code_interpreter`."""

    code_interpreter: CodeInterpreterToolCallCodeInterpreter
    """The code and what came out of it."""


class FileSearchCallRankingOptions(BaseModel):
    """Ranking that a search was made with."""

    ranker: FileSearchRanker
    """Ranker that was applied."""

    score_threshold: float
    """Lowest score that was kept, between 0 and 1."""


class FileSearchResultContent(BaseModel):
    """One passage."""

    type: Literal["text"] | None = None
    """Always `text`."""

    text: str | None = None
    """Words of the passage."""


class FileSearchResult(BaseModel):
    """A file that matched a search."""

    file_id: str
    """Identifier of the matching file."""

    file_name: str
    """Name of the matching file."""

    score: float
    """How well the file matches, from 0 to 1."""

    content: list[FileSearchResultContent] | None = None
    """Passages that matched; present only if asked for with `include[]`."""


class FileSearchToolCallFileSearch(BaseModel):
    """How the search was ranked and what it found; may be empty."""

    ranking_options: FileSearchCallRankingOptions | None = None
    """Ranking that was applied."""

    results: list[FileSearchResult] | None = None
    """Passages found, if the server lists them."""


class FileSearchToolCall(BaseModel):
    """A search of the attached vector stores."""

    id: str
    """Identifier of the call."""

    type: Literal["file_search"]
    """Always `file_search`."""

    file_search: FileSearchToolCallFileSearch
    """How the search was ranked and what it found; may be empty."""


class FunctionToolCallFunction(BaseModel):
    """What was called, with which arguments and result."""

    name: str
    """Name under which the function was declared."""

    arguments: str
    """Arguments as JSON text, as the model wrote them."""

    output: str | None = None
    """What the function returned; null until you submit it."""


class FunctionToolCall(BaseModel):
    """A call of one of your functions."""

    id: str
    """Identifier of the call."""

    type: Literal["function"]
    """Always `function`."""

    function: FunctionToolCallFunction
    """What was called, with which arguments and result."""


ToolCall: TypeAlias = Annotated[
    CodeInterpreterToolCall | FileSearchToolCall | FunctionToolCall, Field(discriminator="type")
]
"""One tool call of a step; `type` tells which tool."""


class ToolCallsStepDetails(BaseModel):
    """A step that called tools."""

    type: Literal["tool_calls"]
    """Always `tool_calls`."""

    tool_calls: list[ToolCall]
    """Calls made in this step, of any kind of tool."""


class RunStepLastError(BaseModel):
    """What went wrong; null if nothing did."""

    code: Literal["server_error", "rate_limit_exceeded"]
    """Kind of failure."""

    message: str
    """Explanation for people."""


class RunStepUsage(BaseModel):
    """Tokens a step has spent; null while it is in progress."""

    completion_tokens: int
    """Tokens the model wrote during the step."""

    prompt_tokens: int
    """Tokens the model read during the step."""

    total_tokens: int
    """Sum of both counts."""


class RunStep(BaseModel):
    """One action within a run, either writing a message or calling tools."""

    id: str
    """Identifier of the step, used in paths."""

    object: Literal["thread.run.step"]
    """Always `thread.run.step`."""

    created_at: int
    """When the step was created, in Unix seconds."""

    assistant_id: str
    """Assistant that executes the run."""

    thread_id: str
    """Thread the run works on."""

    run_id: str
    """Run the step is part of."""

    type: Literal["message_creation", "tool_calls"]
    """Whether the step writes a message or calls tools."""

    status: Literal["in_progress", "cancelled", "failed", "completed", "expired"]
    """Where the step stands."""

    step_details: MessageCreationStepDetails | ToolCallsStepDetails
    """What the step did, by its type."""

    last_error: RunStepLastError | None = None
    """What went wrong; null if nothing did."""

    expired_at: int | None = None
    """When the step expired along with its run, in Unix seconds; null if it did not."""

    cancelled_at: int | None = None
    """When the step was cancelled, in Unix seconds; null if it was not."""

    failed_at: int | None = None
    """When the step failed, in Unix seconds; null if it did not."""

    completed_at: int | None = None
    """When the step was completed, in Unix seconds; null if it was not."""

    metadata: Metadata | None = None
    """Up to 16 of your own key-value pairs, kept with the step."""

    usage: RunStepUsage | None = None
    """Tokens spent; null while the step is in progress."""


class RunStepDeltaMessageDeltaMessageCreation(BaseModel):
    """The message being written."""

    message_id: str | None = None
    """Identifier of that message."""


class RunStepDeltaMessageDelta(BaseModel):
    """Addition to a step that writes a message."""

    type: Literal["message_creation"]
    """Always `message_creation`."""

    message_creation: RunStepDeltaMessageDeltaMessageCreation | None = None
    """The message being written."""


class CodeInterpreterLogs(BaseModel):
    """Addition to the printed text of a call."""

    index: int
    """Position of the result within the call, from 0."""

    type: Literal["logs"]
    """Always `logs`."""

    logs: str | None = None
    """Printed text to append."""


class CodeInterpreterOutputImageImage(BaseModel):
    """Where the image is stored."""

    file_id: str | None = None
    """Identifier of the image file."""


class CodeInterpreterOutputImage(BaseModel):
    """An image added to the results of a call."""

    index: int
    """Position of the result within the call, from 0."""

    type: Literal["image"]
    """Always `image`."""

    image: CodeInterpreterOutputImageImage | None = None
    """Where the image is stored."""


class CodeInterpreterToolCallDeltaCodeInterpreter(BaseModel):
    """Added code and results."""

    input: str | None = None
    """Source code to append to what came before."""

    outputs: list[CodeInterpreterLogs | CodeInterpreterOutputImage] | None = None
    """Results that were added or grew; `index` places each."""


class CodeInterpreterToolCallDelta(BaseModel):
    """Addition to a code interpreter call."""

    index: int
    """Position of the call within its step, from 0."""

    id: str | None = None
    """Identifier of the call."""

    type: Literal["code_interpreter"]
    """Always `code_interpreter`."""

    code_interpreter: CodeInterpreterToolCallDeltaCodeInterpreter | None = None
    """Added code and results."""


class FileSearchToolCallDelta(BaseModel):
    """Addition to a file search call."""

    index: int
    """Position of the call within its step, from 0."""

    id: str | None = None
    """Identifier of the call."""

    type: Literal["file_search"]
    """Always `file_search`."""

    file_search: dict[str, object]
    """Empty object so far."""


class FunctionToolCallDeltaFunction(BaseModel):
    """Added parts of the call."""

    name: str | None = None
    """Name under which the function was declared."""

    arguments: str | None = None
    """Piece of the arguments' JSON text to append."""

    output: str | None = None
    """What the function returned; null until you submit it."""


class FunctionToolCallDelta(BaseModel):
    """Addition to a function call."""

    index: int
    """Position of the call within its step, from 0."""

    id: str | None = None
    """Identifier of the call."""

    type: Literal["function"]
    """Always `function`."""

    function: FunctionToolCallDeltaFunction | None = None
    """Added parts of the call."""


ToolCallDelta: TypeAlias = Annotated[
    CodeInterpreterToolCallDelta | FileSearchToolCallDelta | FunctionToolCallDelta,
    Field(discriminator="type"),
]
"""Addition to one tool call; `type` tells which tool."""


class ToolCallDeltaObject(BaseModel):
    """Addition to a step that calls tools."""

    type: Literal["tool_calls"]
    """Always `tool_calls`."""

    tool_calls: list[ToolCallDelta] | None = None
    """Calls that were added or grew; `index` places each."""


class RunStepDelta(BaseModel):
    """Added parts of a run step; absent fields did not change."""

    step_details: RunStepDeltaMessageDelta | ToolCallDeltaObject | None = None
    """Additions to the details, by the step's type."""


class RunStepDeltaEvent(BaseModel):
    """What was added to a run step since the last event."""

    id: str
    """Identifier of the step that grew."""

    object: Literal["thread.run.step.delta"]
    """Always `thread.run.step.delta`."""

    delta: RunStepDelta
    """The added parts."""


RunStepInclude: TypeAlias = Literal["step_details.tool_calls[*].file_search.results[*].content"]
