"""What a schema is, read off its keywords (JSON Schema 2020-12; OpenAPI 3.0 Schema Object)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from specloom.codes import Code
from specloom.diagnostics import Diagnostics
from specloom.openapi import Document, Node

Kind = Literal["object", "map", "array", "enum", "union", "primitive", "anything"]

_STRUCTURE = frozenset(
    [
        "$ref",
        "type",
        "properties",
        "patternProperties",
        "additionalProperties",
        "items",
        "prefixItems",
        "enum",
        "const",
        "anyOf",
        "oneOf",
        "allOf",
    ]
)


@dataclass(frozen=True, slots=True)
class ObjectParts:
    """The properties of an object, those of its `allOf` included."""

    properties: dict[str, Node]
    required: frozenset[str]


class Shapes:
    """Answers questions about schemas; looks through references and through wrappers of one member."""

    def __init__(self, document: Document, diagnostics: Diagnostics) -> None:
        self._document = document
        self._diagnostics = diagnostics
        self._reported: set[str] = set()

    def core(self, node: Node) -> Node:
        """The schema without its wrappers: a union with null, an `allOf` of one."""
        seen = [node.pointer]
        while (inner := self._only_member(self._document.resolve(node))) is not None:
            if inner.pointer in seen:
                return self._cut(inner, seen)
            seen.append(inner.pointer)
            node = inner
        return self._document.resolve(node)

    def kind(self, node: Node) -> Kind:
        """What the core of the schema is."""
        schema = self.core(node).mapping
        if "enum" in schema or "const" in schema:
            return "enum"
        if self.object_parts(node).properties:
            return "object"
        if self.variants(node):
            return "union"
        names = self.types(node)
        if len(names) > 1:
            return "union"
        if "object" in names or any(key in schema for key in ("additionalProperties", "patternProperties")):
            return "map"
        if "array" in names or "items" in schema:
            return "array"
        return "primitive" if names else "anything"

    def types(self, node: Node) -> list[str]:
        """The schema's types without null."""
        value = self.core(node).mapping.get("type")
        names = value if isinstance(value, list) else [value]
        return [name for name in names if isinstance(name, str) and name != "null"]

    def nullable(self, node: Node) -> bool:
        """Whether null is allowed, by any of the ways to say so."""
        return self._nullable(node, set())

    def variants(self, node: Node) -> list[Node]:
        """The members of a union, null and mere constraints left out."""
        core = self.core(node)
        return [
            member
            for keyword in ("oneOf", "anyOf")
            for member in core.child(keyword).children()
            if not self._is_null(member) and self._structural(member)
        ]

    def object_parts(self, node: Node) -> ObjectParts:
        """The properties and required names of the schema and its `allOf`."""
        properties: dict[str, Node] = {}
        required: set[str] = set()
        for part in self._parts(self.core(node), ()):
            for name in part.child("properties").mapping:
                properties[name] = part.child("properties", name)
            names = part.mapping.get("required")
            required.update(name for name in names if isinstance(name, str)) if isinstance(names, list) else None
        return ObjectParts(properties, frozenset(required))

    def has_object(self, node: Node) -> bool:
        """Whether a value of the schema can hold an object with properties, at any depth."""
        return any(self.kind(core) == "object" for core in self._inside(node))

    def contains_itself(self, node: Node) -> bool:
        """Whether a value of the schema can hold one of the same schema, with no object in between."""
        pointer = self.core(node).pointer
        return any(part.pointer == pointer for core in self._inside(node) for part in self._members(core))

    def _inside(self, node: Node) -> Iterator[Node]:
        """The schema and those in it, but not what is in objects."""
        stack, seen = [self.core(node)], set[str]()
        while stack:
            core = stack.pop()
            if core.pointer not in seen:
                seen.add(core.pointer)
                yield core
                stack += self._members(core)

    def _members(self, core: Node) -> list[Node]:
        """The items of an array, the values of a map and the members of a union."""
        if self.kind(core) == "object":
            return []
        parts = [core.child("items"), core.child("additionalProperties"), *self.variants(core)]
        return [self.core(part) for part in parts if isinstance(part.value, dict)]

    def tag(self, node: Node, name: str) -> str | None:
        """The only string that the property of an object can be."""
        values = self.enum(self.object_parts(node).properties.get(name))
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None

    def enum(self, node: Node | None) -> list[object]:
        """The values of an enum or a const, null left out."""
        if node is None:
            return []
        schema = self.core(node).mapping
        values = schema["enum"] if isinstance(schema.get("enum"), list) else [schema.get("const")]
        return [value for value in values if value is not None] if isinstance(values, list) else []

    def _parts(self, node: Node, above: tuple[str, ...]) -> Iterator[Node]:
        if node.pointer in above:
            self._cut(node, above)
            return
        for member in node.child("allOf").children():
            yield from self._parts(self.core(member), (*above, node.pointer))
        yield node

    def _only_member(self, node: Node) -> Node | None:
        """The single member of the union or `allOf` that the schema is but a wrapper of."""
        schema = node.mapping
        if "properties" in schema or "enum" in schema:
            return None
        for keyword in ("oneOf", "anyOf", "allOf"):
            if keyword in schema:
                members = [
                    member
                    for member in node.child(keyword).children()
                    if self._structural(member) and not self._is_null(member)
                ]
                others = any(key in schema for key in ("oneOf", "anyOf", "allOf") if key != keyword)
                return members[0] if len(members) == 1 and not others else None
        return None

    def _structural(self, node: Node) -> bool:
        return any(key in _STRUCTURE for key in node.mapping)

    def _is_null(self, node: Node) -> bool:
        schema = node.mapping
        return schema.get("type") == "null" or schema.get("enum") == [None] or schema.get("const", 0) is None

    def _nullable(self, node: Node, seen: set[str]) -> bool:
        resolved = self._document.resolve(node)
        if resolved.pointer in seen:
            return False
        seen.add(resolved.pointer)
        schema = resolved.mapping
        types, values = schema.get("type"), schema.get("enum")
        if schema.get("nullable") is True or node.mapping.get("nullable") is True:
            return True
        if (isinstance(types, list) and "null" in types) or (isinstance(values, list) and None in values):
            return True
        members = [member for key in ("oneOf", "anyOf", "allOf") for member in resolved.child(key).children()]
        return self._is_null(resolved) or any(self._nullable(member, seen) for member in members)

    def _cut(self, node: Node, above: Sequence[str]) -> Node:
        """An empty schema in place of one that contains itself; reported once."""
        circle = above[above.index(node.pointer) :]
        if self._reported.isdisjoint(circle):
            self._reported.update(circle)
            self._diagnostics.degrade(
                Code.CYCLIC_ALL_OF,
                f"the schema is made of itself: {' → '.join(f'#{step}' for step in (*circle, node.pointer))}",
                self._document.place(node),
                help="break the circle of allOf, anyOf or oneOf; recursion must go through a property",
            )
        return Node({}, node.pointer)
