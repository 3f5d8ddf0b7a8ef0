"""Three-way merging: a change that was made to an old text, made to a newer one.

Written out here because the result is part of the output: it must be the same on every machine, whatever tools it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Conflict:
    """Lines that both sides have changed, each in its own way."""

    line: int
    """Where they begin in the base, counted from 0."""
    ours: Sequence[str]
    theirs: Sequence[str]


def merge(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[Conflict]]:
    """Merge the lines of two texts that were made of one; what conflicts is as in `ours`."""
    merged: list[str] = []
    conflicts: list[Conflict] = []
    at_base = at_ours = at_theirs = 0
    for anchor in (*_anchors(base, ours, theirs), (len(base), len(ours), len(theirs))):
        before, mine, other = base[at_base : anchor[0]], ours[at_ours : anchor[1]], theirs[at_theirs : anchor[2]]
        if mine in (before, other):
            merged += other
        else:
            merged += mine
            if other != before:
                conflicts.append(Conflict(at_base, mine, other))
        merged += ours[anchor[1] : anchor[1] + 1]
        at_base, at_ours, at_theirs = (place + 1 for place in anchor)
    return merged, conflicts


def _anchors(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where the lines are that all three have in common."""
    places = _places(base, theirs)
    for line, mine in _places(base, ours).items():
        if line in places:
            yield line, mine, places[line]


def _places(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Line of the base → the same line of another text."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + number: block.b + number for block in blocks for number in range(block.size)}
