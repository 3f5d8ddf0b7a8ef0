"""Unions: their members, and what tells these apart (OpenAPI: Discriminator Object)."""

from __future__ import annotations

from collections.abc import Iterable

from specloom import naming
from specloom.codes import Code
from specloom.lower.placement import Placement
from specloom.lower.shapes import Shape, Shapes
from specloom.lower.tags import Tags
from specloom.nodes import Node


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

    def members(self, union: Shape) -> list[Node]:
        """The members with nested unions opened, unless the config names them; a union is not its own member."""
        self._check_mapping(union)
        return self.opened(union.variants, (union.node,))

    def opened(self, variants: Iterable[Node], above: tuple[Node, ...] = ()) -> list[Node]:
        """The schemas with the members of unions in place of these; `above` are unions that they are in."""
        flat: list[Node] = []
        for variant in variants:
            member = self._shapes.of(variant)
            chosen = {variant.follow(), member.node} & self._placement.chosen
            if member.node in above:
                continue
            if member.kind == "union" and not chosen and member.variants:
                member.node.get("discriminator", "propertyName")
                flat += self.opened(member.variants, (*above, member.node))
            else:
                flat.append(variant)
        return flat

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
            if self._tags.named(node) is None:
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
