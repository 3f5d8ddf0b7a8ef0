"""Which types are too long to be written where they are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specloom.lower.circles import circles
from specloom.lower.shapes import Shape, Shapes
from specloom.nodes import Node

_MOST = 32
"""Parts of a type that is written in full."""


class Lengths:
    """Counts the parts of types, down to those with names.

    Args:
        shapes: of all schemas.
        is_named: whether a union has a name that stands for it.
    """

    def __init__(self, shapes: Shapes, is_named: Callable[[Shape], bool]) -> None:
        self._shapes = shapes
        self._is_named = is_named
        self._known: dict[Node, int] = {}

    def is_long(self, shape: Shape) -> bool:
        """Whether the type of a schema has many parts."""
        if shape.node not in self._known:
            for circle in circles([shape.node], self._unknown_parts):
                size = 1 + sum(self._known.get(item, 0) for node in circle for item in self._parts(node))
                self._known |= dict.fromkeys(circle, min(size, _MOST + 1))
        return self._known[shape.node] > _MOST

    def _unknown_parts(self, node: Node) -> Iterator[Node]:
        return (item for item in self._parts(node) if item not in self._known)

    def _parts(self, node: Node) -> list[Node]:
        shape = self._shapes.of(node)
        return [] if shape.kind == "union" and self._is_named(shape) else self._shapes.members(shape)
