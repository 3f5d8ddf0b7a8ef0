"""Whether a value of one type may stand where another type is expected.

Classes of the two packages are counterparts rather than equal. A `Fit` either follows them (`deeply`), or takes it that
they fit and says which they are, so that each couple is compared once and told once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from specloom.comparing.reading import (
    ANY,
    AnyType,
    Applied,
    ClassDefinition,
    Instance,
    Kind,
    Named,
    Omitted,
    Plain,
    Surface,
    Type,
    Union,
    Values,
    parts,
)

_ABOVE = {
    "bool": ("int",),
    "int": ("float",),
    "float": ("complex",),
    "datetime.datetime": ("datetime.date",),
    "list": ("MutableSequence", "Sequence"),
    "tuple": ("Sequence",),
    "MutableSequence": ("Sequence",),
    "Sequence": ("SequenceNotStr", "Reversible", "Collection"),
    "SequenceNotStr": ("Sequence",),
    "set": ("MutableSet", "AbstractSet", "Collection"),
    "frozenset": ("AbstractSet", "Collection"),
    "Collection": ("Iterable",),
    "dict": ("MutableMapping", "Mapping"),
    "MutableMapping": ("Mapping",),
    "Mapping": ("Collection",),
    "Generator": ("Iterator",),
    "Iterator": ("Iterable",),
    "AsyncGenerator": ("AsyncIterator",),
    "AsyncIterator": ("AsyncIterable",),
    "Coroutine": ("Awaitable",),
    "bytes": ("bytearray", "memoryview"),
}
"""What may be given for what; `SequenceNotStr` is a sequence for all but text."""
_TEXT_AS = frozenset({"Sequence", "Iterable", "Collection", "Container"})

Couple = Callable[[Instance, Instance], bool]


class Fit:
    """Compares types of two packages, in the direction from `given` to `wanted`."""

    def __init__(self, given: Surface, wanted: Surface, strict: Fit | None = None) -> None:
        """Take two packages; beside a strict one, whatever can be iterated over goes for a sequence here."""
        self._strict = strict or self
        self._given = given
        self._wanted = wanted
        self._known: dict[tuple[ClassDefinition, ClassDefinition], bool] = {}
        self._unions: dict[tuple[int, int], tuple[Type, Type, bool]] = {}
        """By identity, for unions are large; they are kept, so that no other gets their identity."""

    def deeply(self, given: Type, wanted: Type) -> bool:
        """Whether it fits, down to the last field."""
        return self._fits(given, wanted, self._class_fits)

    def loosely(self, given: Type, wanted: Type) -> bool:
        """Whether it fits, whatever the classes in it hold."""
        return self._fits(given, wanted, lambda one, other: True)

    def but_for_classes(self, given: Type, wanted: Type, couple: Couple) -> bool:
        """Whether it fits if each couple of classes does.

        Args:
            given: the type of the value.
            wanted: the type that is expected.
            couple: is told of each two classes of which one stands for the other.
        """
        return self._fits(given, wanted, couple)

    def _fits(self, given: Type, wanted: Type, couple: Couple) -> bool:
        if isinstance(given, Named) and isinstance(wanted, Named) and given.name == wanted.name:
            return True
        if isinstance(given, Named) or isinstance(wanted, Named):
            return self._fits(_meant(given), _meant(wanted), couple)
        if isinstance(given, (AnyType, Omitted)) or isinstance(wanted, (AnyType, Omitted)):
            return True
        if wanted == Plain("object"):
            return True
        if isinstance(given, Union):
            return self._all_fit(given, wanted, couple)
        if isinstance(wanted, Union):
            return self._fits_one(given, wanted, couple)
        return self._same_shape(given, wanted, couple)

    def _all_fit(self, given: Union, wanted: Type, couple: Couple) -> bool:
        if couple != self._class_fits:
            fitting = [self._fits(member, wanted, couple) for member in given.members]  # each of them is told
            return all(fitting)
        key = (id(given), id(wanted))
        if key not in self._unions:
            fits = all(self._fits(member, wanted, couple) for member in given.members)
            self._unions[key] = (given, wanted, fits)
        return self._unions[key][2]

    def _fits_one(self, given: Type, wanted: Union, couple: Couple) -> bool:
        """Whether one of the alternatives takes it; literals may be spread over several."""
        if isinstance(given, Values) and len(given.values) > 1:
            return all(self._fits_one(Values(frozenset({value})), wanted, couple) for value in given.values)
        if any(self._strict.deeply(given, member) for member in _namesakes_first(given, wanted)):
            return True
        if couple == self._class_fits:
            return False
        alike = [member for member in wanted.members if self._alike(given, member)]
        return bool(alike) and self._fits(given, max(alike, key=lambda item: self._likeness(given, item)), couple)

    def _alike(self, given: Type, wanted: Type) -> bool:
        given, wanted = _meant(given), _meant(wanted)
        if isinstance(given, Applied) and isinstance(wanted, Applied) and not self._below(given.origin, wanted.origin):
            return False
        return self._likeness(given, wanted) > 0

    def _likeness(self, given: Type, wanted: Type) -> float:
        """How sure it is that one type stands for the other, by the classes in it."""
        given, wanted = _meant(given), _meant(wanted)
        if isinstance(given, Instance) and isinstance(wanted, Instance):
            return self._class_likeness(given.definition, wanted.definition)
        if isinstance(given, Applied) and isinstance(wanted, Applied):
            return sum(map(self._likeness, given.arguments, wanted.arguments)) / (len(given.arguments) or 1)
        if isinstance(given, Union) or isinstance(wanted, Union):
            best = [max(self._likeness(one, other) for other in parts(wanted)) for one in parts(given)]
            return sum(best) / len(best)
        return 0.1 if given == wanted else 0

    def _class_likeness(self, given: ClassDefinition, wanted: ClassDefinition) -> float:
        """By name, by tags, by fields; what has another tag is something else."""
        one, other = self._given.classes.surface(given), self._wanted.classes.surface(wanted)
        if one.kind is not other.kind:
            return 0
        both = one.attributes.keys() & other.attributes.keys()
        tags = [(_tag(one.attributes[name].type), _tag(other.attributes[name].type)) for name in both]
        tags = [(a, b) for a, b in tags if a and b]
        if any(not a & b for a, b in tags):
            return 0
        named = 2 * (_stem(given.name) == _stem(wanted.name))
        return named + len(tags) + len(both) / (len(one.attributes.keys() | other.attributes.keys()) or 1)

    def _same_shape(self, given: Type, wanted: Type, couple: Couple) -> bool:
        if isinstance(given, Instance) and isinstance(wanted, Instance):
            return self._instances(given, wanted, couple)
        if isinstance(given, Applied) and isinstance(wanted, Applied):
            if not self._below(given.origin, wanted.origin):
                return False
            if "Callable" in (given.origin, wanted.origin):
                return True
            couples = zip(_arguments(given), _arguments(wanted), strict=False)
            return all(self._fits(one, other, couple) for one, other in couples)
        if isinstance(given, Values):
            return self._literal(given, wanted)
        if isinstance(given, Plain) and isinstance(wanted, Values):
            return given.name == "bool" and wanted.values >= {"True", "False"}
        return self._plain(given, wanted, couple)

    def _below(self, name: str, wanted: str) -> bool:
        return _below(name, wanted) or (self._strict is not self and name == "Iterable" and _below("Sequence", wanted))

    def _plain(self, given: Type, wanted: Type, couple: Couple) -> bool:
        if isinstance(given, Plain) and isinstance(wanted, Plain):
            return self._below(given.name, wanted.name)
        if isinstance(given, Plain) and isinstance(wanted, Applied):
            if given.name == "str" and wanted.origin in _TEXT_AS:
                return self._fits(given, wanted.arguments[0], couple) if wanted.arguments else True
            return self._below(given.name, wanted.origin)
        if isinstance(given, Applied) and isinstance(wanted, Plain):
            return self._below(given.origin, wanted.name)
        if isinstance(given, Instance):
            surface = self._given.classes.surface(given.definition)
            if surface.kind is Kind.KEYS and isinstance(wanted, Applied):
                return wanted.origin in ("dict", "Mapping", "MutableMapping")
            name = wanted.name if isinstance(wanted, Plain) else wanted.origin if isinstance(wanted, Applied) else ""
            return name in surface.outside or name.rpartition(".")[2] in {item.name for item in surface.ancestry}
        if isinstance(wanted, Instance):
            return isinstance(given, Plain) and given.name.rpartition(".")[2] == wanted.definition.name
        return False

    def _literal(self, given: Values, wanted: Type) -> bool:
        if isinstance(wanted, Values):
            return given.values <= wanted.values
        return all(self._plain(_class_of(value), wanted, self._class_fits) for value in given.values)

    def _instances(self, given: Instance, wanted: Instance, couple: Couple) -> bool:
        couples = zip(given.arguments, wanted.arguments, strict=False)
        if len(given.arguments) == len(wanted.arguments) and not all(self._fits(a, b, couple) for a, b in couples):
            return False
        one, other = self._given.classes.surface(given.definition), self._wanted.classes.surface(wanted.definition)
        if one.kind is not other.kind:
            return False
        if one.kind is Kind.OTHER or one.kind is Kind.ERROR:
            return self._wanted.public_name(wanted.definition) in map(self._given.public_name, one.ancestry)
        return couple(given, wanted)

    def _class_fits(self, given: Instance, wanted: Instance) -> bool:
        """Whether models have the attributes, and `TypedDict`s the keys, that are wanted.

        While that is asked, they have: types may contain themselves.
        """
        key = (given.definition, wanted.definition)
        if key not in self._known:
            self._known[key] = True
            self._known[key] = all(self._members_fit(given, wanted))
        return self._known[key]

    def _members_fit(self, given: Instance, wanted: Instance) -> Iterator[bool]:
        one, other = self._given.classes.surface(given.definition), self._wanted.classes.surface(wanted.definition)
        if one.kind is Kind.KEYS:
            for name, item in one.attributes.items():
                there = other.attributes.get(name)
                yield there is not None and self.deeply(item.type, there.type)
            for name, item in other.attributes.items():
                there = one.attributes.get(name)
                yield not item.required or (there is not None and there.required)
            return
        for name, item in other.attributes.items():
            there = one.attributes.get(name)
            known = there is None and (name in one.methods or one.may_have(name))
            yield known or (there is not None and self.deeply(there.type, item.type))


def _tag(item: Type) -> frozenset[str]:
    """The values of a literal, be it optional."""
    return next((member.values for member in parts(item) if isinstance(member, Values)), frozenset[str]())


def _namesakes_first(given: Type, wanted: Union) -> Iterable[Type]:
    """The alternatives, the likely one first."""
    if not isinstance(given, Instance):
        return wanted.members
    name = given.definition.name
    same = [item for item in wanted.members if isinstance(item, Instance) and item.definition.name == name]
    return chain(same, wanted.members)


def disjoint(one: Type, other: Type) -> bool:
    """Whether no value is of both types, as far as classes of the language and literals tell."""
    return not any(_overlap(a, b) for a in parts(_meant(one)) for b in parts(_meant(other)))


def _overlap(one: Type, other: Type) -> bool:
    one, other = _meant(one), _meant(other)
    if isinstance(one, Union) or isinstance(other, Union):
        return not disjoint(one, other)
    if isinstance(one, (AnyType, Omitted)) or isinstance(other, (AnyType, Omitted)):
        return True
    if isinstance(one, Values) and isinstance(other, Values):
        return bool(one.values & other.values)
    if isinstance(one, Instance) and isinstance(other, Instance):
        return True
    names = (_name(one), _name(other))
    return "object" in names or _below(*names) or _below(*reversed(names))


def _name(item: Type) -> str:
    if isinstance(item, Values):
        return _class_of(next(iter(item.values))).name
    if isinstance(item, Instance):
        return f"the class {item.definition.name}"
    return item.origin if isinstance(item, Applied) else str(item)


def _meant(item: Type) -> Type:
    while isinstance(item, Named):
        item = item.type
    return item


def _below(name: str, wanted: str) -> bool:
    """Whether a class is the other, or may stand for it."""
    if name == wanted or wanted == "object":
        return True
    seen: set[str] = set()
    stack = [name]
    while stack:
        item = stack.pop()
        if item == wanted:
            return True
        if item not in seen:
            seen.add(item)
            stack += _ABOVE.get(item, ())
    return False


def _arguments(item: Applied) -> tuple[Type, ...]:
    """The types of the contents; those of a tuple are one after the other, which a list's is for all."""
    return item.arguments or (ANY,)


def _class_of(value: str) -> Plain:
    if value in ("True", "False"):
        return Plain("bool")
    return Plain("int" if value.lstrip("-").isdigit() else "bytes" if value.startswith("b") else "str")


def _stem(name: str) -> str:
    return name.removesuffix("Params").removesuffix("Param")
