"""A run, seen from outside: who watches hears when each stage begins, how long it took, and which file is at hand."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Watch:
    """Someone who follows a run."""

    announce: Callable[[str], None] = lambda stage: None
    """Told the name of each stage as it begins."""
    show: Callable[[str], None] = lambda file: None
    """Told the name of each file as its turn comes, be it an input or a part of the SDK."""
    note_input: Callable[[Path], None] = lambda path: None
    """Told the path of each input, file or folder, before it is read and also if it is not there."""
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    """How long each stage has taken."""


_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch) -> Generator[None]:
    """Let `watch` follow the stages that run in the block."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def at_hand(file: str) -> None:
    """Tell who watches that it is the turn of a file."""
    watch = _watch.get()
    if watch is not None:
        watch.show(file)


def reading(path: Path) -> None:
    """Tell who watches that an input, file or folder, is about to be read."""
    watch = _watch.get()
    if watch is not None:
        watch.note_input(path)
        watch.show(str(path))


def stage(name: str) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """Make a function a stage of that name."""

    def decorate(work: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        @wraps(work)
        def run(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
            watch = _watch.get()
            if watch is None:
                return work(*args, **kwargs)
            watch.announce(name)
            began = time.perf_counter()
            try:
                return work(*args, **kwargs)
            finally:
                watch.seconds[name] = watch.seconds.get(name, 0.0) + time.perf_counter() - began

        return run

    return decorate
