"""A row of the table, and how its figures are taken."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison; `limit` is the highest ratio allowed, or the lowest when `more_is_better`."""

    work: str
    ours: str
    peer: str
    theirs: str
    ratio: float
    limit: float
    more_is_better: bool = False

    @property
    def reached(self) -> bool:
        """Whether the ratio meets the goal."""
        return self.ratio >= self.limit if self.more_is_better else self.ratio <= self.limit

    @property
    def goal(self) -> str:
        """The goal as text."""
        return f"{'≥' if self.more_is_better else '≤'} {self.limit:g} ×"


def in_turn(first: Callable[[], object], second: Callable[[], object], runs: int) -> tuple[float, float, float]:
    """The median seconds of both, and the median of the ratios of neighbouring runs.

    Taking turns lets a drift of the machine's speed fall on both.
    """
    first(), second()
    pairs = [(_seconds(first), _seconds(second)) for _ in range(runs)]
    ratio = statistics.median(one / other for one, other in pairs)
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs), ratio


def command(arguments: Sequence[str], **options: object) -> Callable[[], object]:
    """A command as something to time: its whole process, output thrown away."""
    return lambda: subprocess.run(  # type: ignore[call-overload]
        arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )


def ms(seconds: float) -> str:
    """Seconds as text in milliseconds."""
    return f"{seconds * 1000:.0f} ms"


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
