"""What users of the old package would miss in the new one, or find changed."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from specloom.comparing.calls import GONE, SEQUENCE, Calls, Fault, Judge
from specloom.comparing.entries import Area, Entry, Weight
from specloom.comparing.fitting import Fit, disjoint
from specloom.comparing.mending import Mending
from specloom.comparing.reading import (
    ANY,
    Attribute,
    ClassDefinition,
    ClassSurface,
    Client,
    Definition,
    FunctionDefinition,
    Instance,
    Kind,
    Module,
    Signature,
    Surface,
    Type,
    Value,
    is_private,
    signatures,
)

_COPIES = ("copy", "with_options")
_WRAPPERS = ("with_raw_response", "with_streaming_response")
_BUILDER = "build"
"""The method of pages by which clients make them of answers."""


class Comparison:
    """Walks the old surface and looks for each part of it in the new one."""

    def __init__(self, old: Surface, new: Surface, only: Sequence[str] = ()) -> None:
        """Take two packages; with `only`, of resources and types those below these paths."""
        self._old = old
        self._new = new
        self._only = only
        self._mending = Mending(old, new)
        self._accepts = Fit(old, new)
        self._returns = Fit(new, old)
        self._nearly = Fit(old, new, strict=self._accepts)
        self._calls = Calls(
            Judge(self._accepts.deeply, lambda one, other: False, self._returns.deeply),
            Judge(self._accepts.loosely, self._nearly.loosely, self._returns.loosely),
        )
        self._judge = Judge(self._taken, self._nearly_taken, self._given)
        self._couples: set[tuple[ClassDefinition, ClassDefinition]] = set()
        self._waiting: list[tuple[ClassDefinition, ClassDefinition]] = []
        self._resources: set[tuple[ClassDefinition, ClassDefinition]] = set()
        """Those that were compared: several paths may lead to a resource."""

    def entries(self) -> list[Entry]:
        """All that was found, in the order of a report."""
        found = dict.fromkeys(
            [*self._clients(), *self._offers("", self._old.exports), *self._modules()],
        )
        found |= dict.fromkeys(self._classes())
        return sorted(_once(list(found)), key=lambda item: item.order)

    # Clients and resources

    def _clients(self) -> Iterator[Entry]:
        theirs = {client.name: client for client in self._new.clients}
        for number, client in enumerate(self._old.clients):
            there = theirs.get(client.name)
            if there is not None:
                first = "client" if not number else ""
                name = "async client" if client.name == f"Async{self._old.clients[0].name}" else first or client.name
                yield from self._client(name, client, there)

    def _client(self, name: str, old: Client, new: Client) -> Iterator[Entry]:
        found = list(self._calls.faults([_nothing(old.options)], [_nothing(new.options)], self._judge))
        gone = {fault.argument for fault in found if fault.fact == GONE}
        for fault in found:
            mend = self._mending.option(old.options.by_name()[fault.argument]) if fault.argument in gone else ""
            yield Entry(fault.weight, Area.CLIENT, f"{name}({fault.argument})", fault.fact, mend)
        told = {f"{name}.{attribute}" for attribute in gone}
        told |= {f"{name}.{copy}({argument})" for copy in _COPIES for argument in gone}
        entries = self._resource(name, old.definition, new.definition, Area.CLIENT)
        yield from (entry for entry in entries if entry.place not in told)

    def _resource(self, path: str, old: ClassDefinition, new: ClassDefinition, area: Area) -> Iterator[Entry]:
        below, there = self._old.resources(old), self._new.resources(new)
        if self._covers(path) and (old, new) not in self._resources:
            self._resources.add((old, new))
            yield from self._members(path, old, new, area, apart={*below, *_WRAPPERS})
            yield from self._wrappers(path, old, new)
        for name, definition in below.items():
            place = f"{path}.{name}"
            if name in there:
                yield from self._resource(place, definition, there[name], Area.METHODS)
            elif self._covers(place) or self._leads(place):
                mend = self._mending.resource(place, definition)
                yield Entry(Weight.LOSS, Area.RESOURCES, place, "the resource is gone", mend)

    def _wrappers(self, path: str, old: ClassDefinition, new: ClassDefinition) -> Iterator[Entry]:
        """Each method that had a raw form has one still."""
        ours, theirs = self._old.classes.surface(old), self._new.classes.surface(new)
        for wrapper in _WRAPPERS:
            if wrapper not in ours.attributes:
                continue
            names = _names(self._old, ours.attributes[wrapper].type)
            if wrapper not in theirs.attributes:
                yield Entry(Weight.LOSS, Area.METHODS, f"{path}.{wrapper}", "the attribute is gone")
                continue
            there = _names(self._new, theirs.attributes[wrapper].type)
            known = {*theirs.methods, *theirs.attributes}
            for name in sorted((names - there) & known):
                yield Entry(Weight.LOSS, Area.METHODS, f"{path}.{wrapper}.{name}", "the method has no such form")

    def _covers(self, place: str) -> bool:
        """Whether a resource or a method is among those that were asked for; the client itself always is."""
        path = place.partition(".")[2]
        return not self._only or not path or any(f"{path}.".startswith(f"{item}.") for item in self._only)

    def _leads(self, place: str) -> bool:
        path = place.partition(".")[2]
        return any(item.startswith(f"{path}.") for item in self._only)

    # Members of classes

    def _members(
        self, path: str, old: ClassDefinition, new: ClassDefinition, area: Area, apart: set[str]
    ) -> Iterator[Entry]:
        ours, theirs = self._old.classes.surface(old), self._new.classes.surface(new)
        for name, item in ours.attributes.items():
            if name not in apart and self._is_own(ours, old, name, area):
                yield from self._attribute(f"{path}.{name}", item, ours, theirs, area)
        for name, function in ours.methods.items():
            by_clients = area is Area.PAGES and name == _BUILDER
            if name not in apart and not by_clients and self._is_own(ours, old, name, area):
                yield from self._method(f"{path}.{name}", function, theirs, area)

    def _is_own(self, surface: ClassSurface, definition: ClassDefinition, name: str, area: Area) -> bool:
        """Whether a class has something that not all models have: that is compared with their base."""
        origin = surface.origins[name]
        inherited = origin is not definition and is_private(origin.module.name)
        return not (area is Area.TYPES and inherited)

    def _attribute(
        self, place: str, item: Attribute, ours: ClassSurface, theirs: ClassSurface, area: Area
    ) -> Iterator[Entry]:
        name = place.rpartition(".")[2]
        there = theirs.attributes.get(name)
        if there is None:
            if name not in theirs.methods and not theirs.may_have(name):
                field = area is Area.TYPES
                mend = self._mending.field(name, theirs, known=ours) if field else ""
                yield Entry(Weight.LOSS, area, place, f"the {'field' if field else 'attribute'} is gone", mend)
        elif not self._returns.deeply(there.type, item.type) and not self._given(there.type, item.type):
            yield Entry(_weight(item.type, there.type), area, place, f"is {there.type}, not {item.type}")

    def _method(self, place: str, function: FunctionDefinition, theirs: ClassSurface, area: Area) -> Iterator[Entry]:
        name = place.rpartition(".")[2]
        there = theirs.methods.get(name)
        if there is None:
            if name not in theirs.attributes and not theirs.may_have(name):
                yield Entry(Weight.LOSS, area, place, "the method is gone", self._mending.method(place, function))
            return
        ours, now = self._old.classes.signatures(function), self._new.classes.signatures(there)
        if all(map(self._is_for_itself, ours)):
            return
        for fault in self._calls.faults(ours, now, self._judge):
            yield self._fault(place, fault, area, function)

    def _is_for_itself(self, signature: Signature) -> bool:
        """Whether a call needs an object whose class the package does not offer, so that nobody else makes it."""
        needed = [item.type for item in signature.parameters if item.required]
        return any(
            isinstance(item, Instance)
            and is_private(item.definition.module.name)
            and item.definition not in self._old.exports.values()
            and not item.definition.name.startswith("Sequence")
            for item in needed
        )

    def _fault(self, place: str, fault: Fault, area: Area, function: FunctionDefinition) -> Entry:
        own = area in (Area.METHODS, Area.RESOURCES)
        if not fault.argument:
            return Entry(fault.weight, Area.RETURNS if own else area, place, fault.fact)
        mend = self._mending.argument(place, fault, function)
        return Entry(fault.weight, Area.PARAMETERS if own else area, f"{place}({fault.argument})", fault.fact, mend)

    # Types of arguments and of results

    def _taken(self, old: Type, new: Type) -> bool:
        return self._accepts.but_for_classes(old, new, self._couple)

    def _nearly_taken(self, old: Type, new: Type) -> bool:
        return self._nearly.but_for_classes(old, new, self._couple)

    def _given(self, new: Type, old: Type) -> bool:
        return self._returns.but_for_classes(new, old, lambda one, other: self._couple(other, one))

    def _couple(self, old: Instance, new: Instance) -> bool:
        """Take it that the new class stands for the old one, and see to it later, unless nothing speaks for it."""
        ours, theirs = (self._old.classes.surface(old.definition), self._new.classes.surface(new.definition))
        if ours.attributes and theirs.attributes and not ours.attributes.keys() & theirs.attributes.keys():
            return False
        self._add(old.definition, new.definition)
        return True

    def _add(self, old: ClassDefinition, new: ClassDefinition) -> None:
        if (old, new) not in self._couples:
            self._couples.add((old, new))
            self._waiting.append((old, new))

    def _classes(self) -> Iterator[Entry]:
        while self._waiting:
            yield from self._class(*self._waiting.pop())

    def _class(self, old: ClassDefinition, new: ClassDefinition) -> Iterator[Entry]:
        ours, theirs = self._old.classes.surface(old), self._new.classes.surface(new)
        place = self._old.place(old)
        area = _area(ours, place)
        if ours.kind is not theirs.kind:
            yield Entry(Weight.LOSS, area, place, f"is a {theirs.kind.value}, not a {ours.kind.value}")
        elif ours.kind is Kind.KEYS:
            yield from self._keys(place, ours, theirs)
        else:
            yield from self._members(place, old, new, area, apart=set())
            yield from self._bases(place, ours, theirs, area)

    def _keys(self, place: str, ours: ClassSurface, theirs: ClassSurface) -> Iterator[Entry]:
        for name, item in ours.attributes.items():
            there = theirs.attributes.get(name)
            if there is None:
                mend = self._mending.field(name, theirs, known=ours)
                yield Entry(Weight.LOSS, Area.TYPES, f"{place}.{name}", "the key is gone", mend)
                continue
            if there.required and not item.required:
                yield Entry(Weight.CHANGE, Area.TYPES, f"{place}.{name}", "the key must be given now")
            if not self._accepts.deeply(item.type, there.type) and not self._taken(item.type, there.type):
                nearly = self._nearly_taken(item.type, there.type)
                fact = f"the key {SEQUENCE}" if nearly else f"the key takes {there.type}, not {item.type}"
                weight = Weight.CHANGE if nearly else _weight(item.type, there.type)
                yield Entry(weight, Area.TYPES, f"{place}.{name}", fact)
        for name, item in theirs.attributes.items():
            if item.required and name not in ours.attributes:
                yield Entry(Weight.CHANGE, Area.TYPES, f"{place}.{name}", "a key that did not exist must be given")

    def _bases(self, place: str, ours: ClassSurface, theirs: ClassSurface, area: Area) -> Iterator[Entry]:
        """What an exception is caught as, it is caught as still."""
        if ours.kind is not Kind.ERROR:
            return
        names = {self._new.public_name(item) for item in theirs.ancestry} | theirs.outside
        for base in ours.ancestry[1:]:
            name = self._old.public_name(base)
            if name in self._old.exports and name not in names:
                yield Entry(Weight.LOSS, area, place, f"is no {name} any more: 'except {name}' does not catch it")

    # Modules and what they offer

    def _modules(self) -> Iterator[Entry]:
        theirs = set(self._new.program.names())
        roots = {name.partition(".")[0] for name in theirs}
        for root, names in groupby(self._old.modules, key=lambda name: name.partition(".")[0]):
            inner = list(names)
            if root in roots or root in ("types", "resources") or len(inner) == 1:
                yield from self._each(inner, theirs)
            else:
                mend = self._mending.module(inner[-1], [])
                yield Entry(Weight.LOSS, Area.MODULES, root, f"the package is gone, with {len(inner)} modules", mend)

    def _each(self, names: Iterable[str], theirs: set[str]) -> Iterator[Entry]:
        for name in names:
            if not self._is_asked_for(name):
                continue
            offered = self._old.offered(name)
            if name in theirs:
                yield from self._offers(name, offered)
            elif offered or not (module := self._old.program.module(name)) or not module.is_package:
                mend = self._mending.module(name, list(offered))
                yield Entry(Weight.LOSS, Area.MODULES, name, f"the module is gone{_with(list(offered))}", mend)

    def _is_asked_for(self, module: str) -> bool:
        root, _, path = module.partition(".")
        return not self._only or root not in ("types", "resources") or self._covers(f"client.{path or '-'}")

    def _offers(self, name: str, offered: Mapping[str, Definition]) -> Iterator[Entry]:
        module = self._new.program.module(name)
        missing: list[str] = []
        for item, definition in offered.items():
            there = self._new.program.lookup(module, item) if module else None
            if there is None:
                missing.append(item)
            elif not isinstance(definition, Module):
                yield from self._same(f"{name}.{item}".lstrip("."), definition, there)
        if not name:
            for item in missing:
                area = Area.ERRORS if item.endswith("Error") else Area.EXPORTS
                yield Entry(Weight.LOSS, area, item, "the export is gone", self._mending.export(item))
        elif missing:
            fact = f"does not offer {', '.join(missing)}"
            yield Entry(Weight.LOSS, Area.EXPORTS, name, fact, self._mending.module(name, missing))

    def _same(self, place: str, old: Definition, new: Definition) -> Iterator[Entry]:
        """Two things of the same name."""
        old, new = self._old.meant(old), self._new.meant(new)
        if isinstance(old, ClassDefinition) and isinstance(new, ClassDefinition):
            clients = {client.definition for client in self._old.clients}
            if old not in clients and not self._old.is_machinery(old):
                self._add(old, new)
        elif isinstance(old, FunctionDefinition) and isinstance(new, FunctionDefinition):
            yield from self._functions(place, old, new)
        elif isinstance(old, Value):
            yield from self._values(place, old, new)

    def _functions(self, place: str, old: FunctionDefinition, new: FunctionDefinition) -> Iterator[Entry]:
        ours = signatures(old, self._old.annotations, bound=False)
        theirs = signatures(new, self._new.annotations, bound=False)
        for fault in self._calls.faults(ours, theirs, self._judge):
            yield Entry(fault.weight, Area.EXPORTS, f"{place}({fault.argument})", fault.fact)

    def _values(self, place: str, old: Value, new: Definition) -> Iterator[Entry]:
        """Aliases: what was of the type is of it still, or for results the other way round."""
        ours, theirs = self._old.type_of(old), self._new.type_of(new)
        if isinstance(old.value, ast.Constant) and isinstance(new, Value) and isinstance(new.value, ast.Constant):
            if old.value.value != new.value.value and not place.startswith("__"):
                fact = f"is {ast.unparse(new.value)}, not {ast.unparse(old.value)}"
                yield Entry(Weight.CHANGE, Area.EXPORTS, place, fact)
            return
        if self._accepts.deeply(ours, theirs) or self._returns.deeply(theirs, ours):
            return
        fits = self._given(theirs, ours) if self._old.is_of_models(ours) else self._taken(ours, theirs)
        if not fits:
            yield Entry(_weight(ours, theirs), Area.TYPES, place, f"is {theirs}, not {ours}")


def _nothing(options: Signature) -> Signature:
    """A constructor: what it returns is the class itself."""
    return Signature(options.parameters, ANY, options.any_positional, options.any_keyword)


def _names(surface: Surface, wrapper: Type) -> set[str]:
    if not isinstance(wrapper, Instance):
        return set()
    found = surface.classes.surface(wrapper.definition)
    return {*found.attributes, *found.methods}


def _weight(old: Type, new: Type) -> Weight:
    return Weight.LOSS if disjoint(old, new) else Weight.CHANGE


def _area(surface: ClassSurface, place: str) -> Area:
    if surface.kind is Kind.ERROR:
        return Area.ERRORS
    if place.startswith("pagination."):
        return Area.PAGES
    return Area.TYPES if surface.kind in (Kind.MODEL, Kind.KEYS) else Area.EXPORTS


def _with(names: list[str]) -> str:
    return f", with {', '.join(names)}" if names else ""


def _once(entries: list[Entry]) -> Iterator[Entry]:
    """Without what the async client has in common with the other."""
    known = {(item.place, item.fact) for item in entries}
    for item in entries:
        same = (item.place.removeprefix("async "), item.fact.replace("Async", ""))
        if same == (item.place, item.fact) or same not in known:
            yield item
