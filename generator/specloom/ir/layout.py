"""Where users find types, if not where these are defined."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.ir.types import Type


@dataclass(frozen=True, slots=True)
class TypeModule:
    """A module that has types under the names that users know."""

    path: str
    """Dotted, below `types`."""
    name: str
    """What it is there for: the name that its package exports, too."""
    types: tuple[tuple[str, Type], ...]
    """Name → type: that one, and the parts of it that have no module of their own."""
    is_params: bool
    """Whether they are what callers pass."""
