"""Types by what they mean: however they were spelled, imported or named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from specloom.comparing.reading.modules import ClassDefinition


@dataclass(frozen=True, slots=True)
class AnyType:
    """`Any`, a type variable, or what cannot be read: it goes with everything."""

    text: str = "Any"

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Plain:
    """A class of the language or of another distribution."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Values:
    """A `Literal`: some values, as they are written."""

    values: frozenset[str]

    def __str__(self) -> str:
        return f"Literal[{', '.join(sorted(self.values))}]"


@dataclass(frozen=True, slots=True)
class Applied:
    """A container or the like with its arguments: `list[str]`, `Callable[…]`, `type[X]`."""

    origin: str
    arguments: tuple[Type, ...]

    def __str__(self) -> str:
        return f"{self.origin}[{', '.join(map(str, self.arguments))}]"


@dataclass(frozen=True, slots=True)
class Instance:
    """A class of the package."""

    definition: ClassDefinition
    arguments: tuple[Type, ...] = ()

    def __str__(self) -> str:
        of = f"[{', '.join(map(str, self.arguments))}]" if self.arguments else ""
        return f"{self.definition.name}{of}"


@dataclass(frozen=True, slots=True)
class Named:
    """An alias of a private module, known by its name rather than by what it stands for."""

    name: str
    type: Type

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types."""

    members: tuple[Type, ...]

    def __str__(self) -> str:
        return " | ".join(sorted(map(str, self.members), key=lambda text: (text == "None", text)))


@dataclass(frozen=True, slots=True)
class Omitted:
    """The type of the value that stands for no value."""

    def __str__(self) -> str:
        return "Omit"


Type: TypeAlias = AnyType | Plain | Values | Applied | Instance | Named | Union | Omitted

NONE = Plain("None")
OBJECT = Plain("object")
ANY = AnyType()


def union(types: Iterable[Type]) -> Type:
    """One of the types: flat, each once, all literals as one."""
    members: dict[Type, None] = {}
    values: frozenset[str] = frozenset()
    for item in types:
        for member in parts(item):
            if isinstance(member, Values):
                values |= member.values
            else:
                members[member] = None
    if values:
        members[Values(values)] = None
    only = tuple(members)
    return only[0] if len(only) == 1 else Union(only)


def parts(item: Type) -> Iterator[Type]:
    """The members of a union; of any other type itself."""
    if isinstance(item, Union):
        yield from item.members
    else:
        yield item


def given(item: Type) -> Type:
    """The type without the value that stands for no value."""
    members = [member for member in parts(item) if not isinstance(member, Omitted)]
    return union(members) if members else item
