"""What schemas are called that have no name of their own: after the component that owns them, and where in it.

Who refers to one first, or in which order the operations come, changes nothing.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from specloom import naming
from specloom.lower.placement import Placement
from specloom.lower.scopes import Scope, World
from specloom.lower.shapes import Shapes
from specloom.lower.unions import Unions
from specloom.nodes import Node
from specloom.words import words

MAX_LENGTH = 50
"""Characters of a name, as far as it can be shortened."""
_USES = frozenset(["Body", "DTO", "Dto", "Params", "Payload", "Request"])
_MAX_TITLE = 4
"""A title with more words is a sentence."""


class InlineNames:
    """Finds the scope of schemas inside of components."""

    def __init__(
        self,
        shapes: Shapes,
        unions: Unions,
        placement: Placement,
        events: Iterable[Node],
        answered: Container[Node],
    ) -> None:
        self._shapes = shapes
        self._unions = unions
        self._placement = placement
        self._answered = answered
        members = [member for event in events for member in unions.members(shapes.of(event))]
        self._known: dict[World, dict[Node, tuple[Node, Scope]]] = {world: {} for world in World}
        """The owners and scopes of parts that were asked for, or were on the way."""
        self._named_events = {*members, *(shapes.of(member).node for member in members)}

    def scope(self, node: Node, scope: Scope) -> Scope:
        """The scope that the owner of a schema gives it, or that in which it was met if there is none."""
        if node in self._named_events:
            return scope
        known = self._known[scope.world]
        steps: list[Node] = []
        above = node
        while above not in known and above not in self._placement.names:
            steps.append(above)
            if above.above is None:
                return _titled(node, scope)
            above = above.above
        owner, found = known.get(above) or (above, self._of_owner(above, scope))
        if owner in self._placement.bodies:
            return _titled(node, scope)
        for step in reversed(steps):
            found = self._below(step, found)
            known[step] = owner, found
        found = _titled(node, found)
        both = scope.world is World.PARAMS and owner in self._answered
        return replace(found, prefix=f"{found.prefix}Param") if both else found

    def _of_owner(self, owner: Node, scope: Scope) -> Scope:
        """The scope of a component for its parts."""
        name = (self._placement.params if scope.world is World.PARAMS else self._placement.names)[owner]
        return replace(scope, module=name.module, prefix=_plain(name.name))

    def _below(self, node: Node, scope: Scope) -> Scope:
        """The scope of a part of a schema: a property, an item, a member of a union."""
        above, token = node.above.token if node.above else "", node.token
        if above in ("properties", "$defs", "definitions"):
            return scope.below(token)
        if token == "items":
            return scope.item()
        if token == "additionalProperties" or above == "patternProperties":
            return scope.below("value")
        return scope.below(self._variant(node)) if above in ("oneOf", "anyOf") else scope

    def _variant(self, node: Node) -> str:
        union = node.above.above if node.above else None
        shape = self._shapes.of(union) if union else None
        if shape is None or shape.kind != "union":
            return ""
        flat = self._unions.members(shape)
        return self._unions.name(node, self._unions.tag(shape, flat), flat.index(node)) if node in flat else ""


def _plain(name: str) -> str:
    """The name of a component without what says how it is used."""
    found = words(name.removesuffix("Param"), 2 * len(name))
    last = found[-1] if len(found) > 1 else ""
    return name.removesuffix("Param").removesuffix(last if last in _USES else "")


def _titled(node: Node, scope: Scope) -> Scope:
    """The scope with the title of an object in place of the property that has it."""
    above, token = node.above.token if node.above else "", node.token
    title = words(node.text("title"))
    last = naming.capitalized(token)
    if above != "properties" or not 0 < len(title) <= _MAX_TITLE or not scope.prefix.endswith(last):
        return scope
    return replace(scope, prefix=scope.prefix.removesuffix(last) + naming.capitalized(" ".join(title)))


def shortened(name: str) -> list[str]:
    """Names to try for a long one, the shortest first: words are left out behind the first two."""
    if len(name) <= MAX_LENGTH:
        return [naming.pascal(name)]
    found = words(name, 2 * len(name))
    head, tail = found[:2], list(found[2:])
    names: list[str] = []
    while len(tail) > 1 and not (names and len(names[0]) <= MAX_LENGTH):
        tail.pop(0)
        names.insert(0, naming.pascal("".join(word[0].upper() + word[1:] for word in (*head, *tail))))
    return names or [naming.pascal(name)]


def is_same(one: Node, other: Node) -> bool:
    """Whether two schemas say the same."""
    return one.file is other.file and one.value == other.value
