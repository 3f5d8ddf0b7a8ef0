"""Two versions of an SDK → what changes for its users."""

from __future__ import annotations

from specloom.changes.change import Change, Verdict, Weight
from specloom.changes.comparison import Comparison
from specloom.changes.methods import compare_methods
from specloom.changes.package import compare_package
from specloom.changes.types import compare_types
from specloom.surface import Surface

__all__ = ["Change", "Verdict", "Weight", "compare_surfaces"]


def compare_surfaces(old: Surface, new: Surface) -> Verdict:
    """What changes from one surface to another one, and what it means for the version."""
    comparison = Comparison(old, new)
    compare_package(comparison)
    compare_methods(comparison)
    compare_types(comparison)
    return Verdict.of(comparison.changes, old.version, new.version)
