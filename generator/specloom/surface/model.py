"""What users of an SDK see of it, without the texts.

A type that is mentioned is known by its name alone: its module is said once, where the type is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from specloom.ir import Primitive, Security, Type

NOTHING = Primitive("none")


@dataclass(frozen=True, slots=True)
class PublicArgument:
    """An argument of a method."""

    name: str
    type: Type
    wire: str = ""
    """Place and name in the request, and how it is written there if not as usual."""
    required: bool = False
    positional: bool = False
    needed: bool = False
    """Whether it must come from the call or from the client."""
    option: str = ""
    """The client's argument that stands in for it."""
    deprecated: bool = False
    default: str = ""
    """What the server takes if it is left out, as JSON."""
    origin: str = ""
    """File and JSON Pointer; of what is stored, only those of methods and types are kept."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to give a body that can be given in several."""

    media_types: tuple[str, ...]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    """The arguments that may be left out."""


@dataclass(frozen=True, slots=True)
class PublicMethod:
    """A method that calls an operation."""

    route: str
    """Such as `GET /pets/{pet_id}`."""
    arguments: tuple[PublicArgument, ...] = ()
    returns: Type = NOTHING
    """With pages, that of an item."""
    page: str = ""
    """The class behind `Sync` and `Async`."""
    stream: str = ""
    """The argument that turns the stream on; `*` where there is nothing but a stream."""
    usually_on: bool = False
    events: Type = NOTHING
    ways: tuple[Way, ...] = ()
    """Nothing where there is no body."""
    together: tuple[str, ...] = ()
    """The arguments of a body that may be left out, of which all must be given if any is."""
    errors: Mapping[str, Type] = field(default_factory=dict[str, Type])
    """The bodies of errors by status, where they are not those of the whole API."""
    deprecated: str = ""
    security: Security | None = None
    """What it needs, if not the same as the client's other requests."""
    wire: Mapping[str, str] = field(default_factory=dict[str, str])
    """What else is sent: headers, the media types that are asked for."""
    params: str = ""
    """The `TypedDict` of its keyword arguments."""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class PublicHelper:
    """A hand-written method; its arguments are those of the method that it calls, and its own."""

    call: str
    takes: tuple[str, ...] = ()
    positional: bool = False
    """Whether these may be given by position."""
    own: tuple[str, ...] = ()
    """Its own arguments as declared, one overload after the other."""
    returns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicField:
    """A field of a class."""

    name: str
    type: Type
    wire: str = ""
    """Its name in JSON if that is another."""
    required: bool = False
    deprecated: bool = False
    default: str = ""
    """What the server takes if it is left out, as JSON."""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class PublicType:
    """A class or an alias."""

    module: str
    """Below `types`."""
    kind: Literal["model", "params", "alias"]
    """A class that is read, a `TypedDict` that is given, or a name for another type."""
    fields: tuple[PublicField, ...] = ()
    """Without those of the bases."""
    type: Type = NOTHING
    """What an alias stands for."""
    bases: tuple[str, ...] = ()
    extra: Type = NOTHING
    """What keys hold that are no fields, if anything is known of it."""
    exported: bool = False
    """Whether `types` itself has it."""
    arguments_of: str = ""
    """The method whose keyword arguments it holds."""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class PublicOption:
    """An argument of the client."""

    kind: Literal["secret", "header", "parameter", "variable", "environment"]
    env: str = ""
    wire: str = ""
    required: bool = False
    """Whether no request goes without it."""
    default: str = ""
    values: tuple[str, ...] = ()
    """The only ones that it can have."""


@dataclass(frozen=True, slots=True)
class PublicPage:
    """A pair of page classes."""

    wire: str
    """How the next page is asked for."""
    fields: tuple[PublicField, ...] = ()
    """Those of the response; those of objects in it have dots in their names."""


@dataclass(frozen=True, slots=True)
class PublicWebhooks:
    """What a resource has to read webhooks."""

    event: str
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surface:
    """All that is public."""

    package: str
    distribution: str
    version: str
    client: str
    error: str
    server: str
    """The address that is used by default."""
    options: Mapping[str, PublicOption] = field(default_factory=dict[str, PublicOption])
    environments: Mapping[str, str] = field(default_factory=dict[str, str])
    """The servers that users choose from, the usual one first."""
    security: Security = ()
    """What a method needs that does not say so itself."""
    wire: Mapping[str, str] = field(default_factory=dict[str, str])
    """What else all requests have in common."""
    resources: Mapping[str, str] = field(default_factory=dict[str, str])
    """The class of each resource by its path from the client."""
    methods: Mapping[str, PublicMethod] = field(default_factory=dict[str, PublicMethod])
    """By their path from the client, such as `pets.list`."""
    helpers: Mapping[str, PublicHelper] = field(default_factory=dict[str, PublicHelper])
    types: Mapping[str, PublicType] = field(default_factory=dict[str, PublicType])
    pages: Mapping[str, PublicPage] = field(default_factory=dict[str, PublicPage])
    errors: Mapping[str, Type] = field(default_factory=dict[str, Type])
    """The bodies of errors by status."""
    webhooks: Mapping[str, PublicWebhooks] = field(default_factory=dict[str, PublicWebhooks])
    handwritten: tuple[str, ...] = ()
    """The names that the package exports of the hand-written helpers."""

    def bases(self, name: str) -> Iterator[str]:
        """A class and all that it derives from, the nearest first."""
        stack, seen = [name], set[str]()
        while stack:
            item = stack.pop(0)
            if item in self.types and item not in seen:
                seen.add(item)
                yield item
                stack += self.types[item].bases

    def fields(self, name: str) -> dict[str, tuple[str, PublicField]]:
        """All fields of a class by name, each with the class that declares it."""
        found: dict[str, tuple[str, PublicField]] = {}
        for owner in self.bases(name):
            for item in self.types[owner].fields:
                found.setdefault(item.name, (owner, item))
        return found
