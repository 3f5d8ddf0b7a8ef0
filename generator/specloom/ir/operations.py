"""Methods, and how their requests and responses are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from specloom.ir.types import Named, Type
from specloom.text import SpecText

Location = Literal["path", "query", "header", "cookie", "body", "media type"]
Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives of credentials that are needed together, by their arguments; without any, nothing is needed."""
Style = Literal["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject"]


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
    security: Security | None
    """What it needs, if not the same as the client's other requests."""
    idempotency_header: SpecText | None
    """The header by whose key the server knows a request that is repeated, if it is not one that all have."""
    servers: tuple[Server, ...]
    """Where it goes instead of where the others go: one server, or one for each of the client's."""
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
