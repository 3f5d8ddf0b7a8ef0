# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `beta.assistant_stream_event`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ..._runtime.models.base import BaseModel
from ..shared import ErrorObject
from .thread import Thread
from .threads.message import Message, MessageDeltaEvent
from .threads.run import Run
from .threads.runs.step import RunStep, RunStepDeltaEvent


class ThreadCreated(BaseModel):
    """Sent when the request has created a thread."""

    enabled: bool | None = None
    """Flag without a documented effect on threads."""

    event: Literal["thread.created"]
    """Always `thread.created`."""

    data: Thread
    """The new thread."""


class ThreadRunCreated(BaseModel):
    """Sent once the run exists."""

    event: Literal["thread.run.created"]
    """Always `thread.run.created`."""

    data: Run
    """The new run."""


class ThreadRunQueued(BaseModel):
    """Sent when the run is put in line."""

    event: Literal["thread.run.queued"]
    """Always `thread.run.queued`."""

    data: Run
    """The waiting run."""


class ThreadRunInProgress(BaseModel):
    """Sent when work on the run begins."""

    event: Literal["thread.run.in_progress"]
    """Always `thread.run.in_progress`."""

    data: Run
    """The run at work."""


class ThreadRunRequiresAction(BaseModel):
    """Sent when the run stops to wait for tool outputs."""

    event: Literal["thread.run.requires_action"]
    """Always `thread.run.requires_action`."""

    data: Run
    """The run, with the calls it waits for."""


class ThreadRunCompleted(BaseModel):
    """Sent when the run has ended well."""

    event: Literal["thread.run.completed"]
    """Always `thread.run.completed`."""

    data: Run
    """The finished run, with its usage."""


class ThreadRunIncomplete(BaseModel):
    """Sent when the run has ended early, at a token limit."""

    event: Literal["thread.run.incomplete"]
    """Always `thread.run.incomplete`."""

    data: Run
    """The run, with the reason."""


class ThreadRunFailed(BaseModel):
    """Sent when the run has ended with an error."""

    event: Literal["thread.run.failed"]
    """Always `thread.run.failed`."""

    data: Run
    """The run, with its last error."""


class ThreadRunCancelling(BaseModel):
    """Sent when the run has been asked to stop."""

    event: Literal["thread.run.cancelling"]
    """Always `thread.run.cancelling`."""

    data: Run
    """The run that is about to stop."""


class ThreadRunCancelled(BaseModel):
    """Sent when the run has stopped on request."""

    event: Literal["thread.run.cancelled"]
    """Always `thread.run.cancelled`."""

    data: Run
    """The stopped run."""


class ThreadRunExpired(BaseModel):
    """Sent when the run has run out of time."""

    event: Literal["thread.run.expired"]
    """Always `thread.run.expired`."""

    data: Run
    """The expired run."""


class ThreadRunStepCreated(BaseModel):
    """Sent once the step exists."""

    event: Literal["thread.run.step.created"]
    """Always `thread.run.step.created`."""

    data: RunStep
    """The new step."""


class ThreadRunStepInProgress(BaseModel):
    """Sent when work on the step begins."""

    event: Literal["thread.run.step.in_progress"]
    """Always `thread.run.step.in_progress`."""

    data: RunStep
    """The step at work."""


class ThreadRunStepDelta(BaseModel):
    """Sent for each piece that is added to the step."""

    event: Literal["thread.run.step.delta"]
    """Always `thread.run.step.delta`."""

    data: RunStepDeltaEvent
    """The added piece."""


class ThreadRunStepCompleted(BaseModel):
    """Sent when the step has ended well."""

    event: Literal["thread.run.step.completed"]
    """Always `thread.run.step.completed`."""

    data: RunStep
    """The finished step."""


class ThreadRunStepFailed(BaseModel):
    """Sent when the step has ended with an error."""

    event: Literal["thread.run.step.failed"]
    """Always `thread.run.step.failed`."""

    data: RunStep
    """The step, with its last error."""


class ThreadRunStepCancelled(BaseModel):
    """Sent when the step has been stopped on request."""

    event: Literal["thread.run.step.cancelled"]
    """Always `thread.run.step.cancelled`."""

    data: RunStep
    """The stopped step."""


class ThreadRunStepExpired(BaseModel):
    """Sent when the step has run out of time with its run."""

    event: Literal["thread.run.step.expired"]
    """Always `thread.run.step.expired`."""

    data: RunStep
    """The expired step."""


class ThreadMessageCreated(BaseModel):
    """Sent once the message exists, as a rule still without content."""

    event: Literal["thread.message.created"]
    """Always `thread.message.created`."""

    data: Message
    """The new message."""


class ThreadMessageInProgress(BaseModel):
    """Sent when the model begins to write the message."""

    event: Literal["thread.message.in_progress"]
    """Always `thread.message.in_progress`."""

    data: Message
    """The message so far."""


class ThreadMessageDelta(BaseModel):
    """Sent for each piece that is added to the message."""

    event: Literal["thread.message.delta"]
    """Always `thread.message.delta`."""

    data: MessageDeltaEvent
    """The added piece."""


class ThreadMessageCompleted(BaseModel):
    """Sent when the message is whole."""

    event: Literal["thread.message.completed"]
    """Always `thread.message.completed`."""

    data: Message
    """The finished message."""


class ThreadMessageIncomplete(BaseModel):
    """Sent when the message has been cut short."""

    event: Literal["thread.message.incomplete"]
    """Always `thread.message.incomplete`."""

    data: Message
    """The message, with the reason."""


class ErrorEvent(BaseModel):
    """Sent when the server cannot go on, for instance after an internal fault or a timeout."""

    event: Literal["error"]
    """Always `error`."""

    data: ErrorObject
    """What went wrong."""


AssistantStreamEvent: TypeAlias = Annotated[
    ThreadCreated
    | ThreadRunCreated
    | ThreadRunQueued
    | ThreadRunInProgress
    | ThreadRunRequiresAction
    | ThreadRunCompleted
    | ThreadRunIncomplete
    | ThreadRunFailed
    | ThreadRunCancelling
    | ThreadRunCancelled
    | ThreadRunExpired
    | ThreadRunStepCreated
    | ThreadRunStepInProgress
    | ThreadRunStepDelta
    | ThreadRunStepCompleted
    | ThreadRunStepFailed
    | ThreadRunStepCancelled
    | ThreadRunStepExpired
    | ThreadMessageCreated
    | ThreadMessageInProgress
    | ThreadMessageDelta
    | ThreadMessageCompleted
    | ThreadMessageIncomplete
    | ErrorEvent,
    Field(discriminator="event"),
]
"""One server-sent event of a streamed run: `event` names it and decides what `data` holds. Servers may
add events, so clients should pass over names they do not know.
"""
