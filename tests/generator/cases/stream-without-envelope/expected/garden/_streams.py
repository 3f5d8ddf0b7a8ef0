# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Formats of event streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.streams.format import EventFormat
from .types.walk import Rest, Step

if TYPE_CHECKING:
    from .types.walk import WalkEvent

WALK_STREAM: EventFormat[WalkEvent] = EventFormat(
    {
        "step": Step,
        "rest": Rest,
    },
    envelope=False,
    discriminator="type",
    done="[END]",
    error="oops",
    ends=["rest"],
)
"""The server-sent events of `WalkEvent`, by their names."""
