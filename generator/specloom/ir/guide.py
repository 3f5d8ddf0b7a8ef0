"""What the README shows of a package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.ir.operations import Method
from specloom.ir.samples import Sample


@dataclass(frozen=True, slots=True)
class Call:
    """A method with all arguments that it needs."""

    path: tuple[str, ...]
    """The attributes from the client to the method's resource."""
    method: Method
    positional: tuple[Sample, ...]
    keywords: tuple[tuple[str, Sample], ...]
    gives: Literal["nothing", "value", "items"]
    """What is done with the result: it is printed, or what it holds, one item after the other."""
    result: str
    """The variable for it, or for an item."""
    attribute: str
    """What is printed of it; empty for the whole."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A call for each thing that is explained, if the API has it."""

    first: Call | None = None
    """A simple one, for whoever is new."""
    page: Call | None = None
    stream: Call | None = None
    upload: Call | None = None
    download: Call | None = None
