"""Methods, and how their requests and responses are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from specloom.ir.samples import Sample
from specloom.ir.types import Field, Named, Type
from specloom.text import SpecText

Location = Literal["path", "query", "header", "cookie", "body", "media type"]
Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives of credentials that are needed together, by their arguments; without any, nothing is needed."""
Style = Literal["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"]


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
    deprecated: bool = False
    """Whether it should not be given any more."""
    default: SpecText | None = field(default=None, compare=False)
    """What the server takes if it is left out, as JSON."""
    option: str = ""
    """The client's argument whose value is taken where a call gives none…"""
    needed: bool = False
    """…and whether one of the two must be given."""
    spelled: tuple[str, ...] = ()
    """The `TypedDict`s in it, if keys of theirs have other names in JSON; behind a star, those of the values of a
    mapping."""
    examples: tuple[Sample, ...] = field(default=(), repr=False, compare=False)
    """Values that the document shows, the best first; none is checked against the type."""
    stand_in: Sample | None = field(default=None, repr=False, compare=False)
    """A likely value where there is no example, not checked either."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""


@dataclass(frozen=True, slots=True)
class Part:
    """How a form or a multipart body writes one of its fields (OpenAPI: Encoding Object)."""

    wire_name: SpecText
    wire: Wire


@dataclass(frozen=True, slots=True)
class Content:
    """One way to give a body (OpenAPI: Media Type Object)."""

    media_types: tuple[SpecText, ...]
    """What it can be written as."""
    arguments: tuple[Parameter, ...]
    whole: bool
    """Whether its one argument is the body, of which the others are fields."""
    parts: tuple[Part, ...]
    marked: bool
    """Whether the media type must be given, for nothing else tells this way from the others."""


@dataclass(frozen=True, slots=True)
class Body:
    """A request body (OpenAPI: Request Body Object)."""

    ways: tuple[Content, ...]
    """How it can be given, the usual way first."""
    choice: Parameter | None
    """The argument that takes one of several media types."""
    optional: bool
    """Whether it is left out when none of its arguments is given."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""
    union: Type | None = None
    """What the whole is, where each way to give it is one member of a union."""

    @property
    def needed(self) -> tuple[Parameter, ...]:
        """What must be given of a body that may be left out, if it is not."""
        arguments = self.ways[0].arguments if self.optional and not self.ways[0].whole else ()
        return tuple(item for item in arguments if item.required)


@dataclass(frozen=True, slots=True)
class Response:
    """An answer by its status and media type (OpenAPI: Responses Object)."""

    status: SpecText
    """Such as `200`, `2XX` or `default`."""
    media_type: SpecText | None
    """Nothing where there is no content."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""
    type: Type | None = None
    """What is made of it; nothing where it is not read."""
    doc: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Variable:
    """A part of a server's address, as an argument of the client (OpenAPI: Server Variable Object)."""

    argument: str
    name: SpecText
    default: SpecText
    values: tuple[SpecText, ...]
    """Those that it can have, if they are listed."""
    env: str
    doc: SpecText | None


@dataclass(frozen=True, slots=True)
class Server:
    """Where requests go (OpenAPI: Server Object)."""

    name: str
    """What users call it; empty if they need not."""
    url: SpecText
    """With the names of variables in braces."""
    doc: SpecText | None


Framing = Literal["events", "envelopes", "lines", "records"]
"""How a stream is divided: server-sent events, of which the data is read or all fields; lines; records (RFC 7464)."""


@dataclass(frozen=True, slots=True)
class EventRule:
    """What is done with some of the events of a stream."""

    handle: Literal["yield", "done", "error"]
    names: tuple[SpecText, ...]
    """Of the events; without any, all are meant."""
    starts: SpecText
    """What their data begins with."""
    error: SpecText
    """The property of the data that has an error, if there is one."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of events: how the wire selects the type of each."""

    constant: str
    """The name under which the generated package holds the format, such as `ASSISTANT_STREAM`."""
    framing: Framing
    parameter: SpecText | None
    """The property of the request body, or the query parameter, that turns the stream on; nothing where there is no
    other answer."""
    events: Type
    """The union of the events."""
    table: tuple[tuple[SpecText, Named], ...]
    """Event name on the wire → class, in the order of the document; empty where the union itself can tell."""
    envelope: bool
    """Whether an event's class wraps the name and the data of the server-sent event."""
    discriminator: SpecText
    done: SpecText
    error: SpecText
    ends: tuple[SpecText, ...] = ()
    """The events after which nothing is missed if `done` does not come."""
    accept: SpecText | None = None
    """The media type to ask for, if not that of server-sent events."""
    text: bool = False
    """Whether the data is text and not JSON."""
    usually_on: bool = False
    """Whether the stream is what comes unless it is turned off."""
    rules: tuple[EventRule, ...] = ()
    """By the first of which that fits an event counts; without any, all do."""
    told: bool = True
    """Whether the document tells of a stream; if not, a JSON document in its place is an error once it is read."""
    inferred: bool = False
    """Whether the document has it, and not the config: then it belongs to one method, and need not mark its end."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """An object of a response that has the items of a page, or another such object."""

    name: str
    """Its class; of the response itself, what is behind `Sync` and `Async`."""
    attribute: str
    """The field that has the items or the inner object…"""
    wire_name: SpecText
    """…and its name in JSON; empty where the response is the list."""
    inner: Envelope | None
    fields: tuple[Field, ...]
    """What else it has, in any of the operations."""


PageStrategy = Literal["cursor", "number", "offset", "url", "link", "single"]


@dataclass(frozen=True, slots=True)
class Page:
    """A pagination scheme: one pair of page classes. Names of fields in objects have dots between them."""

    name: str
    """The class name behind `Sync` and `Async`."""
    strategy: PageStrategy
    """How the next page is asked for."""
    items: SpecText
    """Empty where the response is the list."""
    envelope: Envelope
    parameter: SpecText | None = None
    """What moves on: of the query, or a field of the body."""
    start: int | None = None
    """The number of the first page or item, if it is known."""
    item: SpecText | None = None
    """The field of the last item that is the next cursor."""
    response: SpecText | None = None
    """The field of the response that is the next cursor or URL."""
    current: SpecText | None = None
    """The field of the response that has the number of the page, as the next ones have that of…"""
    total_pages: SpecText | None = None
    total: SpecText | None = None
    has_more: SpecText | None = None
    """The field of the response that tells whether another page follows…"""
    last: SpecText | None = None
    """…or whether none does."""
    ends_empty: bool | None = None
    """Whether a page without items is the last one, if that is not as usual."""
    from_headers: tuple[tuple[SpecText, SpecText], ...] = ()
    """Fields that are headers of the response, each with the header."""


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
    security: Security | None
    """What it needs, if not the same as the client's other requests."""
    idempotency_header: SpecText | None
    """The header by whose key the server knows a request that is repeated, if it is not one that all have."""
    servers: tuple[Server, ...]
    """Where it goes instead of where the others go: one server, or one for each of the client's."""
    returns: Type
    """What the response holds; of a page, one item; nothing where there is only a stream."""
    reads: Type
    """What a body is read as; without those that need not be there, what is returned."""
    answers: tuple[Response, ...]
    """What a body is read as by status and media type, where one type does not do; else empty."""
    unwrap: SpecText | None
    """The one field of the response that is returned in its place."""
    is_file: bool
    """Whether the response is returned as such, its body being a file."""
    errors: tuple[Response, ...]
    """What the bodies of error responses hold, as far as that is known."""
    accept: SpecText | None
    """The media types to ask for, if not those that are usual for the type."""
    page: Page | None
    stream: Stream | None
    deprecated: SpecText | None
    headers: tuple[tuple[SpecText, SpecText], ...]
    """Headers that every call sends."""
    timeout: float | None
    """The seconds that a call may take if neither it nor the client says so, if they are others than usual…"""
    max_retries: int | None
    """…and how often it is sent again if it has failed."""
    doc: SpecText | None
    params: Named | None
    """The `TypedDict` of the keyword arguments."""
    origin: str = field(default="", repr=False, compare=False)
    """File and JSON Pointer of what it was made of."""
