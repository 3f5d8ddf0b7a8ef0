"""What a schema is, read off its keywords once, with all that an `allOf` and a union beside other things bring in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from specloom.codes import Code
from specloom.lower import keywords
from specloom.nodes import Node
from specloom.source import JsonValue

Kind = Literal["object", "map", "array", "enum", "union", "primitive", "anything"]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A schema without its wrappers: a reference, a union with null, an `allOf` of one."""

    node: Node
    kind: Kind
    types: tuple[str, ...]
    """Its types without null."""
    format: str
    properties: Mapping[str, Node]
    """Those of its `allOf` included."""
    described: Mapping[str, Node]
    """Where the text on a property is, if it has any."""
    required: frozenset[str]
    items: Node
    """The schema of an array's items."""
    extras: tuple[Node, ...]
    """The schemas of the values of other keys, if anything is known of them."""
    variants: tuple[Node, ...]
    """The members of a union, null and mere constraints left out; each with what stands beside the union."""
    values: tuple[JsonValue, ...]
    """Those of an enum or a const, null left out."""
    origin: Node
    """Of a member of a union that stands beside other things, the member itself; otherwise the schema."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A schema that another one is made of."""

    node: Node
    opened: bool = True
    """Whether its union counts."""


class Shapes:
    """The shape of each schema that is asked for."""

    def __init__(self) -> None:
        self._shapes: dict[Node, Shape] = {}
        self._cores: dict[Node, Node] = {}
        self._nullable: dict[Node, bool] = {}
        self._with_objects: dict[Node, bool] = {}
        self._recursive: dict[Node, bool] = {}
        self._reported: set[Node] = set()
        self._combined: dict[Node, tuple[Node, list[_Part]]] = {}

    def of(self, node: Node) -> Shape:
        """The shape of the schema."""
        core = self.core(node)
        shape = self._shapes.get(core)
        if shape is None:
            origin, parts = self._combined.get(core) or (core, list(self._parts(core, ())))
            shape = self._shapes[core] = self._made_of(core, origin, parts)
        return shape

    def core(self, node: Node) -> Node:
        """The schema without its wrappers."""
        known = self._cores.get(node)
        if known is None:
            known = self._cores[node] = node if node in self._combined else self._unwrapped(node)
        return known

    def nullable(self, node: Node) -> bool:
        """Whether null is allowed, by any of the ways to say so."""
        known = self._nullable.get(node)
        if known is None:
            known = self._nullable[node] = keywords.allows_null(node, set())
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

    def constant(self, node: Node, name: str) -> str | None:
        """The only string that the property of an object can be."""
        found = self.of(node).properties.get(name)
        values = self.of(found).values if found is not None else ()
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None

    def _unwrapped(self, node: Node) -> Node:
        seen = [node]
        while (inner := keywords.only_member(node.follow())) is not None:
            if inner in seen:
                return self._cut(inner, seen)
            seen.append(inner)
            node = inner
        return node.follow()

    def _made_of(self, core: Node, origin: Node, parts: list[_Part]) -> Shape:
        nodes = [part.node for part in parts]
        types = _common_types(keywords.types_of(node) for node in nodes)
        found = [values for node in nodes if (values := keywords.values_of(node)) is not None]
        properties: dict[str, Node] = {}
        described: dict[str, Node] = {}
        required: set[str] = set()
        for node in nodes:
            for name, value in node.get("properties").entries():
                properties[name] = self._both(properties[name], value) if name in properties else value
                if name not in described or value.has("description") or value.has("title"):
                    described[name] = value
            required.update(name.value for name in node.items("required") if isinstance(name.value, str))
            if isinstance(node.peek("additionalProperties"), bool):
                node.get("additionalProperties")  # a model keeps what it does not know
        extras = tuple(extra for node in nodes for extra in keywords.extras_of(node))
        variants = self._variants(parts, alone=not (properties or extras))
        return Shape(
            node=core,
            kind=_kind(types, bool(found), bool(properties), bool(extras), bool(variants), _items(nodes)),
            types=types,
            format=next((name for node in reversed(nodes) if (name := keywords.format_of(node))), ""),
            properties=properties,
            described=described,
            required=frozenset(required),
            items=_items(nodes) or core.get("items"),
            extras=extras,
            variants=variants,
            values=_common_values(found),
            origin=origin,
        )

    def _both(self, one: Node, other: Node) -> Node:
        """What two parts say of one property, together."""
        if one.value == other.value or not keywords.is_structural(one):
            return other
        if not keywords.is_structural(other):
            return one
        parts = {part.node: part for node in (one, other) for part in self._parts(self.core(node), ())}
        if len(parts) == len(list(self._parts(self.core(other), ()))):
            return other
        node = other.empty()
        self._combined[node] = other.follow(), list(parts.values())
        self._nullable[node] = self.nullable(one) and self.nullable(other)
        return node

    def _variants(self, parts: list[_Part], *, alone: bool) -> tuple[Node, ...]:
        """The members of the first union among the parts, each combined with the other parts."""
        unions = [(index, members) for index, part in enumerate(parts) if (members := _union(part))]
        if not unions:
            return ()
        index, members = unions[0]
        if alone and len(unions) == 1:
            return members
        others = [*parts[:index], _Part(parts[index].node, opened=False), *parts[index + 1 :]]
        return tuple(self._combination(member, others) for member in members)

    def _combination(self, member: Node, others: list[_Part]) -> Node:
        """A schema that a member of a union and what stands beside the union make up together."""
        own = list(self._parts(self.core(member), ()))
        nodes = {part.node for part in own}
        missing = [part for part in others if part.node not in nodes]
        adds = any(part.node.has(key) for part in missing for key in ("properties", "required", *keywords.COMBINERS))
        if not adds or not _may_be_object(own):
            return member
        node = member.empty()
        self._combined[node] = member.follow(), [*missing, *own]
        return node

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
        parts = [shape.items, *shape.extras, *shape.variants]
        return [self.core(part) for part in parts if isinstance(part.value, dict)]

    def _parts(self, node: Node, above: tuple[Node, ...]) -> Iterator[_Part]:
        """The schemas of an `allOf` at any depth, and last the one that has it."""
        if node in self._combined:
            yield from self._combined[node][1]
            return
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
        yield _Part(node, opened=not self._is_base(node, above))

    def _is_base(self, node: Node, above: tuple[Node, ...]) -> bool:
        """Whether the union of a part is that of its children, one of which is being put together."""
        if above and node.has("discriminator") and node.has("properties"):
            return True
        return any(self.core(member) in above for key in ("oneOf", "anyOf") for member in node.items(key))

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


def _kind(
    types: tuple[str, ...], values: bool, properties: bool, extras: bool, variants: bool, items: Node | None
) -> Kind:
    """What the keywords make of a schema; those that do not fit its type say nothing."""
    if values:
        return "enum"
    if variants:
        return "union"
    if properties and (not types or types == ("object",)):
        return "object"
    if len(types) > 1:
        return "union"
    if "object" in types or (extras and not types):
        return "map"
    if "array" in types or (items is not None and not types):
        return "array"
    return "primitive" if types else "anything"


def _union(part: _Part) -> tuple[Node, ...]:
    if not part.opened:
        return ()
    members = (member for keyword in ("oneOf", "anyOf") for member in part.node.items(keyword))
    return tuple(member for member in members if keywords.is_structural(member))


def _may_be_object(parts: Iterable[_Part]) -> bool:
    types = {name for part in parts for name in keywords.types_of(part.node)}
    return not types or "object" in types


def _items(nodes: Sequence[Node]) -> Node | None:
    """The schema of items that the last part with any has."""
    return next((node.get("items") for node in reversed(nodes) if node.has("items")), None)


def _common_types(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The types that all parts allow; an integer is a number. Of a contradiction, the last."""
    common: tuple[str, ...] = ()
    for types in filter(None, found):
        both = [name for name in common if name in types]
        if "integer" not in both and {"integer", "number"} <= {*common, *types}:
            both.append("integer")
        common = tuple(both) or types
    return common


def _common_values(found: Iterable[tuple[JsonValue, ...]]) -> tuple[JsonValue, ...]:
    """The values that all parts allow; of a contradiction, the last."""
    common: tuple[JsonValue, ...] = ()
    for values in found:
        common = tuple(value for value in common if value in values) or values
    return common
