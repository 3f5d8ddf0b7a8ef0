"""The package: its client, its resources, their helpers, and all the rest together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from specloom.ir.guide import Guide
from specloom.ir.layout import TypeModule
from specloom.ir.operations import Method, Page, Parameter, Security, Server, Stream, Variable
from specloom.ir.types import Key, Named, PrimitiveKind, Schema, Type
from specloom.ir.webhooks import Webhooks
from specloom.text import SpecText


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
    """With `then`: argument → attribute of the result; an empty one is what the caller has given."""
    deprecated: SpecText | None
    doc: SpecText | None


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the client's tree: methods and further resources."""

    attribute: str
    path: tuple[str, ...]
    """The attributes from the client to here; none where it is the client itself that has the methods."""
    class_name: str
    doc: SpecText | None
    methods: tuple[Method, ...]
    helpers: tuple[Helper, ...]
    mixins: tuple[str, ...]
    """Hand-written base classes, by their sync names."""
    children: tuple[Resource, ...]
    is_package: bool = False
    """Whether it has a package of its own, as all have that have resources below them."""
    webhooks: Webhooks | None = None
    """What it reads of what the API sends by itself."""

    @property
    def place(self) -> str:
        """How users reach it, such as `client.pets`."""
        return ".".join(("client", *self.path))


@dataclass(frozen=True, slots=True)
class ClientGrant:
    """How the client gets tokens for itself (RFC 6749 §4.4)."""

    client_id: tuple[str, str]
    """The argument and its environment variable, here and below."""
    client_secret: tuple[str, str]
    token_url: SpecText
    """Absolute, or relative to the server."""
    scope: SpecText
    """What the token is to allow, with spaces between."""


@dataclass(frozen=True, slots=True)
class Credential:
    """A security scheme and the client's arguments that fill it (OpenAPI: Security Scheme Object)."""

    argument: str
    """Of the secret; with `basic`, of the user name, or of `user:password` if no other takes the password."""
    kind: Literal["basic", "bearer", "cookie", "header", "http", "query"]
    wire_name: SpecText
    """Of the header, the query parameter, the cookie or the scheme of HTTP."""
    env: str
    required: bool
    """Whether every operation needs it."""
    doc: SpecText | None
    password: tuple[str, str] | None = None
    """The argument for the password of `basic`, and its environment variable."""
    grant: ClientGrant | None = None
    default: SpecText | None = None
    """The value where neither argument nor variable is given."""
    given: bool = True
    """Whether the client takes the secret, and not only what gets it; if not, `argument` is but a name for it."""

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """All arguments, each with its environment variable."""
        secret = ((self.argument, self.env),) if self.given else ()
        password = (self.password,) if self.password else ()
        granted = (self.grant.client_id, self.grant.client_secret) if self.grant else ()
        return (*secret, *password, *granted)


@dataclass(frozen=True, slots=True)
class HeaderOption:
    """A client argument that becomes a header, or a part of the query, of each request."""

    argument: str
    header: SpecText
    """Empty if it is none."""
    env: str
    default: SpecText | None = None
    query: SpecText = SpecText("")
    """Likewise."""
    kind: PrimitiveKind = "str"
    capital: bool = False
    """Whether its truth is written as in Python: `True`."""


@dataclass(frozen=True, slots=True)
class ParameterOption:
    """A client argument for a parameter of many operations."""

    argument: str
    env: str
    default: SpecText | None
    doc: SpecText | None
    kind: PrimitiveKind = "str"


@dataclass(frozen=True, slots=True)
class Client:
    """The client class and what its constructor takes."""

    name: str
    error: str
    env_prefix: str
    base_url: SpecText
    environments: tuple[Server, ...]
    """The servers that users choose from, the usual one first; nothing where there is only one."""
    variables: tuple[Variable, ...]
    """What fills the addresses of servers."""
    credentials: tuple[Credential, ...]
    security: Security
    """What a request needs that does not say so itself."""
    header_options: tuple[HeaderOption, ...]
    parameters: tuple[ParameterOption, ...]
    arrays: str
    """How lists are written in queries and forms, if not as usual."""
    objects: str
    """How the fields of objects are written in queries, likewise."""
    multipart: str
    """How lists and objects are written in multipart bodies, likewise."""
    idempotency_header: SpecText | None
    """The header by whose key the server knows any request that is repeated."""
    timeout: float | None
    """Seconds that a request may take, if not as usual."""
    max_retries: int | None
    """How often a failed request is sent again, if not as usual."""
    retry_delays: tuple[float, float] | None
    """The seconds before it is, the first time and at most, if not as usual."""
    default_headers: tuple[tuple[SpecText, SpecText], ...]
    """Headers that each request has."""
    webhook_secret: str
    """The argument for the secret with which webhooks are signed; empty where there is none of its own…"""
    webhook_env: str
    """…and its environment variable."""


@dataclass(frozen=True, slots=True)
class Errors:
    """What the bodies of error responses hold, by status (OpenAPI: Responses Object)."""

    common: tuple[tuple[SpecText, Type], ...]
    """Those of most methods."""
    own: Mapping[str, tuple[tuple[SpecText, Type], ...]]
    """Those of methods that have others, by the method's path below the client, such as `jobs.start`."""

    @property
    def any(self) -> bool:
        """Whether anything is known."""
        return bool(self.common or self.own)


@dataclass(frozen=True, slots=True)
class Offers:
    """What the package has beyond what its document needs, for programs that were written for another one."""

    usual_names: bool = False
    """What packages made by Stainless export, such as `Client` and `types`, and what their clients can be asked for."""
    aiohttp: bool = False
    """An extra of the distribution for requests over the sockets of aiohttp."""
    client_forms: bool = False
    """`with_raw_response` and `with_streaming_response` of the clients themselves."""
    gathered_resources: bool = False
    """The classes of resources in the packages of these, and both flavours of each in one module."""
    awaited_parse: bool = False
    """Raw responses of the asynchronous client whose `parse` is waited for."""
    private_validation: bool = False
    """The option to check responses with an underscore in front, `_strict_response_validation`."""


@dataclass(frozen=True, slots=True)
class Package:
    """All of a generated distribution."""

    name: str
    distribution: str
    is_published: bool
    """Whether the config says under which name it is on the package index."""
    version: str
    source: SpecText
    """The file name of the document."""
    title: SpecText
    doc: SpecText | None
    client: Client
    resources: tuple[Resource, ...]
    models: tuple[Schema, ...]
    params: tuple[Schema, ...]
    keys: Mapping[str, tuple[Key, ...]]
    """The keys of params whose names in JSON are others, by the name of the type."""
    pages: tuple[Page, ...]
    streams: tuple[Stream, ...]
    errors: Errors
    names: Mapping[str, str]
    """`GET /pets` → `pets.list`, `models #/components/schemas/Pet` → `Pet`: what methods and types are called."""
    handwritten: Mapping[str, str]
    """Names that the hand-written helpers define → their module below `helpers`."""
    helper_exports: tuple[str, ...]
    """Those of them that the package itself exports, and classes of its `custom` with their path."""
    exports: tuple[Named, ...]
    """The types that the `types` packages export: everything but the hoisted helpers."""
    guide: Guide
    layout: tuple[TypeModule, ...] = ()
    """The modules in which users find types, if not where these are defined, or there as well."""
    file_header: SpecText | None = None
    """A comment at the top of each file that is made."""
    license: str = ""
    """The identifier of the licence (SPDX)."""
    offers: Offers = field(default_factory=Offers)
    definitions: str = "types"
    """The package below this one in which types are defined."""

    @property
    def folder(self) -> str:
        """Where its modules are, below the distribution."""
        return self.name.replace(".", "/")


def all_resources(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    """The resources and those below them."""
    for resource in resources:
        yield resource
        yield from all_resources(resource.children)
