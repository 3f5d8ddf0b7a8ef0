"""The server's state."""

from __future__ import annotations

import itertools
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from .errors import not_found
from .responses import Json
from .script import Script

T = TypeVar("T")


class Event(NamedTuple):
    """One event of a run: its name and the object it is about, as that is right now."""

    name: str
    data: Json


@dataclass
class Run:
    """A run, its steps, and what it will do next."""

    wire: Json
    thread: Thread
    script: Script
    include_results: bool
    plan: Iterator[Event]
    retrieves_left: int
    streamed: bool = False
    message: Json | None = None
    steps: dict[str, Json] = field(default_factory=dict[str, Json])


@dataclass
class Thread:
    """A thread with its messages and runs, oldest first."""

    wire: Json
    messages: dict[str, Json] = field(default_factory=dict[str, Json])
    runs: dict[str, Run] = field(default_factory=dict[str, Run])


class Store:
    """All objects, and the counters their ids and times come from.

    The lock is held by whoever reads or changes them.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.assistants: dict[str, Json] = {}
        self.threads: dict[str, Thread] = {}
        self._ids: Counter[str] = Counter()
        self._seconds = itertools.count(1_700_000_000)

    def new_id(self, prefix: str) -> str:
        """The next id with a prefix: `run_1`, `run_2` and so on."""
        self._ids[prefix] += 1
        return f"{prefix}_{self._ids[prefix]}"

    def now(self) -> int:
        """Unix seconds of a clock that goes one second further whenever it is asked."""
        return next(self._seconds)


def find(objects: Mapping[str, T], kind: str, id: str) -> T:
    """The object with an id.

    Raises:
        ApiError: there is none.
    """
    try:
        return objects[id]
    except KeyError:
        raise not_found(kind, id) from None
