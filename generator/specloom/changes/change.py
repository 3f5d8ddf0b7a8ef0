"""A change that users of an SDK notice, and what all of them together mean for its version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal


class Weight(Enum):
    """What a change means for programs that use the SDK."""

    BREAKING = "breaking"
    """One that type checks or runs may not do so any more."""
    ADDITIVE = "additive"
    """All go on as they are, and can do more."""
    NEUTRAL = "neutral"
    """None can tell by the names and types of the SDK."""


_ORDER = list(Weight)
Kind = Literal[
    "added",
    "removed",
    "renamed",
    "moved",
    "required",
    "optional",
    "narrowed",
    "widened",
    "retyped",
    "reordered",
    "deprecated",
    "default",
    "wire",
]


@dataclass(frozen=True, slots=True)
class Change:
    """One change."""

    kind: Kind
    weight: Weight
    part: str
    """What changes: a method, an argument, a field…"""
    name: str
    """As users write it: `client.pets.list`, `Pet.name`."""
    text: str
    """A sentence about it."""
    old: str = ""
    """File and JSON Pointer of it before…"""
    new: str = ""
    """…and now."""
    alias: str = ""
    """The line of config below `aliases:` that keeps the old name alive."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What changes mean together."""

    changes: tuple[Change, ...]
    old_version: str
    new_version: str
    """The one that the new SDK says it has."""

    @classmethod
    def of(cls, changes: Sequence[Change], old_version: str, new_version: str) -> Verdict:
        """The verdict on changes, which it sorts: what breaks comes first."""
        ordered = sorted(changes, key=lambda item: (_ORDER.index(item.weight), item.name, item.kind, item.text))
        return cls(tuple(dict.fromkeys(ordered)), old_version, new_version)

    def having(self, weight: Weight) -> list[Change]:
        """The changes of a weight."""
        return [item for item in self.changes if item.weight is weight]

    @property
    def weight(self) -> Weight | None:
        """That of the heaviest change; nothing where there is none."""
        return self.changes[0].weight if self.changes else None

    @property
    def step(self) -> Literal["major", "minor", "patch", "none"]:
        """What semantic versioning asks for; before 1.0.0, a minor version may break (SemVer 2.0.0 §4)."""
        if self.weight is None:
            return "none"
        early = _numbers(self.old_version)[0] == 0
        if self.weight is Weight.BREAKING:
            return "minor" if early else "major"
        return "minor" if self.weight is Weight.ADDITIVE and not early else "patch"

    @property
    def version(self) -> str:
        """The next version number: that of the new SDK if it is high enough."""
        major, minor, patch = _numbers(self.old_version)
        numbers = {
            "major": (major + 1, 0, 0),
            "minor": (major, minor + 1, 0),
            "patch": (major, minor, patch + 1),
            "none": (major, minor, patch),
        }
        wanted = numbers[self.step]
        if self.step == "none" or _numbers(self.new_version) >= wanted:
            return self.new_version
        return ".".join(map(str, wanted))

    def fails_on(self, weight: str) -> bool:
        """Whether there is a change of a weight or a heavier one; `any` is the lightest."""
        wanted = Weight.NEUTRAL if weight == "any" else Weight(weight)
        return self.weight is not None and _ORDER.index(self.weight) <= _ORDER.index(wanted)


def _numbers(version: str) -> tuple[int, int, int]:
    found = [int(number) for number in re.findall(r"\d+", re.split(r"[a-z]", version, maxsplit=1)[0])]
    major, minor, patch = (*found, 0, 0, 0)[:3]
    return major, minor, patch
