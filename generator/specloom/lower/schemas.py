"""Schemas → types, classes and aliases of the intermediate model.

A schema is lowered for one of two worlds: the models, which responses are read into, and the params, the
`TypedDict`s that callers pass. An alias in which no object occurs is the same in both and lives among the models.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from specloom import naming
from specloom.codes import Code
from specloom.ir import (
    AliasSchema,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Named,
    Nullable,
    ObjectSchema,
    Primitive,
    Schema,
    Type,
    names_in,
)
from specloom.limits import MAX_DEPTH, MAX_MEMBERS
from specloom.lower import keywords
from specloom.lower.bases import possible_bases, with_bases
from specloom.lower.examples import with_examples
from specloom.lower.facts import default_of, is_deprecated, with_facts
from specloom.lower.inline import InlineNames, is_same, shortened
from specloom.lower.kept import KeptNames
from specloom.lower.lengths import Lengths
from specloom.lower.placement import Placement
from specloom.lower.renames import Renames
from specloom.lower.scopes import Scope, World
from specloom.lower.shapes import Shape, Shapes
from specloom.lower.tags import Tags
from specloom.lower.unions import Unions, union_of
from specloom.lower.values import literal_type, primitive_type
from specloom.nodes import Node
from specloom.source import JsonValue
from specloom.text import SpecText, told
from specloom.words import words

LONG_ENUM = 8
"""An inline enum with more values than this gets a name of its own."""
_DEEP = 16
"""An alias that is met deeper in others than this is lowered later, so that a long chain is no deep recursion."""


class Schemas:
    """Lowers schemas on demand; each one once per world."""

    def __init__(
        self,
        known: Node,
        shapes: Shapes,
        tags: Tags,
        placement: Placement,
        events: Collection[Node],
        answered: Collection[Node],
        reserved: Iterable[str],
        kept: KeptNames,
        *,
        casing: naming.Casing,
    ) -> None:
        self._spelled = Renames(casing)
        self._shapes = shapes
        self._tags = tags
        self._unions = Unions(known, shapes, tags, placement)
        self._placement = placement
        self._inline = InlineNames(shapes, self._unions, placement, events, answered)
        self._answered = answered  # schemas of which callers get models
        self._events = events  # unions whose members are called by their event's name alone
        self._names: dict[tuple[World, Node], Named] = {}
        self._families: dict[tuple[World, Node], Named] = {}
        named = (name.name for name in (*placement.names.values(), *placement.params.values()))
        self._taken = naming.Taken([*reserved, *named])
        self._kept = kept
        self._arguments: set[str] = set()  # what no type may be called, for arguments are
        for name in kept.reserved:
            self._taken.avoid(name)
        self._unnamed: dict[tuple[World, str, str], list[tuple[Node, Named]]] = {}  # inline schemas by wanted name
        self._depth = 0  # how many schemas the one at hand is a part of
        self._unfinished: list[tuple[Schema, Shape, Scope]] = []  # of which the content is not lowered yet
        self._lengths = Lengths(shapes, self._is_named)
        self._defined: dict[World, dict[Named, Schema]] = {World.MODELS: {}, World.PARAMS: {}}
        self._parts: dict[World, dict[Named, list[Named]]] = {World.MODELS: {}, World.PARAMS: {}}  # of an `allOf`

    def defined(self, world: World) -> tuple[Schema, ...]:
        """All classes and aliases lowered so far, in the order in which they were met."""
        return tuple(with_bases(self._defined[world], self._parts[world]).values())

    @property
    def families(self) -> list[Named]:
        """The aliases of base classes with their children."""
        return list(self._families.values())

    @property
    def given_names(self) -> dict[str, str]:
        """What schemas are called, for a later run."""
        placed = self._placement
        worlds = ((World.MODELS, placed.names), (World.PARAMS, placed.params))
        named = {(world, node): name for world, names in worlds for node, name in names.items()} | self._names
        return {self._kept.key(world, node): name.name for (world, node), name in named.items()}

    def define(self, schema: Schema, world: World) -> None:
        """Add a class that no schema of the document stands for, such as the params of an operation."""
        self._defined[world][schema.reference] = schema

    def claim(self, name: str, module: str) -> Named:
        """A name that no other type of the package has."""
        names = shortened(name)
        free = next((item for item in names if item not in self._taken), names[0])
        return Named(module, self._taken.claim(free))

    def argument_of(self, field: Field) -> str:
        """The argument for a property of the request body."""
        return self.argument_name(self._spelled.of_field(field))

    def argument_name(self, wire_name: str, node: Node | None = None) -> str:
        """The argument for a parameter, which may say it itself; no type has its name, now or later."""
        name = self._spelled.argument(wire_name, node)
        if name in self._taken:
            return f"{name}_"
        if name[0].isupper():
            self._taken.avoid(name)
            self._arguments.add(name)
        return name

    def type_of(self, node: Node, scope: Scope) -> Type:
        """The type of a schema in the scope."""
        type_ = self._type(node, scope)
        self._finish()
        return type_

    def one_of(self, nodes: Iterable[Node], scope: Scope) -> Type:
        """The type of what is any of several schemas, told apart as members of a union are."""
        flat = list(dict.fromkeys(node.follow() for node in self._unions.opened(nodes)))
        type_ = self._one_of(flat, self._unions.found_tag(flat), scope)
        self._finish()
        return type_

    def describe(self, name: Named, doc: SpecText | None) -> None:
        """Give a model a description if the schema has none."""
        schema = self._defined[World.MODELS][name]
        self._defined[World.MODELS][name] = replace(schema, doc=schema.doc or doc)

    def fields(self, node: Node, scope: Scope, *, updates: bool) -> tuple[Field, ...]:
        """The properties of an object schema; in what `updates`, a default says nothing: what is left out stays."""
        fields = self._fields(self._shapes.of(node), scope, updates=updates)
        self._finish()
        return fields

    def get(self, name: Named, world: World) -> Schema | None:
        """The class or alias of a name."""
        return self._defined[world].get(name)

    def _finish(self) -> None:
        # Not where the class is met: long chains of classes would be a deep recursion.
        while self._unfinished:
            schema, shape, scope = self._unfinished.pop()
            found, self._unfinished = self._unfinished, []
            if isinstance(schema, AliasSchema):
                complete: Schema = replace(schema, type=self._content(shape, scope))
            else:
                complete = replace(schema, fields=self._fields(shape, scope), extra=self._extra_of(shape, scope))
                self._parts[scope.world][schema.reference] = self._named_parts(shape, scope)
            self._defined[scope.world][schema.reference] = complete
            found += reversed(self._unfinished)
            self._unfinished = found

    def _named_parts(self, shape: Shape, scope: Scope) -> list[Named]:
        """The classes of the components that a class is made of."""
        found = [self._reference(core, scope) for core in possible_bases(shape, self._shapes, self._placement.names)]
        return [name for name in found if isinstance(name, Named)]

    def _type(self, node: Node, scope: Scope) -> Type:
        bare = self._bare(node, scope)
        nullable = self._shapes.nullable(node) and not isinstance(bare, Nullable)
        return Nullable(bare) if nullable and bare != Primitive("object") else bare

    def _fields(self, shape: Shape, scope: Scope, *, updates: bool = False) -> tuple[Field, ...]:
        fields: list[Field] = []
        asked_for = scope.world is World.PARAMS
        asked = asked_for and not updates
        tags = self._tags.of(shape.origin)
        names = self._spelled.fields(
            {**dict.fromkeys(shape.properties), **dict.fromkeys(tags), **shape.described}, scope
        )
        for wire_name, value in shape.properties.items():
            if keywords.is_marked(value, "readOnly" if scope.world is World.PARAMS else "writeOnly"):
                continue
            name = names[wire_name]
            doc = with_facts(self.doc(shape.described[wire_name], name), shape.described[wire_name], value, asked=asked)
            values = tags.pop(wire_name, ())
            type_ = _tag_type(values) if values else self._type(value, scope.below(wire_name))
            required, old = wire_name in shape.required, is_deprecated(shape.described[wire_name], value)
            owner = shape.described[wire_name]
            default = default_of(owner, value) if asked else None
            field = Field(SpecText(wire_name), name, type_, required, doc, old, default, owner.address)
            # Of what they get, callers need no examples.
            fields.append(with_examples(field, self._shapes, value, owner) if asked_for else field)
        for wire_name, values in tags.items():
            name = names[wire_name]
            fields.append(Field(SpecText(wire_name), name, _tag_type(values), True, None))
        return _apart_from_types(fields)

    def doc(self, node: Node, name: str = "") -> SpecText | None:
        """The description of a schema, or a title that says more than its name; of a bare reference, none."""
        title = node.text("title")
        same = "".join(words(title)).lower() in name.replace("_", "").lower()
        return told(node.text("description") or ("" if same else title))

    def _bare(self, node: Node, scope: Scope) -> Type:
        target = node.follow()
        if self._depth >= MAX_DEPTH:
            target.degrade(
                Code.TOO_DEEP,
                f"the schema is nested in {MAX_DEPTH} others",
                "let it be a component, and one above it too",
            )
            return Primitive("object")
        self._depth += 1
        type_ = self._known(target, scope, referenced=target is not node)
        self._depth -= 1
        return type_

    def _known(self, node: Node, scope: Scope, *, referenced: bool) -> Type:
        shape = self._shapes.of(node)
        for candidate in (node, shape.node):
            if candidate in self._placement.chosen:
                return self._object(candidate, scope) if shape.kind == "object" else self._reference(candidate, scope)
        if shape.kind == "enum":
            return self._enum(shape, scope)
        if shape.kind == "object":
            children = self._tags.families.get(shape.node)
            return self._family(shape.node, children, scope) if children else self._object(shape.node, scope)
        named = next((item for item in (node, shape.node) if item in self._placement.names), None)
        # What is inline in a circle needs no name of its own; what is long does if it is used elsewhere.
        if (named or referenced) and (self._shapes.contains_itself(shape.node) or self._lengths.is_long(shape)):
            return self._reference(named or shape.node, scope)
        if shape.kind == "union":
            return self._reference(shape.node, scope) if self._is_named(shape) else self._union(shape, scope)
        return self._content(shape, scope)

    def _object(self, core: Node, scope: Scope) -> Type:
        """The class of an object.

        Callers may pass a model that they got as well, and any mapping where other keys are allowed, too.
        """
        members = [self._reference(core, scope)]
        if scope.world is World.PARAMS and core in self._answered:
            members.append(self._reference(core, scope.of_models()))
        if scope.world is World.PARAMS and self._shapes.of(core).extras:
            members.append(MapOf(Primitive("object")))
        return union_of(members)

    def _family(self, base: Node, children: Iterable[Node], scope: Scope) -> Type:
        """The children of a base class, and the class itself for others (OpenAPI: Discriminator Object)."""
        key = (scope.world, base)
        if key not in self._families:
            base.get("discriminator", "propertyName")
            own = self._reference(base, scope)
            assert isinstance(own, Named)
            name = self._families[key] = self.claim(f"Any{own.name}", own.module)
            inner = Scope(scope.world, own.module, own.name)
            members = [self._object(self._shapes.core(child), inner) for child in children]
            self.define(AliasSchema(name, union_of([*members, own]), None, base.address), scope.world)
        return self._families[key]

    def _is_named(self, shape: Shape) -> bool:
        return shape.node in self._placement.names or shape.node in self._placement.same

    def _content(self, shape: Shape, scope: Scope) -> Type:
        """The type in full, where a name would stand for it elsewhere."""
        if shape.kind == "union":
            return self._union(shape, scope)
        if shape.kind == "enum":
            return literal_type(shape)
        if shape.kind == "array":
            return self._list(shape, scope)
        if shape.kind == "map":
            return self._map(shape, scope)
        return primitive_type(shape, shape.types[0]) if shape.kind == "primitive" else Primitive("object")

    def _list(self, shape: Shape, scope: Scope) -> Type:
        return ListOf(self._type(shape.items, scope.item()))

    def _map(self, shape: Shape, scope: Scope) -> Type:
        return MapOf(self._extra(shape, scope) or Primitive("object"))

    def _extra_of(self, shape: Shape, scope: Scope) -> Type | None:
        return self._extra(shape, scope) if scope.world is World.MODELS else None

    def _extra(self, shape: Shape, scope: Scope) -> Type | None:
        """The type of the values of keys that are no properties, if anything is known of it."""
        types = [self._type(values, scope.below("value")) for values in shape.extras]
        return union_of(types) if types else None

    def _of_type(self, shape: Shape, name: str, scope: Scope) -> Type:
        """What one of the several types of a schema allows."""
        if name == "object":
            return self._map(shape, scope)
        return self._list(shape, scope) if name == "array" else primitive_type(shape, name)

    def _enum(self, shape: Shape, scope: Scope) -> Type:
        named = self._placement.enums.get(shape.values) if _hashable(shape.values) else None
        if named is not None:
            self._define_alias(named, shape.node, scope)
            return named
        component = self._is_named(shape) and len(shape.values) > 1
        return self._reference(shape.node, scope) if component or len(shape.values) > LONG_ENUM else literal_type(shape)

    def _union(self, shape: Shape, scope: Scope) -> Type:
        if not shape.variants:
            return union_of([self._of_type(shape, name, scope) for name in shape.types])
        flat = self._unions.members(shape)
        if not flat:
            return _empty(shape.node)
        if len(flat) > MAX_MEMBERS:
            return _too_large(shape.node)
        return self._one_of(flat, self._unions.tag(shape, flat), scope)

    def _one_of(self, variants: list[Node], tag: str | None, scope: Scope) -> Type:
        names = (self._unions.name(variant, tag, index) for index, variant in enumerate(variants))
        members = [self._bare(variant, scope.below(name)) for variant, name in zip(variants, names, strict=True)]
        return union_of(members, SpecText(tag) if tag else None)

    def _reference(self, core: Node, scope: Scope) -> Type:
        """The name of a class or alias, defined at its first use."""
        core = self._placement.same.get(core, core)
        if scope.world is World.PARAMS and not self._shapes.has_object(core):
            scope = scope.of_models()
        key = (scope.world, core)
        if key not in self._names:
            self._names[key] = self._name(core, scope)
            self._define(self._names[key], core, scope)
        return self._names[key]

    def _name(self, core: Node, scope: Scope) -> Named:
        placed = self._placement.names.get(core)
        if placed is not None:
            param = self._placement.params[core]
            if scope.world is World.PARAMS:
                return param
            both = placed.name == param.name and self._shapes.has_object(core)
            return self.claim(placed.name.removesuffix("Param"), placed.module) if both else placed
        scope = self._inline.scope(core, scope)
        name = scope.prefix
        if scope.world is World.PARAMS and any(item in self._taken for item in shortened(name)):
            name = f"{name.removesuffix('Param')}Param"
        known = self._unnamed.setdefault((scope.world, scope.module, name), [])
        twin = next((named for node, named in known if is_same(node, core)), None)
        found = self._kept_name(core, scope) or twin or self.claim(name, scope.module)
        known.append((core, found))
        return found

    def _kept_name(self, core: Node, scope: Scope) -> Named | None:
        """What an earlier run called a schema, unless another one has the name."""
        name = self._kept.name(scope.world, core)
        if not name or name in self._taken or name in self._arguments:
            return None
        return Named(scope.module, self._taken.take(name))

    def _define(self, name: Named, node: Node, scope: Scope) -> None:
        prefix = "" if node in self._events else name.name.removesuffix("Param")
        inner = Scope(scope.world, name.module, prefix)
        shape = self._shapes.of(node)
        if shape.kind != "object":
            self._define_alias(name, node, inner)
            return
        schema = ObjectSchema(name, (), self.doc(shape.origin, name.name), origin=node.address)
        self._defined[scope.world][name] = schema  # before its fields, so that the class order follows first use
        self._unfinished.append((schema, shape, inner))

    def _define_alias(self, name: Named, node: Node, scope: Scope) -> None:
        world = scope.world if self._shapes.has_object(node) else World.MODELS
        if name in self._defined[world]:
            return
        shape, scope = self._shapes.of(node), replace(scope, world=world)
        alias = AliasSchema(name, Primitive("object"), self.doc(node, name.name), node.address)
        if self._depth > _DEEP:
            self._defined[world][name] = alias
            self._unfinished.append((alias, shape, scope))
            return
        self._defined[world][name] = replace(alias, type=self._content(shape, scope))


def _tag_type(values: tuple[str, ...]) -> Type:
    return LiteralOf(tuple(SpecText(value) for value in values))


def _empty(union: Node) -> Type:
    union.degrade(Code.RECURSIVE_SCHEMA, "the schema is a union of nothing but itself", "give it another member")
    return Primitive("object")


def _too_large(union: Node) -> Type:
    fact = f"the union has more than {MAX_MEMBERS:,} members, with those of unions in it"
    union.degrade(Code.TOO_MANY_MEMBERS, fact, "make it an object, or several unions")
    return Primitive("object")


def _hashable(values: tuple[JsonValue, ...]) -> bool:
    return not any(isinstance(value, (dict, list)) for value in values)


def _apart_from_types(fields: list[Field]) -> tuple[Field, ...]:
    """The fields, none of which has the name of a type that the class mentions."""
    mentioned = {name.name for field in fields for name in names_in(field.type)}
    names = {field.name for field in fields}
    return tuple(
        replace(field, name=naming.unique(f"{field.name}_", names)) if field.name in mentioned else field
        for field in fields
    )
