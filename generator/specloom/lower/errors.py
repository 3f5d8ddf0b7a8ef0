"""Error responses → the types of their bodies: those of the whole API, and those of single methods."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping

from specloom import naming
from specloom.ir import Errors, Method, Primitive, Resource, Response, Type
from specloom.lower.media_types import contents, kind_of, preference
from specloom.lower.placement import ERRORS
from specloom.lower.responses import successful_responses
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.source import split
from specloom.text import SpecText

_ERROR = re.compile(r"[45](\d\d|XX)$", re.I)
_DEFAULT = "default"

Table = Mapping[str, Type]


class ErrorBodies:
    """Lowers the error responses of one operation after the other; what several of them repeat becomes one type."""

    def __init__(self, operations: Iterable[Operation], schemas: Schemas) -> None:
        self._schemas = schemas
        inline = [_text(schema) for operation in operations for _, _, schema in _bodies(operation)]
        self._repeated = {text for text, count in Counter(inline).items() if count > 1}
        self._types: dict[str, Type] = {}
        self.private: set[Type] = set()
        """Types that stand in one operation and have no name of their own."""

    def lower(self, operation: Operation, prefix: str) -> tuple[Response, ...]:
        """The types by status; `prefix` begins the name of one that only this operation has."""
        bodies = list(_bodies(operation))
        found: list[Response] = []
        for status, response, schema in bodies:
            shared = _component_name(response) or ("ErrorBody" if _text(schema) in self._repeated else "")
            own = f"{prefix}Error{status if len(bodies) > 1 else ''}"
            type_ = self._type(schema, shared or own)
            if not shared and schema.reference is None:
                self.private.add(type_)
            if type_ != Primitive("object"):
                found.append(Response(SpecText(status), None, response.address, type_))
        return tuple(found)

    def _type(self, schema: Node, name: str) -> Type:
        text = _text(schema)
        if text not in self._types:
            self._types[text] = self._schemas.type_of(schema, Scope(World.MODELS, ERRORS, name))
        return self._types[text]


def error_responses(operation: Operation) -> list[tuple[str, Node]]:
    """The responses that report errors: those of 4xx and 5xx, and `default` unless it is that of success."""
    responses = operation.node.get("responses")
    successful = [status for status, _ in successful_responses(operation)]
    return [
        (status, node)
        for status, node in responses.entries()
        if _ERROR.match(status) or (status == _DEFAULT and successful and _DEFAULT not in successful)
    ]


def lower_errors(resources: Iterable[Resource], private: Container[Type]) -> Errors:
    """What most methods say of a status goes for the API; a method that says something else has its own table.

    Args:
        resources: With all methods.
        private: Types that only make sense in the operation that has them.
    """
    tables = {
        ".".join((*path, method.name)): {row.status.raw: row.type for row in method.errors if row.type is not None}
        for path, method in _methods(resources)
    }
    common = _common(list(tables.values()), private)
    own = {name: _rows(others) for name, table in tables.items() if (others := _beside(common, table))}
    return Errors(_rows(common), own)


def _common(tables: list[dict[str, Type]], private: Container[Type]) -> Table:
    """The type of each status that is more often right than wrong."""
    counts: dict[str, Counter[Type]] = {}
    for table in tables:
        for status, type_ in table.items():
            if type_ not in private:
                counts.setdefault(status, Counter())[type_] += 1
    common: dict[str, Type] = {}
    for status, count in sorted(counts.items()):
        ((type_, agreeing),) = count.most_common(1)
        if sum(_find(table, status) not in (None, type_) for table in tables) <= agreeing:
            common[status] = type_
    # Statuses of which nothing is said hold the same, if anything.
    return {_DEFAULT: next(iter(common.values()))} if len(set(common.values())) == 1 else common


def _bodies(operation: Operation) -> Iterator[tuple[str, Node, Node]]:
    """Status, response and schema of the errors that are JSON."""
    for status, reference in error_responses(operation):
        response = reference.follow()
        content = contents(response)
        names = [name for name in content if kind_of(name) == "json"]
        if names:
            schema = content[min(names, key=preference)].get("schema")
            if schema.exists:
                yield status, response, schema


def _text(schema: Node) -> str:
    """The same for schemas that say the same."""
    end = schema.follow()
    return end.address if schema.reference is not None else json.dumps(end.value, sort_keys=True)


def _component_name(response: Node) -> str:
    """What a schema in a response of the components is called, which other operations can have, too."""
    tokens = split(response.pointer)
    if tokens[:2] != ["components", "responses"]:
        return ""
    name = naming.pascal(tokens[-1])
    return name if name.endswith(("Body", "Response")) else f"{name}Body"


def _methods(resources: Iterable[Resource]) -> Iterator[tuple[tuple[str, ...], Method]]:
    for resource in resources:
        yield from ((resource.path, method) for method in resource.methods)
        yield from _methods(resource.children)


def _rows(table: Table) -> tuple[tuple[SpecText, Type], ...]:
    return tuple((SpecText(status), type_) for status, type_ in table.items())


def _beside(common: Table, table: Table) -> Table:
    """What has to be said of a method beside what goes for the API; nothing if that says it all."""
    told = {status: _find(table, status) for status in sorted({*table, *common})}
    others = {status: type_ for status, type_ in told.items() if type_ and type_ != _find(common, status)}
    # A range or a default of the method's own would cover what the API says of single statuses, too.
    return others if all(status.isdigit() for status in others) else table


def _find(table: Table, status: str) -> Type | None:
    names = (status, f"{status[0]}XX", _DEFAULT)
    return next((table[name] for name in names if name in table), None)
