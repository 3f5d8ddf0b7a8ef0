"""What a run did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from specloom.definition import Definition
from specloom.ir import Package, all_resources
from specloom.output import NO_ORIGIN, Changes, Origin


@dataclass(frozen=True, slots=True)
class Outcome:
    """The changes of the output, or those that `generate` would make, and the size of the SDK."""

    definition: Definition
    package: Package
    changes: Changes
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Every file by its path; none if the run found that nothing had changed."""
    patches: int = 0
    """How many files have edits that were made again."""
    origin: Origin = NO_ORIGIN
    """What the files were made of; nothing if the run found that nothing had changed."""

    @property
    def operations(self) -> int:
        """How many methods call an operation."""
        return sum(len(resource.methods) for resource in all_resources(self.package.resources))

    @property
    def models(self) -> int:
        """How many classes and aliases describe data."""
        return len(self.package.models) + len(self.package.params)
