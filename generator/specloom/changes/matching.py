"""What of an old surface is what of a new one: by name, and where that is gone, by route, place and structure."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from difflib import SequenceMatcher

from specloom.ir import Named, Type, UnionOf, names_in, with_names
from specloom.surface import PublicArgument, PublicField, PublicType, Surface

_ALIKE = 0.7
"""The share of parts that two classes have in common, from which on one is the other under a new name."""


def methods(old: Surface, new: Surface) -> dict[str, str]:
    """What methods are called now; a method that is called as before but calls something else is another one."""
    found = {
        path: path
        for path, method in old.methods.items()
        if path in new.methods and template(method.route) == template(new.methods[path].route)
    }
    by_route = {template(method.route): path for path, method in new.methods.items() if path not in found.values()}
    for path, method in old.methods.items():
        if path not in found and (moved := by_route.pop(template(method.route), None)) is not None:
            found[path] = moved
    taken = set(found.values())
    return found | {
        path: path for path in old.methods if path not in found and path in new.methods and path not in taken
    }


def template(route: str) -> str:
    """A route without the names of its parameters."""
    return re.sub(r"{[^{}]*}", "{}", route)


def types(old: Surface, new: Surface, calls: Mapping[str, str]) -> dict[str, str]:
    """What types are called now; `calls` tells it of methods."""
    found = {name: _end(name, item, new) for name, item in old.types.items() if name in new.types}
    gone = {name: item for name, item in old.types.items() if name not in new.types}
    fresh = {name: item for name, item in new.types.items() if name not in old.types and name not in found.values()}
    of_methods = {item.arguments_of: name for name, item in fresh.items() if item.arguments_of}
    for name, item in gone.items():
        now = of_methods.get(calls.get(item.arguments_of, "")) if item.arguments_of else None
        if now is not None:
            found[name] = now
            del fresh[now]
    places = {(item.kind, _pointer(item.origin)): name for name, item in fresh.items() if item.origin}
    for name, item in gone.items():
        now = places.get((item.kind, _pointer(item.origin)))
        if name not in found and now in fresh and _likeness(item, fresh[now]) > 0:
            found[name] = now
            del fresh[now]
    left = {name: item for name, item in gone.items() if name not in found and not item.arguments_of}
    found |= _alike(left, fresh)
    return found | _in_place_of(old, new, calls, found)


def _end(name: str, item: PublicType, new: Surface) -> str:
    """What a name stands for now: a class may be renamed and keep its old name as an alias."""
    now = new.types[name]
    is_kept = now.kind == "alias" and item.kind != "alias" and isinstance(now.type, Named)
    return now.type.name if is_kept and isinstance(now.type, Named) and now.type.name in new.types else name


def _alike(gone: Mapping[str, PublicType], fresh: Mapping[str, PublicType]) -> dict[str, str]:
    """Types that are much the same, the most alike first."""
    pairs = [
        (_likeness(item, other), SequenceMatcher(None, name, now).ratio(), name, now)
        for name, item in gone.items()
        for now, other in fresh.items()
        if not other.arguments_of and item.kind == other.kind
    ]
    found: dict[str, str] = {}
    for likeness, _, name, now in sorted(pairs, reverse=True):
        if likeness >= _ALIKE and name not in found and now not in found.values():
            found[name] = now
    return found


def _in_place_of(old: Surface, new: Surface, calls: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Types that stand where others stood, and whose parts have much the same names, though other types."""
    found: dict[str, str] = {}
    gone, fresh = old.types.keys() - known.keys(), new.types.keys() - {*known.values()}
    places = _same_places(old, new, calls, known) if gone and fresh else ()
    for before, now in places:
        names, others = ({name.name for name in names_in(type_)} for type_ in (before, now))
        for name, other in itertools.product(sorted(names & gone), sorted(others & fresh)):
            one, two = old.types[name], new.types[other]
            mine, theirs = {item.name for item in one.fields}, {item.name for item in two.fields}
            if one.kind == two.kind and len(mine & theirs) > _ALIKE * len(mine | theirs) and other in fresh:
                found[name] = other
                gone, fresh = gone - {name}, fresh - {other}
    return found


def _same_places(
    old: Surface, new: Surface, calls: Mapping[str, str], types: Mapping[str, str]
) -> Iterator[tuple[Type, Type]]:
    """The types of all that goes on under its name in what goes on, before and now."""
    for path, called in calls.items():
        method, other = old.methods[path], new.methods[called]
        yield method.returns, other.returns
        given = {item.name: item.type for item in other.arguments}
        yield from ((item.type, given[item.name]) for item in method.arguments if item.name in given)
    for name, called in types.items():
        item, now = old.types[name], new.types[called]
        yield item.type, now.type
        fields = {field.name: field.type for field in now.fields}
        yield from ((field.type, fields[field.name]) for field in item.fields if field.name in fields)


def _likeness(one: PublicType, other: PublicType) -> float:
    """From 0 to 1, by their fields or members."""
    mine, theirs = _parts(one), _parts(other)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _parts(item: PublicType) -> Set[object]:
    if item.kind == "alias":
        return {*(item.type.members if isinstance(item.type, UnionOf) else [_without_names(item.type)])}
    return {(field.name, _without_names(field.type)) for field in item.fields} | {*item.bases}


def _without_names(type_: Type) -> Type:
    """The type with the same name for all classes: these may be renamed as well."""
    return with_names(type_, lambda _: Named("", ""))


def _pointer(origin: str) -> str:
    return origin.partition("#")[2]


def arguments(old: Iterable[PublicArgument], new: Iterable[PublicArgument]) -> dict[str, str]:
    """What arguments of a method are called now."""
    olds, news = {item.name: item for item in old}, {item.name: item for item in new}
    found = {name: name for name in olds if name in news}
    gone = [item for name, item in olds.items() if name not in found]
    fresh = [item for name, item in news.items() if name not in found]
    return found | _renamed(
        [(item.name, whole_wire(item), item.type, item.required) for item in gone],
        [(item.name, whole_wire(item), item.type, item.required) for item in fresh],
    )


def whole_wire(item: PublicArgument) -> str:
    """Place and name on the wire, which is the argument's own where nothing else is said."""
    place, _, name = item.wire.partition(" ")
    return f"{place} {name or item.name}"


def fields(old: Iterable[PublicField], new: Iterable[PublicField]) -> dict[str, str]:
    """What fields of a class are called now."""
    olds, news = {item.name: item for item in old}, {item.name: item for item in new}
    found = {name: name for name in olds if name in news}
    gone = [(name, item.wire or name, item.type, item.required) for name, item in olds.items() if name not in found]
    fresh = [(name, item.wire or name, item.type, item.required) for name, item in news.items() if name not in found]
    return found | _renamed(gone, fresh)


_Part = tuple[str, str, Type, bool]
"""Name, name on the wire, type, whether it must be there."""


def _renamed(gone: list[_Part], fresh: list[_Part]) -> dict[str, str]:
    """Parts with the same name on the wire; and where it is clear, those of one type that are called alike."""
    found: dict[str, str] = {}
    for name, wire, _, _ in gone:
        found.update((name, now) for now, other, _, _ in fresh if other == wire)
    for name, _, type_, required in gone:
        likely = [now for now, _, other, needs in fresh if other == type_ and needs == required]
        likely = [
            now for now in likely if now not in found.values() and SequenceMatcher(None, name, now).ratio() >= 0.5
        ]
        if name not in found and len(likely) == 1:
            found[name] = likely[0]
    return found
