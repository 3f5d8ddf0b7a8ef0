"""How the events of a stream are told apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Generic, TypeVar

from ..models.base import validator
from .sse import MAX_EVENT_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["EventFormat"]

E = TypeVar("E")


class EventFormat(Generic[E]):
    """How a stream's events are told apart.

    Args:
        events: the class of each event by its name; one class under `""` is that of all other events.
        envelope: whether a class holds the event's name and its data, as `event` and `data`; otherwise it is
            the class of the data.
        discriminator: the field of the data that has the name, where there is no envelope.
        done: the data that marks the end of the stream; empty if it just ends.
        error: the name of the event that reports an error.
        max_event_size: in bytes.
    """

    def __init__(
        self,
        events: Mapping[str, type[E]],
        *,
        envelope: bool = True,
        discriminator: str = "event",
        done: str = "[DONE]",
        error: str = "error",
        max_event_size: int = MAX_EVENT_SIZE,
    ) -> None:
        self.events = events
        self.envelope = envelope
        self.discriminator = discriminator
        self.done = done.encode()
        self.error = error
        self.max_event_size = max_event_size
        self._wires = {name.encode(): name for name in events if name != error}
        self._entries: dict[bytes, tuple[bytes, Callable[[bytes], E]]] = {}

    def find(self, name: str) -> type[E] | None:
        """The class of an event, if it has one."""
        return self.events.get(name) or self.events.get("")

    def entry(self, name: bytes) -> tuple[bytes, Callable[[bytes], E]] | None:
        """The JSON to put before an event's data and the validator of both; `None` if the data decides."""
        entry = self._entries.get(name)
        if entry is None and name in self._wires:
            # Validators are built when their event first comes.
            text = self._wires[name]
            prefix = f'{{"event":{json.dumps(text)},"data":'.encode() if self.envelope else b""
            entry = self._entries[name] = prefix, validator(self.events[text]).validate_json
        return entry
