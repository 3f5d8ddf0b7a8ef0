"""What a schema is, read off its keywords once, with all that an `allOf` and a union beside other things bring in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from specloom.codes import Code
from specloom.limits import MAX_PARTS, MAX_TAKEN_OVER
from specloom.lower import keywords
from specloom.lower.circles import circles
from specloom.lower.nulls import Nulls
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
        self._nulls = Nulls()
        self._with_objects: dict[Node, bool] = {}
        self._recursive: dict[Node, bool] = {}
        self._reported: set[Node] = set()
        self._taken_over = 0
        self._combined: dict[Node, tuple[Node, list[_Part]]] = {}

    def of(self, node: Node) -> Shape:
        """The shape of the schema."""
        core = self.core(node)
        shape = self._shapes.get(core)
        if shape is None:
            origin, parts = self._combined.get(core) or (core, self._parts(core))
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
        return self._nulls.allowed(node)

    def has_object(self, node: Node) -> bool:
        """Whether a value of the schema can hold an object with properties, at any depth."""
        core = self.core(node)
        if core not in self._with_objects:
            self._look_inside(core)
        return self._with_objects[core]

    def contains_itself(self, node: Node) -> bool:
        """Whether a value of the schema can hold one of the same schema, with no object in between."""
        core = self.core(node)
        if core not in self._recursive:
            self._look_inside(core)
        return self._recursive[core]

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
        seen = {node: None}
        while node not in self._cores and (inner := keywords.only_member(node.follow())) is not None:
            if inner in seen:
                self._cores[node] = self._cut(inner, tuple(seen))
                break
            seen[inner] = None
            node = inner
        end = self._cores.get(node) or node.follow()
        self._cores.update(dict.fromkeys(seen, end))
        return end

    def _made_of(self, core: Node, origin: Node, parts: list[_Part]) -> Shape:
        nodes = [part.node for part in parts]
        for node in nodes:
            keywords.check_types(node)
        types = _common_types(keywords.types_of(node) for node in nodes)
        found = [values for node in nodes if (values := keywords.values_of(node)) is not None]
        properties: dict[str, Node] = {}
        described: dict[str, Node] = {}
        required: set[str] = set()
        for node in nodes:
            for name, value in node.get("properties").entries():
                if keywords.is_left_out(value):
                    continue
                properties[name] = self._both(properties[name], value) if name in properties else value
                if name not in described or value.has("description") or value.has("title"):
                    described[name] = value
            required.update(name.written for name in node.items("required") if name.written)
            if isinstance(node.peek("additionalProperties"), bool):
                node.get("additionalProperties")  # a model keeps what it does not know
        self.take_over(core, sum(len(node.child("properties").keys) for node in nodes[:-1]))
        extras = tuple(extra for node in nodes for extra in keywords.extras_of(node))
        variants = self._variants(parts, alone=not (properties or extras))
        has_fields = bool(properties) or any(map(keywords.is_empty_object, nodes))
        return Shape(
            node=core,
            kind=_kind(types, bool(found), has_fields, bool(extras), bool(variants), _items(nodes)),
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
        parts = {part.node: part for node in (one, other) for part in self._parts(self.core(node))}
        if len(parts) == len(self._parts(self.core(other))):
            return other
        node = other.empty()
        self._combined[node] = other.follow(), list(parts.values())
        self._nulls.set(node, allowed=self.nullable(one) and self.nullable(other))
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
        own = self._parts(self.core(member))
        nodes = {part.node for part in own}
        missing = [part for part in others if part.node not in nodes]
        adds = any(part.node.has(key) for part in missing for key in ("properties", "required", *keywords.COMBINERS))
        if not adds or not _may_be_object(own):
            return member
        node = member.empty()
        self.take_over(member, sum(1 + len(part.node.child("properties").keys) for part in missing))
        self._combined[node] = member.follow(), [*missing, *own]
        return node

    def _look_inside(self, core: Node) -> None:
        """Find out of the schema and those in it, but for what is in objects, what they hold."""

        def unknown(node: Node) -> Iterator[Node]:
            return (item for item in self.members(self.of(node)) if item not in self._with_objects)

        for circle in circles([core], unknown):
            inside = {item for node in circle for item in self.members(self.of(node))}
            holds = any(self.of(node).kind == "object" for node in circle)
            holds = holds or any(self._with_objects.get(item, False) for item in inside)
            for node in circle:
                self._with_objects[node] = holds
                self._recursive[node] = node in inside or len(circle) > 1

    def members(self, shape: Shape) -> list[Node]:
        """The items of an array, the values of a map and the members of a union."""
        if shape.kind == "object":
            return []
        parts = [shape.items, *shape.extras, *shape.variants]
        return [self.core(part) for part in parts if isinstance(part.value, dict)]

    def _parts(self, node: Node) -> list[_Part]:
        """The schemas of an `allOf` at any depth, each once, and last the one that has it."""
        if node in self._combined:
            return self._combined[node][1]
        found: dict[Node, _Part] = {}
        above = {node: self._direct_parts(node)}
        while above:
            last = next(reversed(above))
            member = next(above[last], None)
            if member is None:
                del above[last]
                found[last] = _Part(last, opened=not self._is_base(last, above))
            elif member in self._combined:
                found |= {part.node: part for part in self._combined[member][1] if part.node not in found}
            elif member in above:
                self._cut(member, tuple(above))
            elif member not in found:
                above[member] = self._direct_parts(member)
            if len(found) + len(above) > MAX_PARTS:
                return self._too_many_parts(node)
        return [*found.values()]

    def _direct_parts(self, node: Node) -> Iterator[Node]:
        if node.extends:
            target = node.target()
            node.get("$ref")
            if target is not None and not node.is_broken:
                yield self.core(target)
        for member in node.items("allOf"):
            yield self.core(member)

    def _too_many_parts(self, node: Node) -> list[_Part]:
        node.degrade(
            Code.TOO_MANY_PARTS,
            f"the schema is made of more than {MAX_PARTS} others by 'allOf'",
            "put some of them together",
        )
        return []

    def take_over(self, node: Node, count: int) -> None:
        """Count what schemas have of others; raises `Rejected` when it is too much for an SDK."""
        self._taken_over += count
        if self._taken_over > MAX_TAKEN_OVER:
            node.error(
                Code.TOO_MUCH_TAKEN_OVER,
                f"up to here, schemas take over more than {MAX_TAKEN_OVER:,} properties and members from others",
                "let fewer of them be made of others by 'allOf', 'oneOf' and 'anyOf'",
            )
            node.file.diagnostics.stop_on_errors()

    def _is_base(self, node: Node, above: Mapping[Node, object]) -> bool:
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
