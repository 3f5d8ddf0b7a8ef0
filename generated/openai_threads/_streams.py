# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Formats of event streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.streams.format import EventFormat
from .types.beta.assistant_stream_event import (
    ErrorEvent,
    ThreadCreated,
    ThreadMessageCompleted,
    ThreadMessageCreated,
    ThreadMessageDelta,
    ThreadMessageInProgress,
    ThreadMessageIncomplete,
    ThreadRunCancelled,
    ThreadRunCancelling,
    ThreadRunCompleted,
    ThreadRunCreated,
    ThreadRunExpired,
    ThreadRunFailed,
    ThreadRunInProgress,
    ThreadRunIncomplete,
    ThreadRunQueued,
    ThreadRunRequiresAction,
    ThreadRunStepCancelled,
    ThreadRunStepCompleted,
    ThreadRunStepCreated,
    ThreadRunStepDelta,
    ThreadRunStepExpired,
    ThreadRunStepFailed,
    ThreadRunStepInProgress,
)

if TYPE_CHECKING:
    from .types.beta.assistant_stream_event import AssistantStreamEvent

ASSISTANT_STREAM: EventFormat[AssistantStreamEvent] = EventFormat(
    {
        "thread.created": ThreadCreated,
        "thread.run.created": ThreadRunCreated,
        "thread.run.queued": ThreadRunQueued,
        "thread.run.in_progress": ThreadRunInProgress,
        "thread.run.requires_action": ThreadRunRequiresAction,
        "thread.run.completed": ThreadRunCompleted,
        "thread.run.incomplete": ThreadRunIncomplete,
        "thread.run.failed": ThreadRunFailed,
        "thread.run.cancelling": ThreadRunCancelling,
        "thread.run.cancelled": ThreadRunCancelled,
        "thread.run.expired": ThreadRunExpired,
        "thread.run.step.created": ThreadRunStepCreated,
        "thread.run.step.in_progress": ThreadRunStepInProgress,
        "thread.run.step.delta": ThreadRunStepDelta,
        "thread.run.step.completed": ThreadRunStepCompleted,
        "thread.run.step.failed": ThreadRunStepFailed,
        "thread.run.step.cancelled": ThreadRunStepCancelled,
        "thread.run.step.expired": ThreadRunStepExpired,
        "thread.message.created": ThreadMessageCreated,
        "thread.message.in_progress": ThreadMessageInProgress,
        "thread.message.delta": ThreadMessageDelta,
        "thread.message.completed": ThreadMessageCompleted,
        "thread.message.incomplete": ThreadMessageIncomplete,
        "error": ErrorEvent,
    },
    envelope=True,
    discriminator="event",
    done="[DONE]",
    error="error",
    ends=[
        "thread.run.requires_action",
        "thread.run.completed",
        "thread.run.incomplete",
        "thread.run.failed",
        "thread.run.cancelled",
        "thread.run.expired",
    ],
)
"""The server-sent events of `AssistantStreamEvent`, by their names."""
