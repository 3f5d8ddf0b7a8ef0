"""How the events of a stream are told apart."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypeVar

from ..common.media_types import EVENTS, is_json, is_json_sequence
from ..common.plain import as_object
from ..models.base import validator
from .sse import MAX_EVENT_SIZE, EventDecoder, NoEvents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from .rules import Handling

__all__ = ["DataFormat", "EventFormat"]

E = TypeVar("E")

Framing: TypeAlias = 'Literal["events", "envelopes", "lines", "records"]'


class Decoder(Protocol):
    """Cuts a stream of bytes into the names and data of its events."""

    def feed(self, chunk: bytes) -> list[tuple[bytes, bytes]]:
        """Take in bytes; return what is now whole."""
        ...

    def finish(self) -> list[tuple[bytes, bytes]]:
        """Return what is under way as if it were whole."""
        ...


class EventFormat(Generic[E]):
    """How a stream's events are told apart.

    Args:
        events: the class of each event by its name; one class under `""` is that of all other events.
        envelope: whether a class holds the event's name and its data, as `event` and `data`; otherwise it is
            the class of the data.
        discriminator: the field of the data that has the name, where there is no envelope.
        done: the data that marks the end of the stream; empty if it just ends.
        error: the name of the event that reports an error.
        ends: the names of the events after which nothing is missed, should the mark of the end be.
        max_event_size: in bytes.
    """

    accept = EVENTS
    """The media type to ask for."""
    must_end = True
    """Whether a stream is incomplete that does not mark its end."""
    text = False
    """Whether the data is text and not JSON."""

    def __init__(
        self,
        events: Mapping[str, type[E]],
        *,
        envelope: bool = True,
        discriminator: str = "event",
        done: str = "[DONE]",
        error: str = "error",
        ends: Iterable[str] = (),
        max_event_size: int = MAX_EVENT_SIZE,
    ) -> None:
        self.events = events
        self.envelope = envelope
        self.discriminator = discriminator
        self.done = done.encode()
        self.error = error
        self.ends = frozenset(ends)
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

    def is_end(self, name: bytes, data: bytes) -> bool:
        """Whether an event is whole, and one after which nothing is missed."""
        if not self.ends:
            return False
        try:
            value: object = json.loads(data)
        except (ValueError, RecursionError):
            return False
        kind = None if self.envelope else (as_object(value) or {}).get(self.discriminator)
        return (kind if isinstance(kind, str) else name.decode("utf-8", "replace")) in self.ends

    def decoder(self, kind: str, max_size: int | None = None) -> Decoder:
        """What cuts a response of the media type into events.

        Args:
            kind: the media type.
            max_size: the bytes that one event may have, if that is less than `max_event_size`.
        """
        del kind
        return EventDecoder(self._limit(max_size))

    def _limit(self, max_size: int | None) -> int:
        return self.max_event_size if max_size is None else min(max_size, self.max_event_size)

    def fits(self, kind: str) -> bool:
        """Whether a response of the media type can be such a stream."""
        return "html" not in kind and not is_json(kind) and not is_json_sequence(kind)


class DataFormat(EventFormat[E]):
    """The format of a stream whose events are all of one type, and which may just end.

    Args:
        event: the type of the data of each event.
        framing: how the events follow each other: as server-sent events, of which `event` is the data, or all the
            fields (`envelopes`); as lines of JSON; or as records (RFC 7464). The response's media type goes before.
        text: whether the data of a server-sent event is text, even where it could be JSON.
        done: the data that marks the end of the stream, if it is marked.
        error: the name of the event that reports an error; empty if none does.
        accept: the media type to ask for.
        rules: which server-sent events count, and how, if not all do; each with the values of an `EventRule`.
        told: whether the document tells of a stream; if not, a JSON document in its place is an error once it is read.
        max_event_size: in bytes.
    """

    must_end = False

    def __init__(
        self,
        event: type[E],
        *,
        framing: Framing = "events",
        text: bool = False,
        done: str = "[DONE]",
        error: str = "error",
        accept: str = EVENTS,
        rules: Sequence[tuple[Handling, tuple[str, ...], str, str]] = (),
        told: bool = True,
        max_event_size: int = MAX_EVENT_SIZE,
    ) -> None:
        super().__init__(
            {"": event}, envelope=False, discriminator="", done=done, error=error, max_event_size=max_event_size
        )
        self.framing = framing
        self.text = text and framing == "events"
        self.accept = accept
        self._has_text = text
        self._rules = rules
        self._told = told
        self._event = event
        self._entry: tuple[bytes, Callable[[bytes], E]] | None = None

    def entry(self, name: bytes) -> tuple[bytes, Callable[[bytes], E]] | None:
        """The validator of an event's data; of an error's there is none."""
        if self.error and name == self.error.encode():
            return None
        if self._entry is None:
            self._entry = b"", self._validator()
        return self._entry

    def _validator(self) -> Callable[[bytes], Any]:
        if not self.text:
            return validator(self._event).validate_json
        return partial(str, encoding="utf-8", errors="replace") if self._event is str else self._validate_text

    def _validate_text(self, data: bytes) -> Any:
        return validator(self._event).validate_python(data.decode("utf-8", "replace"))

    def decoder(self, kind: str, max_size: int | None = None) -> Decoder:
        """What cuts a response of the media type into events; see `EventFormat.decoder`."""
        framing, limit = self.framing, self._limit(max_size)
        if not self._told and is_json(kind):
            return NoEvents()
        if kind == EVENTS and framing != "envelopes":
            framing = "events"
        elif is_json_sequence(kind):
            framing = "records" if "json-seq" in kind else "lines"
        if framing == "events" and self._rules:
            from .rules import EventRule, RuleReader

            by_rules = RuleReader([EventRule(*rule) for rule in self._rules], done=self.done, error=self.error.encode())
            return EventDecoder(limit, by_rules.parse)
        if framing == "events":
            return EventDecoder(limit)
        if framing == "envelopes":
            from .envelopes import EnvelopeReader

            reader = EnvelopeReader(text=self._has_text, done=self.done, error=self.error.encode())
            return EventDecoder(limit, reader.parse)
        from .lines import LineDecoder, RecordDecoder

        return (RecordDecoder if framing == "records" else LineDecoder)(limit)

    def fits(self, kind: str) -> bool:
        """Whether a response of the media type can be such a stream; lines of JSON often go by the name of JSON."""
        return "html" not in kind and (self.framing in ("lines", "records") or not self._told or not is_json(kind))
