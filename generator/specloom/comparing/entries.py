"""What a comparison finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Weight(str, Enum):
    """How much an entry weighs."""

    LOSS = "loss"
    """A program that ran will fail, or cannot name what it named."""
    CHANGE = "change"
    """A type checker may object."""


class Area(str, Enum):
    """What an entry is about, in the order of a report."""

    CLIENT = "client"
    RESOURCES = "resources"
    METHODS = "methods"
    PARAMETERS = "parameters"
    RETURNS = "return types"
    TYPES = "models and params"
    PAGES = "pages"
    ERRORS = "errors"
    EXPORTS = "exports"
    MODULES = "modules"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a user of the old package misses, or finds changed."""

    weight: Weight
    area: Area
    place: str
    """Its name in the old package: `client.pets.list(limit)`."""
    fact: str
    mend: str = ""
    """What brings it back, if that can be told."""

    @property
    def order(self) -> tuple[int, str, str]:
        """Where it stands in a report."""
        return list(Area).index(self.area), self.place, self.fact
