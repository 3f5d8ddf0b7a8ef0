"""Answers of an operation → what its method returns (OpenAPI: Responses Object)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from specloom.codes import Code
from specloom.ir import LiteralOf, Nullable, Primitive, Response, Type, UnionOf
from specloom.lower.media_types import asked_for, contents, kind_of, preference
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope
from specloom.lower.shapes import Shapes
from specloom.lower.unions import union_of
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.text import SpecText, told

_SUCCESSFUL = re.compile(r"2(\d\d|XX)$", re.I)
_REDIRECTION = re.compile(r"3(0[12378]|XX)$", re.I)
_NONE = Primitive("none")
_BYTES = Primitive("bytes")
_EMPTY = ("204", "205")
"""Statuses that never have a body (RFC 9110 §15.3.5, §15.3.6)."""
_SEQUENCES = ("events", "lines", "records")
_USUAL: Mapping[Type | None, str] = {_BYTES: "application/octet-stream", Primitive("str"): "text/plain"}
"""What the runtime asks for of itself, where it is not JSON."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a method makes of a response."""

    returns: Type
    reads: Type
    """What a body becomes, where one type does for all."""
    table: tuple[Response, ...]
    """What it becomes by status and media type, where one does not."""
    accept: SpecText | None


class Responses:
    """Lowers the responses of one operation after the other."""

    def __init__(self, shapes: Shapes, schemas: Schemas) -> None:
        self._shapes = shapes
        self._schemas = schemas

    def answer(self, operation: Operation, scope: Scope) -> Answer:
        """What the method makes of a response that is neither a page nor a stream."""
        rows = self._rows(operation, model_scope(scope, "Response"))
        read = list(dict.fromkeys(row.type for row in rows if row.type not in (None, _NONE)))
        returns = _joined([row.type for row in rows if row.type is not None])
        reads = read[0] if len(read) == 1 else returns
        bare = any(row.type == _NONE and row.status.raw not in _EMPTY for row in rows)
        # Constants are no class, and `type[T]` stands for classes alone.
        table = tuple(rows) if len(read) > 1 or (read and bare) or _has_constants(reads) else ()
        return Answer(returns, reads, table, _accept(rows, None if table else reads))

    def _rows(self, operation: Operation, scope: Scope) -> list[Response]:
        """What each successful status and media type holds; streams are left out."""
        if operation.http_method == "head":
            return [_row("200", None, operation.node, _NONE)]
        successful = successful_responses(operation)
        if not successful:
            return [self._without(operation, scope)]
        rows: list[Response] = []
        for status, response in successful:
            content = contents(response)
            if response.broken:
                rows.append(_row(status, "application/json", response, self._schemas.type_of(response, scope)))
            elif _REDIRECTION.match(status):
                # The redirect is followed, to a file.
                rows.append(_row(status, "*/*", response, _BYTES))
            elif status in _EMPTY or not content:
                rows.append(_row(status, None, response, _NONE))
            else:
                several = len(successful) > 1 and rows
                inner = scope.below(status) if several else scope
                rows += [
                    _row(status, name, response, self._content(name, node, inner)) for name, node in _read(content)
                ]
        return rows

    def _without(self, operation: Operation, scope: Scope) -> Response:
        responses = operation.node.get("responses")
        responses.degrade(
            Code.NO_RESPONSE,
            f"{operation.route} has no successful response",
            "add a '200' response; the method returns 'object'",
        )
        return _row("200", "application/json", responses, self._schemas.type_of(responses.empty(), scope))

    def _content(self, media_type: str, schema: Node, scope: Scope) -> Type:
        kind = kind_of(media_type)
        shape = self._shapes.of(schema)
        structured = shape.kind in ("object", "map", "array", "union")
        if kind == "json" or (structured and media_type.lower().startswith("application/vnd.")):
            return self._schemas.type_of(schema, scope)
        return Primitive("str") if kind == "text" and shape.format != "binary" else _BYTES


def successful_responses(operation: Operation) -> list[tuple[str, Node]]:
    """The responses that are no errors: those of 2xx, else a redirect, else `default`."""
    responses = operation.node.get("responses")
    for wanted in (_SUCCESSFUL, _REDIRECTION, re.compile("default$")):
        found = [(status, responses.child(status).follow()) for status in responses.keys if wanted.match(status)]
        if found:
            return [item for item in found if isinstance(item[1].value, dict)]
    return []


def all_responses(operation: Operation) -> tuple[Response, ...]:
    """The answers by status and media type."""
    found: list[Response] = []
    for status, reference in operation.node.get("responses").entries():
        response = reference.follow()
        media_types: list[str | None] = [*contents(response)]
        found += [_row(status, media_type, response, None) for media_type in media_types or [None]]
    return tuple(found)


def _row(status: str, media_type: str | None, response: Node, type_: Type | None) -> Response:
    doc = told(response.text("description"))
    return Response(SpecText(status), SpecText(media_type) if media_type else None, response.address, type_, doc)


def model_scope(scope: Scope, suffix: str) -> Scope:
    """Where parts of a response go that the document gives no name."""
    return replace(scope.of_models(), prefix=f"{scope.prefix}{suffix}")


def _read(content: Mapping[str, Node]) -> list[tuple[str, Node]]:
    """The media types that are read, JSON first, with their schemas.

    Beside JSON, neither XML is nor what has the same schema: it says the same in other words.
    """
    names = sorted((name for name in content if kind_of(name) not in _SEQUENCES), key=preference)
    read: list[tuple[str, Node]] = []
    for name in names:
        schema = content[name].get("schema")
        first = read[0] if read and kind_of(read[0][0]) == "json" else None
        if first is None or not (_same(schema, first[1]) or "xml" in name):
            read.append((name, schema))
        elif not _same(schema, first[1]):
            content[name].ignore("XML is not asked for where JSON can be had")
    return read


def _same(schema: Node, other: Node) -> bool:
    return schema.follow() is other.follow() or schema.value == other.value


def _has_constants(type_: Type) -> bool:
    inner = type_.inner if isinstance(type_, Nullable) else type_
    members = inner.members if isinstance(inner, UnionOf) else (inner,)
    return any(isinstance(member, LiteralOf) for member in members)


def _joined(types: Iterable[Type]) -> Type:
    """One type for values of all of them."""
    members: list[Type] = []
    nullable = False
    for type_ in types:
        nullable = nullable or type_ == _NONE or isinstance(type_, Nullable)
        inner = type_.inner if isinstance(type_, Nullable) else type_
        members += inner.members if isinstance(inner, UnionOf) else [inner]
    distinct = [member for member in dict.fromkeys(members) if member != _NONE]
    if Primitive("object") in distinct:
        return Primitive("object")
    if not distinct:
        return _NONE
    joined = union_of(distinct)
    return Nullable(joined) if nullable else joined


def _accept(rows: list[Response], reads: Type | None) -> SpecText | None:
    """The media types to ask for, if not those that are asked for anyway to read such a type."""
    names = asked_for([row.media_type.raw for row in rows if row.media_type is not None])
    usual = _USUAL.get(reads, "application/json")
    if names in ([], [usual], ["*/*"]) or (reads == _BYTES and all(kind_of(name) == "json" for name in names)):
        return None
    return SpecText(", ".join(names))
