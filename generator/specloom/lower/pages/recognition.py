"""Lists that have pages, recognised by request and response together."""

from __future__ import annotations

from dataclasses import replace

from specloom.lower.media_types import contents, kind_of, preference
from specloom.lower.pages import hints, roles
from specloom.lower.pages.request import Mover, Movers
from specloom.lower.pages.response import Content, Told, is_url
from specloom.lower.pages.scheme import Scheme
from specloom.lower.responses import successful_responses
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation

_NUMBERS = ("integer", "number")


def recognise(operation: Operation, shapes: Shapes) -> Scheme | None:
    """How the list that an operation gives goes on, if it is one and that can be told for sure."""
    if operation.http_method not in ("get", "post") or hints.denies(operation):
        return None
    schema = _schema(operation)
    if schema is None:
        return None
    movers = Movers(operation, shapes)
    content = Content(schema, shapes, _subject(operation))
    hinted = hints.scheme(operation, schema, movers, content, shapes)
    if hinted is not None:
        return hinted
    if content.items is None or not movers.any:
        return None
    return _guess(operation, movers, content)


def _guess(operation: Operation, movers: Movers, content: Content) -> Scheme | None:
    """What the server tells comes first, and counting last."""
    get = operation.http_method == "get"
    found = _by_cursor(movers, content)
    if found is None and get:
        found = _by_url(content) or (_by_link(content) if _has_link(operation) else None)
    if found is None and get:
        found = _by_item(movers, content)
    return found or _by_number(movers, content, sure=get) or _by_offset(movers, content, sure=get)


def _schema(operation: Operation) -> Node | None:
    """The schema of the JSON that all successful responses with content have."""
    found: list[Node] = []
    for _, response in successful_responses(operation):
        content = contents(response)
        if any(kind_of(name) in ("events", "lines", "records") for name in content):
            return None
        names = sorted((name for name in content if kind_of(name) == "json"), key=preference)
        if content and not names:
            return None
        found += [content[name].child("schema") for name in names[:1]]
    same = all(node.follow() is found[0].follow() or node.value == found[0].value for node in found)
    return found[0] if found and same and isinstance(found[0].value, dict) else None


def _subject(operation: Operation) -> str:
    """What a list of the path is called, in plain letters."""
    segments = [part for part in operation.path.split("/") if part and "{" not in part]
    return roles.plain(segments[-1]) if segments else ""


def _has_link(operation: Operation) -> bool:
    for _, response in successful_responses(operation):
        if any(name.lower() == "link" for name in response.child("headers").keys):
            response.get("headers")
            return True
    return False


def _by_cursor(movers: Movers, content: Content) -> Scheme | None:
    for parameter in movers.all(roles.CURSOR):
        field = _cursor_field(content, parameter)
        if field is not None and (parameter.shape.kind == "anything" or parameter.is_of("string", *_NUMBERS)):
            return _marked(Scheme("cursor", _items(content), parameter.name, field.path), content)
    for parameter in movers.all((*roles.NUMBER, *roles.OFFSET)):
        field = _following(content, parameter)
        if field is not None:
            return _marked(Scheme("cursor", _items(content), parameter.name, field.path), content)
    return None


def _following(content: Content, parameter: Mover) -> Told | None:
    """The field that has the next value of a parameter which is called as if it were counted."""
    name = roles.plain(parameter.name)
    pages = name in roles.NUMBER
    if parameter.is_of(*_NUMBERS):
        return content.first(("nextpage",) if pages else ("nextoffset",), *_NUMBERS)
    field = content.first(("nextpage", "nextpagetoken", "nextcursor") if pages else ("nextoffset", name), "string")
    return field if field is not None and parameter.is_of("string") and is_url(field) is not True else None


def _cursor_field(content: Content, parameter: Mover) -> Told | None:
    """The field that has the next value of a parameter, which must not be a URL."""
    for name in roles.NEXT_CURSOR:
        for field in content.fields:
            if field.name != name or not field.is_of("string", *_NUMBERS) or is_url(field) is True:
                continue
            own = roles.plain(parameter.name)
            inside = field.outside in ("cursors", "next")
            # Names that many things have count where they answer the parameter.
            if name in roles.ECHOED and not inside and not own.endswith(name):
                continue
            if name in ("next", "nextpage") and is_url(field) is None and field.shape.format:
                continue
            if name == "nextoffset" or (own.endswith("id") and name in ("next", "nextpage")):
                continue
            return field
    return None


def _by_url(content: Content) -> Scheme | None:
    for name in roles.NEXT_URL:
        for field in content.fields:
            if field.name == name and field.is_of("string") and is_url(field) is True:
                return _marked(Scheme("url", _items(content), response=field.path), content)
    # As many frameworks have it: the URLs of both neighbours.
    following, previous = content.first(("next",), "string"), content.first(("previous", "prev"), "string")
    if following is not None and previous is not None and is_url(following) is None:
        return _marked(Scheme("url", _items(content), response=following.path), content)
    return None


def _by_link(content: Content) -> Scheme | None:
    return _marked(Scheme("link", _items(content)), content)


def _by_item(movers: Movers, content: Content) -> Scheme | None:
    parameter = movers.first(roles.BY_ITEM)
    has_more = content.path(roles.HAS_MORE, "boolean")
    if parameter is None or not has_more:
        return None
    if "id" in content.item.properties:
        return _marked(Scheme("cursor", _items(content), parameter.name, item="id"), content)
    last_id = content.path(roles.LAST_ID, "string", *_NUMBERS)
    return _marked(Scheme("cursor", _items(content), parameter.name, last_id), content) if last_id else None


def _by_number(movers: Movers, content: Content, *, sure: bool) -> Scheme | None:
    parameter = movers.first(roles.NUMBER)
    if parameter is None or not parameter.is_of(*_NUMBERS):
        return None
    sized = movers.first(roles.SIZE) is not None
    scheme = _marked(
        Scheme(
            "number",
            _items(content),
            parameter.name,
            counts_from=parameter.counts_from,
            current=content.path(roles.CURRENT, *_NUMBERS),
            total_pages=content.path(roles.TOTAL_PAGES, *_NUMBERS),
            total=content.path(roles.TOTAL, *_NUMBERS),
        ),
        content,
    )
    unknown = roles.plain(parameter.name) in roles.INDEX and not (scheme.counts_from or scheme.current)
    ends = bool(scheme.total_pages or scheme.total or scheme.has_more or scheme.last)
    fits = sized and ends if not sure else sized or ((ends or bool(scheme.current)) and not content.is_list)
    return scheme if fits and not unknown else None


def _by_offset(movers: Movers, content: Content, *, sure: bool) -> Scheme | None:
    parameter = movers.first(roles.OFFSET)
    if parameter is None or not parameter.is_of(*_NUMBERS):
        return None
    name, sized = roles.plain(parameter.name), movers.first(roles.SIZE) is not None
    total = content.path(roles.TOTAL, *_NUMBERS)
    scheme = _marked(
        Scheme("offset", _items(content), parameter.name, counts_from=parameter.counts_from, total=total), content
    )
    ends = bool(total or scheme.has_more or scheme.last)
    if name in roles.FROM_ONE and not (scheme.counts_from and sized):
        return None
    return scheme if (sized and ends if not sure else sized or (ends and not content.is_list)) else None


def _items(content: Content) -> str:
    return content.items or ""


def _marked(scheme: Scheme, content: Content) -> Scheme:
    """The scheme with the fields that tell of an end."""
    has_more = content.path(roles.HAS_MORE, "boolean")
    return replace(scheme, has_more=has_more, last="" if has_more else content.path(roles.LAST, "boolean"))
