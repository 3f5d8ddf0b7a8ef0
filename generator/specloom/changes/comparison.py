"""Two surfaces side by side, and the changes that were found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from specloom.changes import matching
from specloom.changes.change import Change, Kind, Weight
from specloom.changes.relation import Relation
from specloom.changes.telling import TypeChange
from specloom.ir import Type, names_in
from specloom.markdown import code_span
from specloom.surface import NOTHING, Surface


@dataclass
class Comparison:
    """What was, what is, and what of the one is what of the other."""

    old: Surface
    new: Surface
    changes: list[Change] = field(default_factory=list[Change])

    @cached_property
    def methods(self) -> dict[str, str]:
        """Old path → new path."""
        return matching.methods(self.old, self.new)

    @cached_property
    def types(self) -> dict[str, str]:
        """Old name → new name."""
        return matching.types(self.old, self.new, self.methods)

    @cached_property
    def relation(self) -> Relation:
        """From the old types to the new ones."""
        return Relation(self.old, self.new, "got", {old: new for old, new in self.types.items() if old != new})

    @cached_property
    def sides(self) -> Mapping[str, frozenset[str]]:
        """Old and new types → whether callers give them, get them, or both."""
        found = dict(uses(self.old))
        for name, sides in uses(self.new).items():
            found[name] = found.get(name, frozenset()) | sides
        return found

    def add(
        self,
        kind: Kind,
        weight: Weight,
        part: str,
        name: str,
        text: str,
        old: str = "",
        new: str = "",
        alias: str = "",
    ) -> None:
        """Add a change; `text` is what follows the name in the sentence."""
        self.changes.append(Change(kind, weight, part, name, f"{code_span(name)} {text}", old, new, alias))

    def retype(self, change: TypeChange | None, part: str, name: str, old: str, new: str) -> None:
        """Add a change of a type, if there is one."""
        if change is not None:
            self.add(change.kind, change.weight, part, name, change.text, old, new)


def uses(surface: Surface) -> Mapping[str, frozenset[str]]:
    """Types → whether callers give them, get them, or both; a model is always got, and a `TypedDict` given."""
    found: dict[str, set[str]] = {}
    stack: list[tuple[str, str]] = []

    def use(types: Iterable[Type], side: str) -> None:
        stack.extend((name.name, side) for type_ in types for name in names_in(type_))

    for method in surface.methods.values():
        use((item.type for item in method.arguments), "given")
        use((method.returns, method.events, *method.errors.values()), "got")
    use(surface.errors.values(), "got")
    use((item.type for page in surface.pages.values() for item in page.fields), "got")
    stack.extend((item.event, "got") for item in surface.webhooks.values())
    stack.extend((name, "got") for name, item in surface.types.items() if item.kind == "model")
    stack.extend((name, "given") for name, item in surface.types.items() if item.kind == "params")
    while stack:
        name, side = stack.pop()
        item = surface.types.get(name)
        if item is None or side in found.setdefault(name, set()):
            continue
        if item.kind != "alias":
            side = "got" if item.kind == "model" else "given"
            if side in found[name]:
                continue
        found[name].add(side)
        use((*(field.type for field in item.fields), item.type, *([] if item.extra == NOTHING else [item.extra])), side)
    return {name: frozenset(sides) for name, sides in found.items()}
