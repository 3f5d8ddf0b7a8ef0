"""Compares an old package with a generated one, without running anything of either."""

from __future__ import annotations

from collections.abc import Sequence

from specloom.codes import Code
from specloom.comparing.comparison import Comparison
from specloom.comparing.entries import Area, Entry, Weight
from specloom.comparing.patches import PATCH_REPORTS, Patch, find_patches
from specloom.comparing.reading import Surface, find_package
from specloom.comparing.report import REPORTS
from specloom.diagnostics import Diagnostics

__all__ = ["PATCH_REPORTS", "REPORTS", "Area", "Entry", "Patch", "Weight", "compare", "handwritten"]


def compare(old: str, new: str, diagnostics: Diagnostics, only: Sequence[str] = ()) -> list[Entry]:
    """What a user of the old package would miss in the new one, or find changed.

    Args:
        old: a folder, an sdist or wheel file, or the name of an installed distribution.
        new: the same, usually the folder of a generated SDK.
        diagnostics: takes what could not be read.
        only: paths of resources, such as `beta.threads`: of resources and types, others are left out.

    Raises:
        Rejected: one of them is no package.
        OSError: one of them cannot be read.
    """
    before, now = Surface(find_package(old)), Surface(find_package(new))
    entries = Comparison(before, now, only).entries()
    _note_unreadable((before, now), diagnostics)
    return entries


def handwritten(repository: str, new: str, diagnostics: Diagnostics) -> list[Patch]:
    """What in the repository of an old package no generation explains.

    Args:
        repository: a folder or an sdist.
        new: the generated SDK: what it has needs no hand.
        diagnostics: takes what could not be read.

    Raises:
        Rejected: one of them holds no package.
        OSError: one of them cannot be read.
    """
    source = find_package(repository)
    old, now = Surface(source), Surface(find_package(new))
    found = find_patches(source, old, now)
    _note_unreadable((old, now), diagnostics)
    return found


def _note_unreadable(surfaces: Sequence[Surface], diagnostics: Diagnostics) -> None:
    for surface in surfaces:
        for path in surface.program.unreadable:
            fact = f"{surface.program.source.name}: {path} is not Python, and was not compared"
            diagnostics.warn(Code.NOT_COMPARED, fact, help="correct it, or take another version of the package")
