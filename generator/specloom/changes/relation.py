"""Whether a value of one type may be where another one is expected, across two versions of an SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from specloom.ir import ListOf, LiteralOf, MapOf, Named, Nullable, Primitive, PrimitiveKind, Type, UnionOf, with_names
from specloom.surface import Surface
from specloom.text import SpecText

Side = Literal["given", "got"]
"""What callers give: arguments and keys of a `TypedDict`, of wide annotations; or what they get: results and models."""

_WIDER: Mapping[PrimitiveKind, tuple[PrimitiveKind, ...]] = {
    "bool": ("int", "float"),
    "int": ("float",),
    "datetime": ("date",),
    "base64": ("bytes",),
}
"""What type checkers let stand for another one (PEP 484, the numeric tower)."""
_GIVEN: Mapping[PrimitiveKind, tuple[PrimitiveKind, ...]] = {
    "datetime": ("str", "datetime"),
    "date": ("str", "date"),
    "base64": ("str", "base64"),
}
"""What the annotation of an argument takes where it takes more than the type says."""
_OF_VALUES: Mapping[type, PrimitiveKind] = {SpecText: "str", bool: "bool", int: "int", float: "float"}


@dataclass(frozen=True, slots=True)
class Relation:
    """From a surface to another one; `renamed` tells what types of the first are called in the second."""

    source: Surface
    target: Surface
    side: Side
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    assumed: frozenset[tuple[Type, Type]] = frozenset()
    """What holds if all the rest does: aliases may contain themselves."""

    def holds(self, one: Type, other: Type) -> bool:
        """Whether each value of a type of the first may be where a type of the second is expected."""
        if (one, other) in self.assumed or self._is_named_alike(one, other):
            return True
        inner = replace(self, assumed=self.assumed | {(one, other)})
        wanted = list(atoms(other, self.target, self.side))
        return all(any(inner._atom_holds(atom, item) for item in wanted) for atom in atoms(one, self.source, self.side))

    def current(self, type_: Type) -> Type:
        """A type of the first, by the names of the second."""
        return with_names(type_, lambda name: Named("", self._now(name.name)))

    def _is_named_alike(self, one: Type, other: Type) -> bool:
        """A name that stays is the same type: what changes in it is told once, where it is."""
        return isinstance(one, Named) and isinstance(other, Named) and self._now(one.name) == other.name

    def _now(self, name: str) -> str:
        return self.renamed.get(name, name)

    def same(self, one: Type, other: Type) -> bool:
        """Whether the types stand for each other, as they must inside of what can be changed."""
        return self.holds(one, other) and self.reversed.holds(other, one)

    @property
    def reversed(self) -> Relation:
        """From the second to the first."""
        back = {new: old for old, new in self.renamed.items()}
        return Relation(self.target, self.source, self.side, back)

    def _atom_holds(self, one: Type, other: Type) -> bool:
        if other == Primitive("object"):
            return True
        if isinstance(one, Primitive) and isinstance(other, Primitive):
            return one == other or other.kind in _WIDER.get(one.kind, ())
        if isinstance(one, LiteralOf):
            (value,) = one.values
            if isinstance(other, LiteralOf):
                return [(type(value), value)] == [(type(item), item) for item in other.values]
            own = _OF_VALUES[type(value)]
            return isinstance(other, Primitive) and (own == other.kind or other.kind in _WIDER.get(own, ()))
        if isinstance(one, ListOf) and isinstance(other, ListOf):
            return self._list_holds(one.item, other.item)
        if isinstance(one, MapOf) and isinstance(other, MapOf):
            return self.holds(one.value, other.value) if self.side == "given" else self._both(one.value, other.value)
        if isinstance(one, Named):
            return self._class_holds(one.name, other)
        return False

    def _list_holds(self, one: Type, other: Type) -> bool:
        if self.side == "got":
            return self._both(one, other)
        # Arguments take any iterable, but no text where a sequence of texts is meant.
        texts = Primitive("str")
        return self.holds(one, other) and not (other == texts and one != texts)

    def _both(self, one: Type, other: Type) -> bool:
        back = replace(self.reversed, assumed=frozenset((new, old) for old, new in self.assumed))
        return self.holds(one, other) and back.holds(other, one)

    def _class_holds(self, name: str, other: Type) -> bool:
        if isinstance(other, Named):
            return any(self._now(base) == other.name for base in self.source.bases(name))
        known = self.source.types.get(name)
        is_dict = known is not None and known.kind == "params"
        return is_dict and isinstance(other, MapOf) and other.value == Primitive("object")


def atoms(type_: Type, surface: Surface, side: Side, seen: frozenset[str] = frozenset()) -> Iterator[Type]:
    """The members of a type, aliases opened: classes, lists, maps, primitives and single values."""
    if isinstance(type_, Nullable):
        yield from atoms(type_.inner, surface, side, seen)
        yield Primitive("none")
    elif isinstance(type_, UnionOf):
        for member in type_.members:
            yield from atoms(member, surface, side, seen)
    elif isinstance(type_, LiteralOf):
        yield from (LiteralOf((value,)) for value in type_.values)
    elif isinstance(type_, Named) and (known := surface.types.get(type_.name)) and known.kind == "alias":
        if type_.name not in seen:
            yield from atoms(known.type, surface, side, seen | {type_.name})
    elif isinstance(type_, Primitive) and side == "given" and type_.kind in _GIVEN:
        yield from (Primitive(kind) for kind in _GIVEN[type_.kind])
    else:
        yield type_
