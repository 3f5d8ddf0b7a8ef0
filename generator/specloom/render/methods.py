"""Methods of the intermediate model as the strings that the resource template prints, sync and async."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from specloom import vocabulary
from specloom.ir import LiteralOf, Method, Named, Nullable, Parameter, Primitive, Response, Server, Type
from specloom.render.annotations import (
    argument_annotation,
    cast_to_type_of,
    evaluated_annotation,
    is_class,
    response_annotation,
)
from specloom.render.arguments import WIDTH, argument_docs, declared, keyword, sent
from specloom.render.bodies import BodyView, body_view, style, ways
from specloom.render.raises import raised
from specloom.render.security import security
from specloom.text import SpecText, code_span, docstring, literal, prose

_INDENT = 8
COMMON_ARGUMENTS = [f"{name}: {declared}" for name, declared in vocabulary.COMMON_ARGUMENTS.items()]


@dataclass(frozen=True, slots=True)
class Overload:
    """One way to call a method."""

    arguments: list[str]
    returns: str
    deprecated: str = ""
    """Why it should not be called in this way, as type checkers say."""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """What responses hold by status and media type, as a constant of the module."""

    constant: str
    returns: str
    rows: list[tuple[str, str]]
    unwrapped: str = ""
    """What `Unwrapped` takes in place of the rows."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """What the template prints of a method."""

    name: str
    asynchronous: bool
    http_method: str
    path: str
    server: str
    """Where it goes instead of where the others go."""
    query: list[tuple[str, str]]
    styles: list[tuple[str, str]]
    """How values of the query are written that are not written as usual."""
    headers: str
    idempotency_header: str
    security: str
    """The credentials that it needs, if not the usual ones."""
    body: BodyView
    accept: str
    errors: str
    """The method's name among those that have errors of their own."""
    timeout: str
    max_retries: str
    """How often it is sent again, if not as usual."""
    arguments: list[str]
    returns: str
    cast_to: str
    is_file: bool
    table: AnswerTable | None
    """What the response holds by status and media type, where the module has it under a name."""
    page: str
    request: str
    """The variable that holds the request."""
    events: str
    """The format of the stream."""
    switch: str
    """The condition under which there is a stream; empty where there is always one."""
    deprecated: str
    doc: str
    overloads: list[Overload]


def method_view(method: Method, aliases: Set[Named], errors: str, *, asynchronous: bool) -> MethodView:
    """The method in one of its two flavours.

    Args:
        method: To print.
        aliases: The types that are no classes.
        errors: Its name among the methods that have errors of their own, or nothing.
        asynchronous: Which flavour.
    """
    returns = response_annotation(method.returns)
    if method.is_file:
        returns = "AsyncBinaryAPIResponse" if asynchronous else "BinaryAPIResponse"
    page = f"{'Async' if asynchronous else 'Sync'}{method.page.name}" if method.page else ""
    stream = ""
    if page:
        returns = f"AsyncPaginator[{returns}, {page}[{returns}]]" if asynchronous else f"{page}[{returns}]"
    elif method.stream:
        stream = f"{'Async' if asynchronous else ''}Stream[{response_annotation(method.stream.events)}]"
    alone = method.stream is not None and method.stream.parameter is None
    everywhere = [*method.positional, *method.keywords]
    hidden = {item.name for item in everywhere}
    return MethodView(
        name=method.name,
        asynchronous=asynchronous and not page,
        http_method=literal(method.http_method),
        path=_path(method),
        server=_server(method.servers),
        query=[(literal(item.wire_name), sent(item)) for item in everywhere if item.location == "query"],
        styles=[
            (literal(item.wire_name), style(item.wire)) for item in everywhere if item.wire and item.location == "query"
        ],
        headers=_headers(method, everywhere),
        idempotency_header=literal(method.idempotency_header) if method.idempotency_header else "",
        security="" if method.security is None else security(method.security),
        body=body_view(method),
        accept=literal(method.accept) if method.accept else "",
        errors=literal(errors) if errors else "",
        timeout="timeout" if method.timeout is None else f"self._client.timeout_for(timeout, {method.timeout})",
        max_retries="" if method.max_retries is None else f"self._client.retries_for({method.max_retries})",
        arguments=_arguments(method),
        returns=stream if alone else f"{returns} | {stream}" if stream else returns,
        cast_to=_cast_to(method, returns, aliases, hidden),
        is_file=method.is_file,
        table=_table(method, returns) if (method.answers or method.unwrap) and not method.is_file else None,
        page=f"{page}[{response_annotation(method.returns, hidden)}]" if page else "",
        request="request_" if "request" in hidden else "request",
        events=method.stream.constant if method.stream else "",
        switch=_condition(method),
        deprecated=literal(method.deprecated) if method.deprecated else "",
        doc=_doc(method, everywhere),
        overloads=_overloads(method, stream, "") if alone else _overloads(method, returns, stream),
    )


def _overloads(method: Method, returns: str, stream: str) -> list[Overload]:
    """By what is given as the body and of streams; each with deprecated arguments again, and marked (PEP 702)."""
    found = _usual_overloads(method, returns, stream, ())
    if old := _deprecated_arguments(method):
        reason = literal(f"{' and '.join(map(repr, old))} {'is' if len(old) == 1 else 'are'} deprecated.")
        # Beside each other: checkers want those that return less to come first.
        pairs = zip(_usual_overloads(method, returns, stream, old), found, strict=True)
        found = [
            overload
            for without, whole in pairs
            for overload in (without, *([replace(whole, deprecated=reason)] if whole != without else []))
        ]
    return found if len(found) > 1 else []


def _deprecated_arguments(method: Method) -> list[str]:
    """Arguments that callers should leave out, and can; of a method that is deprecated itself, none."""
    if method.deprecated:
        return []
    given = [*method.keywords, *(item for way in (method.body.ways if method.body else ()) for item in way.arguments)]
    needed = {item.name for item in given if item.required} | {stream_argument(method)}
    return [item.name for item in method.keywords if item.deprecated and item.name not in needed]


def _usual_overloads(method: Method, returns: str, stream: str, without: Iterable[str]) -> list[Overload]:
    """By what is given as the body; then without streaming, with it, and for a caller who does not know."""
    switch = next((item for item in method.keywords if item.name == stream_argument(method)), None)
    left_out = dict.fromkeys(without, "")
    found: list[Overload] = []
    for arguments in ways(method.body) or [{}]:
        given = {**arguments, **left_out}
        if not stream or switch is None or given.get(switch.name, switch.name) == "":
            found.append(Overload(_arguments(method, given), returns))
            continue
        for argument, answer in _switched(method, switch, returns, stream):
            found.append(Overload(_arguments(method, {**given, switch.name: argument}), answer))
    return found


def _switched(method: Method, switch: Parameter, returns: str, stream: str) -> list[tuple[str, str]]:
    """The argument that turns the stream on, and the answer."""
    name = switch.name
    off, on = "Literal[False] | None" if isinstance(switch.type, Nullable) else "Literal[False]", "Literal[True]"
    usually_on = method.stream is not None and method.stream.usually_on
    return [
        (_optional(name, off, optional=not (usually_on or switch.required)), returns),
        (_optional(name, on, optional=usually_on and not switch.required), stream),
        (f"{name}: bool", f"{returns} | {stream}"),
    ]


def _optional(name: str, annotation: str, *, optional: bool) -> str:
    return declared(name, f"{annotation} | Omit", "omit") if optional else declared(name, annotation)


def _condition(method: Method) -> str:
    """Where the argument of the method says that a stream is wanted."""
    name = stream_argument(method)
    usually_on = method.stream is not None and method.stream.usually_on
    return f"{name} or {name} is omit" if name and usually_on else name


def stream_argument(method: Method) -> str:
    """The argument that turns the method's stream on, if it has one."""
    wire_name = method.stream.parameter if method.stream else None
    found = [item for item in method.keywords if item.location in ("body", "query") and item.wire_name == wire_name]
    return next((item.name for item in sorted(found, key=lambda item: item.location)), "")


def _arguments(method: Method, instead: Mapping[str, str] | None = None) -> list[str]:
    """The parameter list behind `self`; what stands for an argument, if nothing, leaves it out."""
    positional = [declared(item.name, argument_annotation(item.type)) for item in method.positional]
    keywords = [(instead or {}).get(item.name, keyword(item)) for item in method.keywords]
    return [*positional, "*", *filter(None, keywords), *COMMON_ARGUMENTS]


def _path(method: Method) -> str:
    placed = [item for item in (*method.positional, *method.keywords) if item.location == "path"]
    if not placed:
        return literal(method.path)
    values = [
        f"**{{{literal(item.wire_name)}: {sent(item)}}}"
        if item.wire and item.wire.style == "matrix"
        else f"{item.name}={sent(item)}"
        for item in placed
    ]
    return f"url_path({literal(method.path)}, {', '.join(values)})"


def _server(servers: tuple[Server, ...]) -> str:
    if not servers:
        return ""
    if not servers[0].name:
        return literal(servers[0].url)
    return "{" + ", ".join(f"{literal(item.name)}: {literal(item.url)}" for item in servers) + "}"


def _headers(method: Method, parameters: list[Parameter]) -> str:
    own = [f"{literal(item.wire_name)}: {_header(item)}" for item in parameters if item.location == "header"]
    cookies = [f"{literal(item.wire_name)}: {sent(item)}" for item in parameters if item.location == "cookie"]
    if cookies:
        own.append(f'"Cookie": cookie_header({{{", ".join(cookies)}}}{_as_they_are(parameters)})')
    if not own:
        return "_HEADERS" if method.headers else ""
    return "{" + ", ".join([*(["**_HEADERS"] if method.headers else []), *own]) + "}"


def _as_they_are(parameters: list[Parameter]) -> str:
    """The cookies whose style leaves their values as they are."""
    names = [literal(item.wire_name) for item in parameters if item.wire and item.wire.style == "cookie"]
    return f", plain=({', '.join(names)},)" if names else ""


def _header(item: Parameter) -> str:
    if item.wire is None and _is_text(item.type):
        return sent(item)
    wire = item.wire
    more = ", as_json=True" if wire and wire.media_type else ", explode=True" if wire and wire.explode else ""
    return f"header_value({sent(item)}{more})"


def _is_text(type_: Type) -> bool:
    texts = isinstance(type_, LiteralOf) and all(isinstance(value, SpecText) for value in type_.values)
    return texts or type_ == Primitive("str")


def _cast_to(method: Method, returns: str, aliases: Set[Named], hidden: Set[str]) -> str:
    if method.answers or method.unwrap:
        return _table_constant(method)
    if method.reads == Primitive("none"):
        return "NoneType"
    plain = evaluated_annotation(method.reads, hidden)
    exact = method.reads == method.returns and is_class(method.reads, aliases)
    return plain if exact else cast_to_type_of(returns, plain)


def _table(method: Method, returns: str) -> AnswerTable:
    """The constant with the types of the responses; several of one status stand below it, by media type."""
    if method.unwrap is not None:
        unwrapped = f"{evaluated_annotation(method.reads)}, {literal(method.unwrap)}"
        return AnswerTable(_table_constant(method), returns, [], unwrapped)
    by_status: dict[str, list[Response]] = {}
    for row in method.answers:
        by_status.setdefault(literal(row.status), []).append(row)
    rows: list[tuple[str, str]] = []
    for status, group in by_status.items():
        types = [evaluated_annotation(row.type or Primitive("none")) for row in group]
        names = [literal(row.media_type) for row in group if row.media_type is not None]
        entries = ", ".join(f"{name}: {type_}" for name, type_ in zip(names, types, strict=False))
        rows.append((status, types[0] if len(types) == 1 else f"{{{entries}}}"))
    return AnswerTable(_table_constant(method), returns, rows)


def _table_constant(method: Method) -> str:
    return f"_{method.name.upper().strip('_')}_ANSWERS"


def _doc(method: Method, parameters: list[Parameter]) -> str:
    """What a method does, its route (OpenAPI: Paths Object), its arguments and its errors."""
    route = prose(SpecText(code_span(f"{method.http_method} {method.path.raw}")), 10_000)
    described = prose(method.doc, WIDTH - _INDENT)
    text = f"{described}\n\n{route}" if described else f"Call {route}."
    entries = argument_docs(parameters)
    if entries:
        text += "\n\nArgs:\n" + "\n".join(entries)
    text += "\n\nRaises:\n" + "\n".join(raised(method))
    return docstring(text, _INDENT, WIDTH)
