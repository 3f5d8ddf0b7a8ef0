"""Many inputs, and what is wrong with them, by its cause."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .worker import Worker


@dataclass(frozen=True, slots=True)
class Fault:
    """The first input that has a fault."""

    kind: str
    number: int
    fault: str
    detail: str

    def __str__(self) -> str:
        return f"{self.kind} {self.number}: {self.fault}\n{self.detail}".rstrip()


@dataclass(slots=True)
class Tally:
    """What came of all inputs so far."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    faults: Counter[str] = field(default_factory=Counter[str])
    answers: int = 0
    """How many were read back."""

    def lines(self) -> Iterator[str]:
        """The tally as text."""
        for (kind, outcome), count in sorted(self.outcomes.items()):
            yield f"{count:>7,} {kind}: {outcome}"
        yield f"{self.answers:>7,} answers read back"
        for fault, count in self.faults.most_common():
            yield f"{count:>7,} × {fault}"


def inputs(valid: int, stainless: int, broken: int, first: int = 0) -> Iterator[tuple[str, int]]:
    """As many inputs of each kind, evenly mixed, from a number on."""
    counts = {"valid": valid, "stainless": stainless, "broken": broken}
    steps = max(counts.values())
    for step in range(steps):
        for kind, count in counts.items():
            for number in range(step * count // steps, (step + 1) * count // steps):
                yield kind, first + number


def fuzz(numbers: Iterable[tuple[str, int]], seconds: float, tally: Tally) -> Iterator[Fault | None]:
    """Make inputs until there are no more or the time is over, and count; what is new is given, else nothing."""
    ends = time.monotonic() + seconds
    with Worker() as worker:
        for kind, number in numbers:
            if time.monotonic() > ends:
                return
            made = worker.make(kind, number)
            tally.outcomes[kind, made.outcome] += 1
            tally.answers += made.answers
            if made.fault:
                tally.faults[made.fault] += 1
            is_new = tally.faults[made.fault] == 1
            yield Fault(kind, number, made.fault, made.detail) if made.fault and is_new else None
