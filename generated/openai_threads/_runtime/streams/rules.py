# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""Rules for the events of a stream: which are given to the caller, which end it, and which report a failure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..common.plain import as_object
from .sse import parse_event

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    Handling: TypeAlias = Literal["yield", "done", "error"]


class EventRule(NamedTuple):
    """What is done with the events that have one of the names, and data that begins in a certain way."""

    handle: Handling
    names: tuple[str, ...] = ()
    """Those that are meant; without any, all."""
    starts: str = ""
    """What their data begins with."""
    error: str = ""
    """The property of the data that has an error, if there is one."""


class RuleReader:
    """Reads events by the first rule that fits; an event for which there is none is left out.

    Args:
        rules: in their order.
        done: what the data of the event becomes that ends the stream.
        error: the name that events get which report an error.
    """

    def __init__(self, rules: Iterable[EventRule], *, done: bytes, error: bytes) -> None:
        self._rules = [
            (rule, frozenset(name.encode() for name in rule.names), rule.starts.encode(), rule.error.encode())
            for rule in rules
        ]
        self._done = done
        self._error = error

    def parse(self, block: bytes) -> tuple[bytes, bytes] | None:
        """The name and the data of one event; `None` for one that does not count."""
        event = parse_event(block)
        if event is None:
            return None
        name, data = event
        for rule, names, starts, error in self._rules:
            if (names and name not in names) or not data.startswith(starts):
                continue
            if rule.handle == "done":
                return b"", self._done
            if rule.handle == "error":
                return self._error, data
            # Only a look at the data tells, which most events do not need.
            failed = bool(error) and error in data and _has(data, rule.error)
            return (self._error if failed else b""), data
        return None


def _has(data: bytes, name: str) -> bool:
    try:
        return bool((as_object(json.loads(data)) or {}).get(name))
    except (ValueError, RecursionError):
        return False
