"""Values that show how arguments are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from specloom.text import SpecText


@dataclass(frozen=True, slots=True)
class ListSample:
    """A list."""

    items: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class ObjectSample:
    """An object of JSON."""

    entries: tuple[tuple[SpecText, Sample], ...]


@dataclass(frozen=True, slots=True)
class FileSample:
    """A file of the caller's."""


Sample: TypeAlias = "SpecText | int | float | bool | ListSample | ObjectSample | FileSample"
