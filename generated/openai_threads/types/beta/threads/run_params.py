# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `beta.threads.run`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import NotRequired, TypedDict

from ...shared import ChatModel, Metadata, ReasoningEffort
from ..assistant_params import (
    AssistantResponseFormatOptionParam,
    AssistantToolChoiceOptionParam,
    AssistantToolParam,
)
from .message_params import NewMessageParam
from .run import TruncationStrategy
from .runs.step import RunStepInclude


class TruncationStrategyParam(TypedDict):
    """How a thread is shortened before a run, so that it fits the model."""

    type: Literal["auto", "last_messages"]
    """`auto` (the default) drops messages from the middle until the prompt fits; `last_messages` keeps
    only the latest ones.
    """

    last_messages: NotRequired[int | None]
    """How many of the latest messages to keep, 1 or more; null unless the type asks for it."""


class RunCreateParams(TypedDict):
    """The arguments of `POST /threads/{thread_id}/runs`."""

    assistant_id: str
    """Assistant to run."""

    additional_instructions: NotRequired[str | None]
    """Text to add after the instructions in force; null for none."""

    additional_messages: NotRequired[Iterable[NewMessageParam] | None]
    """Messages to add to the thread before the run starts; null for none."""

    include: NotRequired[Iterable[RunStepInclude]]
    """Fields to add to the response. The only one so far is the content of file search results, which
    is otherwise left out.
    """

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

    model: NotRequired[str | ChatModel | None]
    """Model to use in place of the assistant's; null keeps that one."""

    parallel_tool_calls: NotRequired[bool]
    """Whether several function calls may be asked for at once. Defaults to True."""

    reasoning_effort: NotRequired[ReasoningEffort | None]
    """How much a reasoning model should think in this run."""

    response_format: NotRequired[AssistantResponseFormatOptionParam | None]
    """Format the model must answer in; null keeps the assistant's."""

    stream: NotRequired[bool | None]
    """True answers with server-sent events that end in `[DONE]`; false or null answers with the run.
    """

    temperature: NotRequired[float | None]
    """Sampling temperature from 0 to 2, 1 by default. Raise it for varied answers, lower it for
    repeatable ones.
    """

    tool_choice: NotRequired[AssistantToolChoiceOptionParam | None]
    """Which tools the model may or must call; null leaves it to the server."""

    tools: NotRequired[Iterable[AssistantToolParam] | None]
    """Tools to offer in place of the assistant's, 20 at the most; null keeps those."""

    top_p: NotRequired[float | None]
    """Nucleus sampling, 1 by default: 0.1 draws only from the likeliest tokens that make up a tenth of
    the probability. Set this or `temperature`, not both.
    """

    truncation_strategy: NotRequired[TruncationStrategyParam | TruncationStrategy | None]
    """How to shorten a long thread; null leaves it to the server."""


class RunUpdateParams(TypedDict):
    """The arguments of `POST /threads/{thread_id}/runs/{run_id}`."""

    thread_id: str
    """Thread the run works on."""

    metadata: NotRequired[Metadata | None]
    """Up to 16 of your own key-value pairs for the run."""


class RunListParams(TypedDict):
    """The arguments of `GET /threads/{thread_id}/runs`."""

    after: NotRequired[str]
    """Cursor to the page that follows, namely the id of the last run you have."""

    before: NotRequired[str]
    """Cursor to the page that precedes, namely the id of the first run you have."""

    limit: NotRequired[int]
    """Most runs on one page, from 1 to 100; 20 if left out."""

    order: NotRequired[Literal["asc", "desc"]]
    """Order by time of creation; `desc`, the default, is newest first, `asc` oldest first."""


class RunSubmitToolOutputsToolOutput(TypedDict):
    """The output of one call."""

    tool_call_id: NotRequired[str]
    """Identifier of the call, taken from the run's `required_action`."""

    output: NotRequired[str]
    """What the call returned, as text for the model."""


class RunSubmitToolOutputsParams(TypedDict):
    """The arguments of `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`."""

    thread_id: str
    """Thread the run works on."""

    tool_outputs: Iterable[RunSubmitToolOutputsToolOutput]
    """One entry for each call, all in this request."""

    stream: NotRequired[bool | None]
    """True answers with server-sent events that end in `[DONE]`; false or null answers with the run.
    """
