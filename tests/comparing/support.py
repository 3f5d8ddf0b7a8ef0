"""A small package, copies of it with a difference, and what is told of the difference."""

from __future__ import annotations

import shutil
from pathlib import Path

from specloom.comparing import compare
from specloom.diagnostics import Diagnostics

PETS = Path(__file__).parent / "pets"


def changed(folder: Path, *edits: tuple[str, str, str]) -> Path:
    """A copy of the package below a folder, with edits: a file, a text that stands in it, and what replaces that."""
    copy = folder / "pets"
    shutil.copytree(PETS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for name, before, after in edits:
        path = copy / name
        text = path.read_text()
        assert before in text, (name, before)
        path.write_text(text.replace(before, after))
    return copy


def told(old: Path, new: Path, *only: str) -> list[str]:
    """The entries, a line each."""
    diagnostics = Diagnostics()
    entries = compare(str(old), str(new), diagnostics, only)
    assert not diagnostics.found
    return [f"{item.weight.value} {item.place}: {item.fact}" for item in entries]
