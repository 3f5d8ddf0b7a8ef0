"""The parts of a type that have no module of their own, named by the properties that lead to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set

from specloom import naming
from specloom.ir import (
    AliasSchema,
    ListOf,
    MapOf,
    Named,
    Nullable,
    ObjectSchema,
    Primitive,
    Schema,
    Type,
    UnionOf,
)
from specloom.nodes import Node
from specloom.openapi import Document
from specloom.source import split
from specloom.spelling import singular

_NAMELESS = (Primitive("object"), Primitive("none"), Primitive("bytes"))
"""Types of responses that are nothing in particular."""
_NAME = "x-stainless-variantName"
_MAX_DEPTH = 12
"""Parts of parts that are looked at."""


class Parts:
    """Finds parts in one of the two worlds of types.

    Args:
        document: that the types are made of.
        schemas: all classes and aliases of the world.
        public: those that have a module of their own.
        spelled: makes a part of a name.
        is_params: which world.
    """

    def __init__(
        self,
        document: Document,
        schemas: Iterable[Schema],
        public: Set[Named],
        spelled: Callable[[str], str],
        *,
        is_params: bool,
    ) -> None:
        self._root = document.root
        self._schemas = {schema.reference: schema for schema in schemas}
        self._public = public
        self._spelled = spelled
        self.is_params = is_params

    def knows(self, name: Named) -> bool:
        """Whether it is a class or alias of this world."""
        return name in self._schemas

    def has_name(self, type_: Type) -> bool:
        """Whether the type of a response has a name of its own: it is no model that has one, and it is known."""
        if isinstance(type_, Nullable):
            return self.has_name(type_.inner)
        return type_ not in self._public and type_ not in _NAMELESS

    def below(self, type_: Type, name: str, node: Node, argument: str = "") -> list[tuple[str, Type]]:
        """The parts of a type of a name; the node is what it was made of, if it is no class or alias.

        What is passed whole, as an argument, has that one in front.
        """
        prefix = name if self._is_mixed(type_) else ""
        if self.is_container(type_):
            prefix = f"{singular(name) if self._is_list(type_) else name}Item"
        inside = self._inside(type_, prefix, (), node, is_root=True)
        found = self._part(type_, self._spelled(argument), (), node) if argument else inside
        return [(naming.part_name(part), inner) for part, inner in found if part]

    def is_container(self, type_: Type) -> bool:
        """Whether it is nothing but an array or a map."""
        return isinstance(self._content(self._bare(type_)), (ListOf, MapOf))

    def _is_list(self, type_: Type) -> bool:
        return isinstance(self._content(self._bare(type_)), ListOf)

    def _is_mixed(self, type_: Type) -> bool:
        """Whether it is a model that is written as several schemas in one."""
        schema = self._schemas.get(type_) if isinstance(type_, Named) and not self.is_params else None
        return isinstance(schema, ObjectSchema) and self._node(schema.origin).has("allOf")

    def _node(self, origin: str) -> Node:
        """What a class was made of."""
        return self._root.refer(f"#{origin.partition('#')[2]}") or self._root.empty()

    def _inside(
        self, type_: Type, prefix: str, above: tuple[Named, ...], node: Node, *, is_root: bool = False
    ) -> Iterator[tuple[str, Type]]:
        """The parts of a type without itself; the node is what it was made of, if that is known."""
        node = _core(node)
        type_ = self._bare(type_)
        if isinstance(type_, Named):
            schema = self._schemas.get(type_)
            if isinstance(schema, AliasSchema) and type_ not in above:
                yield from self._inside(
                    schema.type, prefix, (*above, type_), self._node(schema.origin), is_root=is_root
                )
            elif isinstance(schema, ObjectSchema) and type_ not in above and len(above) < _MAX_DEPTH:
                for field in schema.fields:
                    name = f"{prefix}{self._spelled(field.wire_name.raw)}"
                    yield from self._part(field.type, name, (*above, type_), self._node(field.origin))
        elif isinstance(type_, ListOf):
            yield from self._part(type_.item, prefix if is_root else singular(prefix), above, node.child("items"))
        elif isinstance(type_, MapOf):
            yield from self._part(type_.value, prefix, above, node.child("additionalProperties"))
        elif isinstance(type_, UnionOf):
            for index, member, variant in self._variants(type_, node):
                name = variant.text(_NAME) or _tag(node, variant) or self._variant(member, index, variant)
                if name == f"UnionMember{index}" and is_root and self.is_params and variant.exists:
                    name = f"Variant{index}"
                yield from self._part(member, f"{prefix}{self._spelled(name)}", above, variant)

    def _variants(self, union: UnionOf, node: Node) -> list[tuple[int, Type, Node]]:
        """The members of a union, each with its place there and what it was made of, if that is known.

        Of what is written twice there may be one class, which has both places.
        """
        nodes = _members(node)
        if len(nodes) == len(union.members):
            return [(place, *pair) for place, pair in enumerate(zip(union.members, nodes, strict=True))]
        said: dict[str, Named] = {}
        rest: list[Type] = []
        for member in union.members:
            schema = self._schemas.get(member) if isinstance(member, Named) else None
            if schema is None or not nodes:
                rest.append(member)
            else:
                said.setdefault(repr(self._node(schema.origin).value), schema.reference)
        values = [repr(item.follow().value) for item in nodes]
        found = [(place, said[value], nodes[place]) for place, value in enumerate(values) if value in said]
        return [*found, *((place, member, self._root.empty()) for place, member in enumerate(rest))]

    def _part(self, type_: Type, name: str, above: tuple[Named, ...], node: Node) -> Iterator[tuple[str, Type]]:
        """A part, if it is an object or a union and has no module of its own, and the parts of it."""
        type_ = self._bare(type_)
        if type_ in self._public:
            return
        content = self._content(type_)
        if isinstance(content, (ObjectSchema, UnionOf)):
            yield name, type_
        yield from self._inside(type_, name, above, node)

    def _bare(self, type_: Type) -> Type:
        """A type without null and, of an argument, without what may be passed as well: a model, or any mapping."""
        if isinstance(type_, Nullable):
            return self._bare(type_.inner)
        if isinstance(type_, UnionOf) and self.is_params:
            own = [item for item in type_.members if not isinstance(item, Named) or item in self._schemas]
            own = [item for item in own if item != MapOf(Primitive("object"))]
            return own[0] if len(own) == 1 and len(type_.members) > 1 else type_
        return type_

    def _content(self, type_: Type) -> ObjectSchema | Type | None:
        """What an alias stands for, or the class."""
        if not isinstance(type_, Named):
            return type_
        schema = self._schemas.get(type_)
        return self._content(self._bare(schema.type)) if isinstance(schema, AliasSchema) else schema

    def _variant(self, member: Type, index: int, variant: Node) -> str:
        """What a member of a union is called: by its title, its component or its one property, or by its number."""
        said = variant.peek("title")
        if isinstance(said, str) and said:
            return said
        if variant.reference is not None:
            return variant.reference.rpartition("/")[2]
        schema = self._schemas.get(member) if isinstance(member, Named) else None
        node = self._node(schema.origin) if schema is not None else variant
        tokens = split(node.pointer)
        if tokens[-2:-1] == ["schemas"]:
            return tokens[-1]
        only = node.child("properties").keys
        return node.text("title") or (only[0] if len(only) == 1 else f"UnionMember{index}")


def _tag(union: Node, variant: Node) -> str:
    """The value by which a discriminator without a mapping knows a member (OpenAPI: Discriminator Object)."""
    discriminator = union.child("discriminator")
    name = discriminator.child("propertyName").value
    if not isinstance(name, str) or discriminator.has("mapping"):
        return ""
    known = variant.follow().child("properties").child(name).follow()
    values = known.peek("enum")
    value = values[0] if isinstance(values, list) and len(values) == 1 else known.peek("const")
    return value if isinstance(value, str) else ""


def _members(node: Node) -> list[Node]:
    """The members of a union and of unions in it, without null."""
    found: list[Node] = []
    for member in (item for key in ("oneOf", "anyOf") for item in node.child(key).items()):
        if member.peek("type") != "null":
            inner = _members(member) if member.reference is None else []
            found += inner or [member]
    return found


def _core(node: Node) -> Node:
    """A schema without its wrappers: a reference, a union with null."""
    for _ in range(_MAX_DEPTH):
        node = node.follow()
        members = _members(node)
        if len(members) != 1:
            break
        node = members[0]
    return node
