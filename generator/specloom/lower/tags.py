"""What tells the members of a union apart, and the children of a base class (OpenAPI: Discriminator Object)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom.lower.shapes import Shapes
from specloom.nodes import Node, nodes_with
from specloom.openapi import Document


class Tags:
    """The values of the properties that discriminators name.

    A member's value is its constant, or else what the mapping says, or else the name of the schema.
    """

    def __init__(self, document: Document, shapes: Shapes) -> None:
        self._schemas = document.schemas
        self._shapes = shapes
        self._children = _children(document)
        self._discriminators: dict[Node, list[tuple[Node, str]]] = {}
        self._families: dict[Node, list[Node]] = {}
        for file in document.files.files:
            for discriminator in nodes_with(file.root, "propertyName"):
                if discriminator.pointer.endswith("/discriminator") and discriminator.above is not None:
                    self._add(discriminator.above, discriminator)

    @property
    def families(self) -> Mapping[Node, list[Node]]:
        """Schemas whose children are not in a union but refer to them, with all of these."""
        return self._families

    def of(self, node: Node) -> dict[str, tuple[str, ...]]:
        """The properties of an object that tell what it is, with the values that they have in it."""
        found: dict[str, tuple[str, ...]] = {}
        for discriminator, name in self._discriminators.get(node, ()):
            wire_name = discriminator.text("propertyName")
            found[wire_name] = (*found.get(wire_name, ()), *self._values(node, discriminator, name))
        return {wire_name: tuple(dict.fromkeys(values)) for wire_name, values in found.items() if values}

    def named(self, target: Node) -> Node | None:
        """The schema that a mapping names, by its name or by a reference."""
        text = target.value
        if not isinstance(text, str):
            return None
        found = self._schemas.child(text) if self._schemas.has(text) else target.refer(text)
        return found.follow() if found is not None else None

    def _add(self, union: Node, discriminator: Node) -> None:
        members = [member for key in ("oneOf", "anyOf") for member in union.child(key).items()]
        if not members:
            children = list(_descendants(union, self._children))
            if children:
                self._families[union] = [child for child, _ in children]
            for child, name in children:
                self._discriminators.setdefault(child, []).append((discriminator, name))
            return
        for member in members:
            if member.reference is not None and (end := _end(member)) is not None:
                name = member.reference.rpartition("/")[2]
                self._discriminators.setdefault(end, []).append((discriminator, name))

    def _values(self, node: Node, discriminator: Node, name: str) -> tuple[str, ...]:
        wire_name = discriminator.text("propertyName")
        constant = self._shapes.constant(node, wire_name)
        if constant is not None:
            return (constant,)
        mapping = discriminator.get("mapping").entries()
        mapped = [key for key, target in mapping if self.named(target) is node]
        if mapped:
            return tuple(mapped)
        declared = self._shapes.of(node).properties.get(wire_name)
        allowed = [value for value in self._shapes.of(declared).values if isinstance(value, str)] if declared else []
        return tuple(allowed) if allowed and name not in allowed else (name,)


def _end(node: Node) -> Node | None:
    target = node.target()
    return target.follow() if target is not None else None


def _children(document: Document) -> dict[Node, list[tuple[Node, str]]]:
    """The components that refer to a schema in their `allOf`, by that schema."""
    found: dict[Node, list[tuple[Node, str]]] = {}
    for name, schema in document.schemas.entries():
        for part in schema.child("allOf").items():
            if part.reference is not None and (base := _end(part)) is not None:
                found.setdefault(base, []).append((schema, name))
    return found


def _descendants(base: Node, children: Mapping[Node, list[tuple[Node, str]]]) -> Iterator[tuple[Node, str]]:
    stack, seen = list(reversed(children.get(base, []))), {base}
    while stack:
        child, name = stack.pop()
        if child not in seen:
            seen.add(child)
            yield child, name
            stack += reversed(children.get(child, []))
