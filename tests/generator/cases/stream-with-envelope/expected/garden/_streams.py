# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Formats of event streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.streams.format import EventFormat
from .types.walk import StepTaken, WalkEnded

if TYPE_CHECKING:
    from .types.walk import WalkEvent

WALK_STREAM: EventFormat[WalkEvent] = EventFormat(
    {
        "step.taken": StepTaken,
        "walk.ended": WalkEnded,
    },
    envelope=True,
    discriminator="event",
    done="[DONE]",
    error="error",
)
"""The server-sent events of `WalkEvent`, by their names."""
