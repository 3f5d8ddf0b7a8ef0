# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `beta.threads.run`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ...._runtime.models.base import BaseModel
from ...shared import Metadata
from ..assistant import AssistantResponseFormatOption, AssistantTool, AssistantToolChoiceOption

RunStatus: TypeAlias = Literal[
    "queued",
    "in_progress",
    "requires_action",
    "cancelling",
    "cancelled",
    "failed",
    "completed",
    "incomplete",
    "expired",
]
"""State of a run. It waits for the caller at `requires_action`, is still busy while `queued`,
`in_progress` or `cancelling`, and has ended in every other state.
"""


class RequiredActionFunctionToolCallFunction(BaseModel):
    """What to call and with which arguments."""

    name: str
    """Name under which the function was declared."""

    arguments: str
    """Arguments as JSON text, as the model wrote them; check before use."""


class RequiredActionFunctionToolCall(BaseModel):
    """A function call the model asks you to make."""

    id: str
    """Identifier of the call, to be sent back with its output."""

    type: Literal["function"]
    """Always `function` so far."""

    function: RequiredActionFunctionToolCallFunction
    """What to call and with which arguments."""


class RunRequiredActionSubmitToolOutputs(BaseModel):
    """Calls that need outputs from you."""

    tool_calls: list[RequiredActionFunctionToolCall]
    """Calls to answer, all in one request."""


class RunRequiredAction(BaseModel):
    """What the run waits for; null while it waits for nothing."""

    type: Literal["submit_tool_outputs"]
    """Always `submit_tool_outputs` so far."""

    submit_tool_outputs: RunRequiredActionSubmitToolOutputs
    """Calls that need outputs from you."""


class RunLastError(BaseModel):
    """What went wrong; null if nothing did."""

    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"]
    """Kind of failure."""

    message: str
    """Explanation for people."""


class RunIncompleteDetails(BaseModel):
    """Why the run ended early; null if its status is not `incomplete`."""

    reason: Literal["max_completion_tokens", "max_prompt_tokens"] | None = None
    """Token limit that was hit."""


class RunUsage(BaseModel):
    """Tokens a run has spent; null before it has ended."""

    completion_tokens: int
    """Tokens the model wrote during the run."""

    prompt_tokens: int
    """Tokens the model read during the run."""

    total_tokens: int
    """Sum of both counts."""


class TruncationStrategy(BaseModel):
    """How a thread is shortened before a run, so that it fits the model."""

    type: Literal["auto", "last_messages"]
    """`auto` (the default) drops messages from the middle until the prompt fits; `last_messages` keeps
    only the latest ones.
    """

    last_messages: int | None = None
    """How many of the latest messages to keep, 1 or more; null unless the type asks for it."""


class Run(BaseModel):
    """One execution of an assistant on a thread, with the settings it ran under."""

    id: str
    """Identifier of the run, used in paths."""

    object: Literal["thread.run"]
    """Always `thread.run`."""

    created_at: int
    """When the run was created, in Unix seconds."""

    thread_id: str
    """Thread the run works on."""

    assistant_id: str
    """Assistant that executes the run."""

    status: RunStatus
    """Where the run stands."""

    required_action: RunRequiredAction | None = None
    """What the run waits for; null while it waits for nothing."""

    last_error: RunLastError | None = None
    """What went wrong; null if nothing did."""

    expires_at: int | None = None
    """When the run will expire, in Unix seconds; null if no deadline applies."""

    started_at: int | None = None
    """When work on the run began, in Unix seconds; null before that."""

    cancelled_at: int | None = None
    """When the run was cancelled, in Unix seconds; null if it was not."""

    failed_at: int | None = None
    """When the run failed, in Unix seconds; null if it did not."""

    completed_at: int | None = None
    """When the run was completed, in Unix seconds; null if it was not."""

    incomplete_details: RunIncompleteDetails | None = None
    """Why the run ended early; null if its status is not `incomplete`."""

    model: str
    """Model that was used."""

    instructions: str
    """Instructions that were in force."""

    tools: list[AssistantTool]
    """Tools that were on offer, at most 20; empty by default."""

    metadata: Metadata | None = None
    """Up to 16 of your own key-value pairs, kept with the run."""

    usage: RunUsage | None = None
    """Tokens spent; null until the run has ended."""

    temperature: float | None = None
    """Sampling temperature in use; null stands for 1."""

    top_p: float | None = None
    """Nucleus sampling bound in use; null stands for 1."""

    max_prompt_tokens: int | None = None
    """Budget for prompt tokens over all turns, 256 or more; null if there was none."""

    max_completion_tokens: int | None = None
    """Budget for completion tokens over all turns, 256 or more; null if there was none."""

    truncation_strategy: TruncationStrategy | None = None
    """How the thread was shortened to fit; null leaves it to the server."""

    tool_choice: AssistantToolChoiceOption | None = None
    """Which tools the model had to use; null leaves it to the server."""

    parallel_tool_calls: bool
    """Whether several function calls could be asked for at once."""

    response_format: AssistantResponseFormatOption | None = None
    """Format the answers had to have; null leaves it to the server."""


# What else they are called.
RequiredAction: TypeAlias = RunRequiredAction
RequiredActionSubmitToolOutputs: TypeAlias = RunRequiredActionSubmitToolOutputs
LastError: TypeAlias = RunLastError
IncompleteDetails: TypeAlias = RunIncompleteDetails
