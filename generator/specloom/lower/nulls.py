"""Whether null is allowed, by any of the ways to say so (JSON Schema 2020-12; OpenAPI 3.0: `nullable`)."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.lower import keywords
from specloom.nodes import Node


@dataclass(frozen=True, slots=True)
class _Schema:
    allows: bool
    """By itself."""
    members: tuple[Node, ...]
    """Of which one is enough."""
    parts: tuple[Node, ...]
    """Of its `allOf`, which must all allow it."""


class Nulls:
    """Knows which schemas allow null; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[Node, bool] = {}

    def set(self, node: Node, *, allowed: bool) -> None:
        """Say of a schema that no document has whether it allows null."""
        self._known[node] = allowed

    def allowed(self, node: Node) -> bool:
        """Whether a schema allows null; one that is made of itself does if it says so elsewhere."""
        if node not in self._known:
            self._find(node)
        return self._known[node]

    def _find(self, node: Node) -> None:
        """From those that allow it by themselves on, to those that are made of them."""
        schemas: dict[Node, _Schema] = {}
        users: dict[Node, list[Node]] = {}
        waiting = [node]
        while waiting:
            item = waiting.pop()
            if item in schemas or item in self._known:
                continue
            schema = schemas[item] = _read(item)
            for other in (*schema.members, *schema.parts):
                users.setdefault(other, []).append(item)
                waiting.append(other)
        found = {item: schema.allows for item, schema in schemas.items()}
        ready = [other for other in (*schemas, *users) if found.get(other) or self._known.get(other)]
        while ready:
            for user in users.get(ready.pop(), ()):
                schema = schemas[user]
                if not found[user] and (
                    any(self._is(found, item) for item in schema.members)
                    or (schema.parts and all(self._is(found, item) for item in schema.parts))
                ):
                    found[user] = True
                    ready.append(user)
        self._known |= found

    def _is(self, found: dict[Node, bool], item: Node) -> bool:
        return found[item] if item in found else self._known[item]


def _read(node: Node) -> _Schema:
    end = node.follow()
    types, values = end.peek("type"), end.peek("enum")
    if (
        (node.flag("nullable") or end.flag("nullable"))
        or (isinstance(types, list) and "null" in types)
        or (isinstance(values, list) and None in values)
        or keywords.is_null(end)
    ):
        return _Schema(True, (), ())
    members = [member for key in ("oneOf", "anyOf") for member in end.items(key)]
    parts = [member for member in end.items("allOf") if keywords.is_structural(member)]
    return _Schema(False, tuple(members), tuple(parts))
