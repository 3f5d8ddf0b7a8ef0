"""A process that makes one input after the other, and is replaced when it is old or breaks a limit."""

from __future__ import annotations

import multiprocessing
import re
import resource
import sys
import time
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType

from .making import Made, make

SECONDS = 10.0
"""Of the processor, that one input may take."""
PATIENCE = 60.0
"""Seconds after which a process that does not answer is ended, on a machine that has other work, too."""
MEGABYTES = 512
AGE = 400
"""How many inputs a process makes: classes that were imported stay in its memory."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an input, and what it took."""

    made: Made
    seconds: float
    megabytes: float


def within_limits(answer: Answer) -> Made:
    """What came of an input, or the limit that it has broken."""
    made = answer.made
    if answer.seconds > SECONDS:
        return replace(made, outcome="limit", fault=f"over {SECONDS:.0f} s", detail=f"{answer.seconds:.1f} s")
    if answer.megabytes > MEGABYTES:
        return replace(made, outcome="limit", fault=f"over {MEGABYTES} MB", detail=f"{answer.megabytes:.0f} MB")
    return made


class Worker:
    """Makes inputs in a process of its own."""

    def __init__(self) -> None:
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._age = 0

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._end()

    def make(self, kind: str, number: int) -> Made:
        """Make an input; a limit that it breaks in a fresh process, too, is a fault."""
        made = within_limits(self._ask(kind, number))
        if made.outcome == "limit" and self._age > 1:
            self._end()
            made = within_limits(self._ask(kind, number))
        if made.outcome in ("limit", "died") or self._age >= AGE:
            self._end()
        return made

    def _ask(self, kind: str, number: int) -> Answer:
        if self._process is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
            self._age = 0
        assert self._pipe is not None
        self._age += 1
        try:
            self._pipe.send((kind, number))
            if not self._pipe.poll(PATIENCE):
                return Answer(Made("limit", "no answer"), 0, 0)
            answer: Answer = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            return Answer(Made("died", f"the process ended with {self._process.exitcode}"), 0, 0)
        return answer

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None


def _serve(pipe: Connection) -> None:
    # Far above what is allowed, so that nothing takes the whole machine.
    resource.setrlimit(resource.RLIMIT_AS, (8 * MEGABYTES * 1024**2,) * 2)
    while True:
        try:
            kind, number = pipe.recv()
        except EOFError:
            return
        began = time.process_time()
        made = make(kind, number)
        seconds = time.process_time() - began
        pipe.send(Answer(made, seconds, _most_memory()))


def _most_memory() -> float:
    """The most megabytes that this process has had; on Linux, `getrusage` counts those of its parent, too."""
    if sys.platform != "linux":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) / 1024
