"""The intermediate model: what the templates print, decided.

`lower` builds it from the document and the config; `render` prints it. Every name in it is a Python
identifier that `naming` made; every text of the document is still a `SpecText`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from specloom.text import SpecText

PrimitiveKind = Literal["str", "int", "float", "bool", "bytes", "datetime", "date", "object", "none"]


@dataclass(frozen=True, slots=True)
class Primitive:
    """A type without parts; `object` is a value of which nothing is known."""

    kind: PrimitiveKind


@dataclass(frozen=True, slots=True)
class Named:
    """A class or alias of the generated `types` package."""

    module: str
    """Dotted path below `types`, such as `beta.threads.run`."""
    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """An array."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with free keys."""

    value: Type


@dataclass(frozen=True, slots=True)
class UnionOf:
    """One of several types; with `discriminator`, the wire name of the field that tells which."""

    members: tuple[Type, ...]
    discriminator: SpecText | None = None


@dataclass(frozen=True, slots=True)
class LiteralOf:
    """One of the listed values."""

    values: tuple[SpecText | int | float | bool, ...]


@dataclass(frozen=True, slots=True)
class Nullable:
    """The inner type or null."""

    inner: Type


Type = Primitive | Named | ListOf | MapOf | UnionOf | LiteralOf | Nullable


def names_in(type_: Type) -> Iterator[Named]:
    """The classes and aliases that a type mentions."""
    if isinstance(type_, Named):
        yield type_
    elif isinstance(type_, ListOf):
        yield from names_in(type_.item)
    elif isinstance(type_, MapOf):
        yield from names_in(type_.value)
    elif isinstance(type_, Nullable):
        yield from names_in(type_.inner)
    elif isinstance(type_, UnionOf):
        for member in type_.members:
            yield from names_in(member)


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object."""

    wire_name: SpecText
    """The property's name in JSON."""
    name: str
    """The attribute's name in Python."""
    type: Type
    required: bool
    doc: SpecText | None


@dataclass(frozen=True, slots=True)
class ObjectSchema:
    """A class: a pydantic model among the models, a `TypedDict` among the params."""

    reference: Named
    fields: tuple[Field, ...]
    doc: SpecText | None
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class AliasSchema:
    """A name for a union, an enum, a list or a map."""

    reference: Named
    type: Type
    doc: SpecText | None
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


Schema = ObjectSchema | AliasSchema


def types_of(schema: Schema) -> list[Type]:
    """The types that a class or alias is made of."""
    return [schema.type] if isinstance(schema, AliasSchema) else [field.type for field in schema.fields]


Location = Literal["path", "query", "header", "cookie", "body"]
Style = Literal["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject"]
Encoding = Literal["json", "form", "multipart", "binary"]


@dataclass(frozen=True, slots=True)
class Wire:
    """How a value is written where it is not JSON (OpenAPI: Parameter Object, Encoding Object)."""

    style: Style
    explode: bool
    reserved: bool = False
    """Whether reserved characters stay as they are."""
    media_type: SpecText | None = None
    """What the value is serialized as, in place of a style."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument of a generated method."""

    name: str
    wire_name: SpecText
    location: Location
    type: Type
    required: bool
    doc: SpecText | None
    wire: Wire | None = None
    """How it is written, if not as values at its place usually are."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a form or multipart body says of one of its properties (OpenAPI: Encoding Object)."""

    wire_name: SpecText
    media_type: SpecText | None
    wire: Wire | None
    headers: tuple[SpecText, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A request body (OpenAPI: Request Body Object)."""

    encoding: Encoding
    media_type: SpecText
    required: bool
    whole: bool
    """Whether one argument is the whole body."""
    parts: tuple[Part, ...] = ()
    others: tuple[SpecText, ...] = ()
    """Media types that the operation takes, too."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer by its status and media type (OpenAPI: Responses Object)."""

    status: SpecText
    """Such as `200`, `2XX` or `default`."""
    media_type: SpecText | None
    """Nothing where there is no content."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A part of a server's address that users choose (OpenAPI: Server Variable Object)."""

    name: SpecText
    default: SpecText
    values: tuple[SpecText, ...]
    doc: SpecText | None


@dataclass(frozen=True, slots=True)
class Server:
    """Where requests go (OpenAPI: Server Object)."""

    url: SpecText
    variables: tuple[Variable, ...]
    doc: SpecText | None


Framing = Literal["events", "lines"]
"""How a stream is divided: server-sent events, or a JSON value on each line."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of events: how the wire selects the type of each."""

    constant: str
    """The name under which the generated package holds the format, such as `ASSISTANT_STREAM`."""
    framing: Framing
    parameter: SpecText | None
    """The property of the request body that turns the stream on; nothing where there is no other answer."""
    events: Type
    """The union of the events."""
    table: tuple[tuple[SpecText, Named], ...]
    """Event name on the wire → class, in the order of the document."""
    envelope: bool
    """Whether an event's class wraps the name and the data of the server-sent event."""
    discriminator: SpecText
    done: SpecText
    error: SpecText


@dataclass(frozen=True, slots=True)
class Page:
    """A pagination scheme: one pair of page classes."""

    name: str
    """The class name behind `Sync` and `Async`."""
    items: SpecText
    has_more: SpecText | None
    strategy: Literal["cursor"]
    """How the next page is asked for."""
    cursor_parameter: SpecText
    cursor_item: SpecText | None
    """The field of the last item that is the next cursor…"""
    cursor_response: SpecText | None
    """…or the field of the response that is."""


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as a method of a resource."""

    name: str
    http_method: str
    path: SpecText
    """The path template; its placeholders are the argument names."""
    positional: tuple[Parameter, ...]
    keywords: tuple[Parameter, ...]
    """Keyword-only arguments: the required ones as the document orders them, then the optional ones by name."""
    body: Body | None
    responses: tuple[Response, ...]
    credentials: tuple[tuple[SpecText, ...], ...] | None
    """Alternatives of security schemes that are needed together; nothing where the operation says nothing."""
    servers: tuple[Server, ...]
    """Where it goes instead of where the others go."""
    returns: Type
    """What the response holds; of a page, one item."""
    page: Page | None
    stream: Stream | None
    deprecated: SpecText | None
    headers: tuple[tuple[SpecText, SpecText], ...]
    """Headers that every call sends."""
    doc: SpecText | None
    params: Named | None
    """The `TypedDict` of the keyword arguments."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class OwnArgument:
    """An argument that a helper has besides those of the method that it calls, as its mixin declares it."""

    name: str
    annotation: str
    """Python source, as the default is."""
    default: str
    """Empty when the argument must be given."""
    keyword_only: bool
    doc: str


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a hand-written method."""

    arguments: tuple[OwnArgument, ...]
    returns: str
    """Python source."""
    doc: str


@dataclass(frozen=True, slots=True)
class Helper:
    """A method made of another one by a hand-written mixin."""

    name: str
    kind: Literal["repeat", "stream", "then"]
    base: Method
    parameters: tuple[Parameter, ...]
    """The arguments taken over from the base method, but for the one that turns streaming on."""
    positional: bool
    sync: tuple[Signature, ...]
    """What the mixin adds, in each flavour: overloads, if any, and last the implementation's signature."""
    asynchronous: tuple[Signature, ...]
    behaviour: str
    """The mixin's method, or the path from the resource to the helper that is called with the result."""
    passed: tuple[tuple[str, str], ...]
    """With `then`: argument → attribute of the result."""
    deprecated: SpecText | None
    doc: SpecText | None


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the client's tree: methods and further resources."""

    attribute: str
    path: tuple[str, ...]
    """The attributes from the client to here."""
    class_name: str
    doc: SpecText | None
    methods: tuple[Method, ...]
    helpers: tuple[Helper, ...]
    mixins: tuple[str, ...]
    """Hand-written base classes, by their sync names."""
    children: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Credential:
    """A secret that the client sends with each request (OpenAPI: Security Scheme Object)."""

    argument: str
    kind: Literal["bearer", "header", "query", "basic"]
    wire_name: SpecText
    env: str
    required: bool
    doc: SpecText | None


@dataclass(frozen=True, slots=True)
class HeaderOption:
    """A client argument that becomes a header of each request."""

    argument: str
    header: SpecText
    env: str


@dataclass(frozen=True, slots=True)
class Client:
    """The client class and what its constructor takes."""

    name: str
    error: str
    env_prefix: str
    base_url: SpecText
    servers: tuple[Server, ...]
    credentials: tuple[Credential, ...]
    requirements: tuple[tuple[SpecText, ...], ...]
    """Alternatives of security schemes that are needed together."""
    header_options: tuple[HeaderOption, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """All of a generated distribution."""

    name: str
    distribution: str
    version: str
    title: SpecText
    doc: SpecText | None
    client: Client
    resources: tuple[Resource, ...]
    models: tuple[Schema, ...]
    params: tuple[Schema, ...]
    pages: tuple[Page, ...]
    streams: tuple[Stream, ...]
    handwritten: Mapping[str, str]
    """Names that the hand-written helpers define → their module below `helpers`."""
    helper_exports: tuple[str, ...]
    """Those of them that the package itself exports."""
    exports: tuple[Named, ...]
    """The types that the `types` packages export: everything but the hoisted helpers."""
