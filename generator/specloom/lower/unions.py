"""Unions: their members, and what tells these apart (OpenAPI: Discriminator Object)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from specloom import naming
from specloom.codes import Code
from specloom.ir import LiteralOf, Type, UnionOf
from specloom.limits import MAX_MEMBERS
from specloom.lower.circles import circles
from specloom.lower.placement import Placement
from specloom.lower.shapes import Shape, Shapes
from specloom.lower.tags import Tags
from specloom.nodes import Node
from specloom.text import SpecText

_LONG = 100
"""A union with more members than this is one member of others, and not opened."""


class Unions:
    """Reads one union after the other.

    Args:
        known: the named schemas.
        shapes: of all schemas.
        tags: of the members.
        placement: which schemas have names.
    """

    def __init__(self, known: Node, shapes: Shapes, tags: Tags, placement: Placement) -> None:
        self._known = known
        self._shapes = shapes
        self._tags = tags
        self._placement = placement
        self._opened: dict[Node, list[Node]] = {}

    def members(self, union: Shape) -> list[Node]:
        """The members with nested unions opened, unless the config names them; a union is not its own member.

        No more than one more than there may be.
        """
        self._check_mapping(union)
        return self._opened_once(union)

    def opened(self, variants: Iterable[Node]) -> list[Node]:
        """The schemas with the members of unions in place of these."""
        found: dict[Node, None] = {}
        for variant in variants:
            nested = self._nested(variant)
            leaves = [variant] if nested is None else self._opened_once(nested)
            found |= dict.fromkeys(leaves if len(leaves) <= _LONG else [variant])
        return [*found]

    def _nested(self, variant: Node) -> Shape | None:
        """The union that stands in another one, if it has no name that the config gives it, and is not long."""
        member = self._shapes.of(variant)
        chosen = {variant.follow(), member.node} & self._placement.chosen
        is_short = len(self._opened.get(member.node, ())) <= _LONG
        return member if member.kind == "union" and not chosen and member.variants and is_short else None

    def _opened_once(self, union: Shape) -> list[Node]:
        """The members of a union without unions; those of a union that it has twice are there once."""
        if union.node not in self._opened:
            for circle in circles([union.node], self._unknown):
                for node in circle:
                    self._opened[node] = self._leaves(self._shapes.of(node), circle)
        return self._opened[union.node]

    def _unknown(self, node: Node) -> Iterator[Node]:
        nested = (self._nested(variant) for variant in self._shapes.of(node).variants)
        return (shape.node for shape in nested if shape is not None and shape.node not in self._opened)

    def _leaves(self, union: Shape, circle: Collection[Node]) -> list[Node]:
        """The members in their order; `circle` are the unions that contain each other, which are opened here."""
        found: dict[Node, None] = {}
        seen = {union.node}
        stack = [iter(union.variants)]
        while stack:
            variant = next(stack[-1], None)
            if variant is None:
                stack.pop()
                continue
            nested = self._nested(variant)
            if nested is None:
                found[variant] = None
            elif nested.node not in seen:
                seen.add(nested.node)
                nested.node.get("discriminator", "propertyName")
                if nested.node in circle:
                    stack.append(iter(nested.variants))
                else:
                    found |= dict.fromkeys(self._opened[nested.node])
        leaves = list(islice(found, MAX_MEMBERS + 1))
        self._shapes.take_over(union.node, max(0, len(leaves) - len(union.variants)))
        return leaves

    def name(self, member: Node, tag: str | None, index: int) -> str:
        """What the name of a member's class adds to that of the union, if it has none of its own."""
        if tag:
            return self._values(member, tag)[0]
        shape = self._shapes.of(member)
        named = self._placement.names.get(shape.origin)
        first = next(iter(self._shapes.of(shape.origin).properties), "")
        return (
            (named.name if named else "")
            or member.text("title")
            or (f"with {first}" if first else f"variant {index + 1}")
        )

    def _values(self, variant: Node, name: str) -> tuple[str, ...]:
        """The values by which a property tells what an object is."""
        shape = self._shapes.of(variant)
        constant = self._shapes.constant(variant, name)
        return self._tags.of(shape.origin).get(name) or ((constant,) if constant is not None else ())

    def _check_mapping(self, shape: Shape) -> None:
        """Report a discriminator that names schemas which are not there (OpenAPI: Discriminator Object)."""
        mapping = shape.node.get("discriminator").get("mapping")
        for _, node in mapping.entries():
            if isinstance(node.value, str) and self._tags.named(node) is None:
                node.degrade(
                    Code.BAD_MAPPING,
                    f"the discriminator maps to '{node.value}', which is no schema",
                    naming.suggestion(str(node.value).rpartition("/")[2], self._known.keys)
                    or "name one of the schemas",
                )

    def tag(self, shape: Shape, variants: list[Node]) -> str | None:
        """The property that tells the members apart: the declared one, or the one that does."""
        declared = shape.node.get("discriminator").text("propertyName")
        return declared if declared and self._tells_apart(declared, variants) else self.found_tag(variants)

    def found_tag(self, variants: list[Node]) -> str | None:
        """The first property that all members must have, and that tells them apart."""
        first = list(self._shapes.of(variants[0]).properties) if len(variants) > 1 else []
        required = (name for name in first if all(name in self._shapes.of(item).required for item in variants))
        return next((name for name in required if self._tells_apart(name, variants)), None)

    def _tells_apart(self, name: str, variants: list[Node]) -> bool:
        if any(self._shapes.of(variant).kind != "object" for variant in variants):
            return False
        tags = [self._values(variant, name) for variant in variants]
        values = [value for tag in tags for value in tag]
        return all(tags) and len(set(values)) == len(values)


def union_of(members: Iterable[Type], discriminator: SpecText | None = None) -> Type:
    """The union of distinct types; of constants, what lists them all."""
    members = list(members)
    listed = [member for member in members if isinstance(member, LiteralOf)]
    if listed and len(listed) == len(members):
        values = {(type(value), value): value for member in listed for value in member.values}
        return LiteralOf(tuple(values.values()))
    distinct = list(dict.fromkeys(members))
    if len(distinct) == 1:
        return distinct[0]
    return UnionOf(tuple(distinct), discriminator if len(distinct) == len(members) else None)
