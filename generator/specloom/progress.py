"""The stages of a run, seen from outside: who watches hears when each begins and how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Watch:
    """Someone who follows a run."""

    announce: Callable[[str], None] = lambda stage: None
    """Told the name of each stage as it begins."""
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
