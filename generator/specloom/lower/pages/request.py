"""What a request has that moves on from page to page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from specloom.lower.pages import roles
from specloom.lower.pages.content import body_content, query_parameters
from specloom.lower.shapes import Shape, Shapes
from specloom.nodes import Node
from specloom.openapi import Operation

_COUNTED = r"\b{0}[- ](based|indexed)|(start|begin)\w* (at|from|with) (page )?{0}\b|first page is {0}\b"
_FROM_ZERO, _FROM_ONE = (re.compile(_COUNTED.format(number), re.I) for number in ("(zero|0)", "(one|1)"))


@dataclass(frozen=True, slots=True)
class Mover:
    """A parameter of the query, or a field of the body."""

    name: str
    shape: Shape
    described: str

    def is_of(self, *types: str) -> bool:
        """Whether its values are of one of the types."""
        return any(name in types for name in self.shape.types)

    @property
    def counts_from(self) -> str:
        """Where its numbers begin, if the document tells."""
        default = self.shape.node.peek("default")
        if default in (0, 1, "0", "1") and not isinstance(default, bool):
            return "zero" if default in (0, "0") else "one"
        described = self.described.replace("`", "")
        if _FROM_ZERO.search(described):
            return "zero"
        # A minimum of zero is written without thought.
        return "one" if _FROM_ONE.search(described) or self.shape.node.peek("minimum") == 1 else ""


class Movers:
    """The parameters of an operation by their names in plain letters."""

    def __init__(self, operation: Operation, shapes: Shapes) -> None:
        self._shapes = shapes
        self._found: dict[str, Mover] = {}
        for name, node in query_parameters(operation).items():
            self._add(name, node, node.child("schema"))
        body = body_content(operation) if operation.http_method == "post" else None
        if body is not None and shapes.of(body).kind == "object":
            for name, node in shapes.of(body).properties.items():
                self._add(name, node, node)

    def _add(self, name: str, node: Node, schema: Node) -> None:
        described = f"{node.peek('description') or ''} {schema.follow().peek('description') or ''}"
        self._found.setdefault(roles.plain(name), Mover(name, self._shapes.of(schema), described))

    def first(self, names: Iterable[str]) -> Mover | None:
        """The parameter that one of the names has, the first names first."""
        return next((self._found[name] for name in names if name in self._found), None)

    def all(self, names: Iterable[str]) -> list[Mover]:
        """The parameters that have these names."""
        return [self._found[name] for name in names if name in self._found]

    @property
    def any(self) -> bool:
        """Whether anything speaks of pages."""
        return self.first((*roles.CURSOR, *roles.NUMBER, *roles.OFFSET, *roles.SIZE)) is not None
