"""Streams of events in `sdk.yaml`."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.sections import Section, key


@dataclass(frozen=True, slots=True)
class EventRuleConfig(Section):
    """What is done with some of the events of a stream."""

    handle: str = key(
        "`yield` gives the event to the caller, `done` ends the stream, `error` raises what the event says.",
        pattern=r"^(yield|done|error)$",
    )
    events: tuple[str, ...] = key("The names of the events; without any, all are meant.", ())
    starts: str = key("What their data begins with, such as `[DONE]`.", "")
    error: str = key("With `yield`: the property of the data that has an error, which is raised, if there is one.", "")


@dataclass(frozen=True, slots=True)
class StreamConfig(Section):
    """A stream of server-sent events."""

    parameter: str = key(
        "The property of the request body, or the query parameter, that turns the stream on; without it, there is "
        "nothing else.",
        "",
    )
    events: str = key("The schema of an event: a union, or a single type. Without it, that of the response.", "")
    select: str = key(
        "The property that tells the events of the union apart; `none` if they are read as what the type says.", "event"
    )
    envelope: bool = key(
        "Whether the event's name and data on the wire become the event's properties `event` and `data`; "
        "if not, the data is the event.",
        False,
    )
    rules: tuple[EventRuleConfig, ...] = key(
        "With `select: none`: what is done with the events, by the first rule that fits; others are left out.", ()
    )
    done: str = key("The data that ends the stream.", "[DONE]")
    error: str = key("The name of the event that reports a failure.", "error")
    ends: tuple[str, ...] = key(
        "The events after which nothing is missed: the stream may stop behind one without the data that ends it.", ()
    )
