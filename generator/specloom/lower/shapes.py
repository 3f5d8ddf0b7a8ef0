"""What a schema is, read off its keywords once (JSON Schema 2020-12; OpenAPI 3.0 Schema Object)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from specloom.codes import Code
from specloom.nodes import Node
from specloom.source import JsonValue

Kind = Literal["object", "map", "array", "enum", "union", "primitive", "anything"]

_STRUCTURE = frozenset(
    [
        *("$ref", "type", "properties", "patternProperties", "additionalProperties", "items", "prefixItems"),
        *("enum", "const", "anyOf", "oneOf", "allOf"),
    ]
)
_COMBINERS = ("oneOf", "anyOf", "allOf")


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A schema without its wrappers: a reference, a union with null, an `allOf` of one."""

    node: Node
    kind: Kind
    types: tuple[str, ...]
    """Its types without null."""
    properties: Mapping[str, Node]
    """Those of its `allOf` included."""
    required: frozenset[str]
    variants: tuple[Node, ...]
    """The members of a union, null and mere constraints left out."""
    values: tuple[JsonValue, ...]
    """Those of an enum or a const, null left out."""

    @property
    def items(self) -> Node:
        """The schema of an array's items."""
        return self.node.get("items")

    @property
    def extra(self) -> Node | None:
        """The schema of a map's values, if anything is known of them."""
        values = self.node.get("additionalProperties")
        return values if isinstance(values.value, dict) and values.value else None


class Shapes:
    """The shape of each schema that is asked for."""

    def __init__(self) -> None:
        self._shapes: dict[Node, Shape] = {}
        self._cores: dict[Node, Node] = {}
        self._nullable: dict[Node, bool] = {}
        self._with_objects: dict[Node, bool] = {}
        self._recursive: dict[Node, bool] = {}
        self._reported: set[Node] = set()

    def of(self, node: Node) -> Shape:
        """The shape of the schema."""
        core = self.core(node)
        shape = self._shapes.get(core)
        if shape is None:
            shape = self._shapes[core] = self._read(core)
        return shape

    def core(self, node: Node) -> Node:
        """The schema without its wrappers."""
        known = self._cores.get(node)
        if known is None:
            known = self._cores[node] = self._unwrapped(node)
        return known

    def nullable(self, node: Node) -> bool:
        """Whether null is allowed, by any of the ways to say so."""
        known = self._nullable.get(node)
        if known is None:
            known = self._nullable[node] = _allows_null(node, set())
        return known

    def has_object(self, node: Node) -> bool:
        """Whether a value of the schema can hold an object with properties, at any depth."""
        core = self.core(node)
        known = self._with_objects.get(core)
        if known is None:
            known = self._with_objects[core] = any(shape.kind == "object" for shape in self._inside(core))
        return known

    def contains_itself(self, node: Node) -> bool:
        """Whether a value of the schema can hold one of the same schema, with no object in between."""
        core = self.core(node)
        known = self._recursive.get(core)
        if known is None:
            known = any(core in self._members(shape) for shape in self._inside(core))
            self._recursive[core] = known
        return known

    def open_content(self, node: Node, name: str) -> None:
        """Let a property that is JSON in a string count as what that JSON is (JSON Schema: contentSchema)."""
        shape = self.of(node)
        text = shape.properties[name].follow()
        if text.has("contentSchema"):
            text.skip()
            properties = {**shape.properties, name: text.child("contentSchema")}
            self._shapes[shape.node] = replace(shape, properties=properties)

    def tag(self, node: Node, name: str) -> str | None:
        """The only string that the property of an object can be."""
        found = self.of(node).properties.get(name)
        values = self.of(found).values if found is not None else ()
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None

    def _unwrapped(self, node: Node) -> Node:
        seen = [node]
        while (inner := _only_member(node.follow())) is not None:
            if inner in seen:
                return self._cut(inner, seen)
            seen.append(inner)
            node = inner
        return node.follow()

    def _read(self, core: Node) -> Shape:
        types = _types(core)
        properties: dict[str, Node] = {}
        required: set[str] = set()
        for part in self._parts(core, ()):
            properties.update(part.get("properties").entries())
            required.update(name.value for name in part.items("required") if isinstance(name.value, str))
        values = _values(core)
        variants = tuple(
            member for keyword in ("oneOf", "anyOf") for member in core.items(keyword) if _is_structural(member)
        )
        kind = _kind(core, types, bool(properties), bool(variants))
        if isinstance(core.peek("additionalProperties"), bool):
            core.get("additionalProperties")  # a model keeps what it does not know
        return Shape(core, kind, types, properties, frozenset(required), variants, values)

    def _inside(self, core: Node) -> Iterator[Shape]:
        """The schema and those in it, but not what is in objects."""
        stack, seen = [core], set[Node]()
        while stack:
            shape = self.of(stack.pop())
            if shape.node not in seen:
                seen.add(shape.node)
                yield shape
                stack += self._members(shape)

    def _members(self, shape: Shape) -> list[Node]:
        """The items of an array, the values of a map and the members of a union."""
        if shape.kind == "object":
            return []
        parts = [shape.node.child("items"), shape.node.child("additionalProperties"), *shape.variants]
        return [self.core(part) for part in parts if isinstance(part.value, dict)]

    def _parts(self, node: Node, above: tuple[Node, ...]) -> Iterator[Node]:
        """The schemas of an `allOf` at any depth, and last the one that has it."""
        if node in above:
            self._cut(node, above)
            return
        if node.extends:
            target = node.target()
            node.get("$ref")
            if target is not None and not node.is_broken:
                yield from self._parts(self.core(target), (*above, node))
        for member in node.items("allOf"):
            yield from self._parts(self.core(member), (*above, node))
        yield node

    def _cut(self, node: Node, above: Sequence[Node]) -> Node:
        """An empty schema in place of one that contains itself; reported once."""
        circle = above[above.index(node) :]
        if self._reported.isdisjoint(circle):
            self._reported.update(circle)
            steps = " → ".join(f"#{step.pointer}" for step in (*circle, node))
            node.degrade(
                Code.CYCLIC_ALL_OF,
                f"the schema is made of itself: {steps}",
                "break the circle of allOf, anyOf or oneOf; recursion must go through a property",
            )
        return node.empty()


def _kind(core: Node, types: tuple[str, ...], has_properties: bool, has_variants: bool) -> Kind:
    if core.has("enum") or core.has("const"):
        return "enum"
    if has_properties:
        return "object"
    if has_variants or len(types) > 1:
        return "union"
    if "object" in types or core.has("additionalProperties") or core.has("patternProperties"):
        return "map"
    if "array" in types or core.has("items"):
        return "array"
    return "primitive" if types else "anything"


def _types(core: Node) -> tuple[str, ...]:
    value = core.get("type").value
    names = value if isinstance(value, list) else [value]
    return tuple(name for name in names if isinstance(name, str) and name != "null")


def _values(core: Node) -> tuple[JsonValue, ...]:
    enum = core.get("enum").value
    values = enum if isinstance(enum, list) else [core.get("const").value]
    return tuple(value for value in values if value is not None)


def _only_member(node: Node) -> Node | None:
    """The single member of the union or `allOf` that the schema is but a wrapper of."""
    if node.has("properties") or node.has("enum"):
        return None
    keyword = next((keyword for keyword in _COMBINERS if node.has(keyword)), None)
    if keyword is None or any(node.has(key) for key in _COMBINERS if key != keyword):
        return None
    members = [member for member in node.items(keyword) if _is_structural(member)]
    if len(members) != 1:
        return None
    for key in ("type", "discriminator"):
        node.get(key)  # says nothing beside the only member
    return members[0]


def _is_structural(node: Node) -> bool:
    """Whether a member of a union says more than that null may come, or limits that the server checks."""
    if not _is_null(node) and isinstance(node.value, dict) and not _STRUCTURE.isdisjoint(node.value):
        return True
    for key in node.keys:
        node.get(key)
    return False


def _is_null(node: Node) -> bool:
    return (
        node.peek("type") == "null" or node.peek("enum") == [None] or (node.has("const") and node.peek("const") is None)
    )


def _allows_null(node: Node, seen: set[Node]) -> bool:
    end = node.follow()
    if end in seen:
        return False
    seen.add(end)
    types, values = end.peek("type"), end.peek("enum")
    if node.flag("nullable") or end.flag("nullable"):
        return True
    if (isinstance(types, list) and "null" in types) or (isinstance(values, list) and None in values):
        return True
    members = [member for keyword in _COMBINERS for member in end.items(keyword)]
    return _is_null(end) or any(_allows_null(member, seen) for member in members)
