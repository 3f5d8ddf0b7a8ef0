"""Schemas → types, classes and aliases of the intermediate model.

A schema is lowered for one of two worlds: the models, which responses are read into, and the params, the
`TypedDict`s that callers pass. An alias in which no object occurs is the same in both and lives among the models.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import get_args

from specloom import naming
from specloom.codes import Code
from specloom.diagnostics import Diagnostics
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
    PrimitiveKind,
    Schema,
    Type,
    UnionOf,
    names_in,
)
from specloom.lower.placement import Placement
from specloom.lower.shapes import Shapes
from specloom.openapi import Document, Node
from specloom.text import SpecText

MAX_DEPTH = 64
"""How deep a schema may be nested in others; what is deeper could not be written as Python."""

MAX_VALUES = 5_000
"""How many values an enum may have; type checkers and the formatter take seconds for more."""

LONG_ENUM = 8
"""An inline enum with more values than this gets a name of its own."""

_PRIMITIVES: dict[str, PrimitiveKind] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}
_STRING_FORMATS: dict[str, PrimitiveKind] = {"date-time": "datetime", "date": "date", "binary": "bytes"}


class World(Enum):
    """Which side of a call a type is for."""

    MODELS = "models"
    PARAMS = "params"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where inline schemas go and what their names begin with."""

    world: World
    module: str
    prefix: str

    def below(self, name: str) -> Scope:
        """The scope of a part called `name`."""
        return replace(self, prefix=self.prefix + naming.capitalized(name))


class Schemas:
    """Lowers schemas on demand; each one once per world."""

    def __init__(
        self,
        document: Document,
        shapes: Shapes,
        placement: Placement,
        events: Collection[str],
        reserved: Iterable[str],
        diagnostics: Diagnostics,
    ) -> None:
        self._document = document
        self._shapes = shapes
        self._placement = placement
        self._events = events  # pointers of unions whose members are called by their event's name alone
        self._diagnostics = diagnostics
        self._names: dict[tuple[World, str], Named] = {}
        self._taken = {*reserved, *(name.name for name in (*placement.names.values(), *placement.params.values()))}
        self._depth = 0  # how many schemas the one at hand is a part of
        self._unfinished: list[tuple[ObjectSchema, Node, Scope]] = []  # classes whose fields are not lowered yet
        self._defined: dict[World, dict[Named, Schema]] = {World.MODELS: {}, World.PARAMS: {}}

    def defined(self, world: World) -> tuple[Schema, ...]:
        """All classes and aliases lowered so far, in the order in which they were met."""
        return tuple(self._defined[world].values())

    def define(self, schema: Schema, world: World) -> None:
        """Add a class that no schema of the document stands for, such as the params of an operation."""
        self._defined[world][schema.reference] = schema

    def claim(self, name: str, module: str) -> Named:
        """A name that no other type of the package has."""
        reference = Named(module, naming.unique(name, self._taken))
        self._taken.add(reference.name)
        return reference

    def type_of(self, node: Node, scope: Scope) -> Type:
        """The type of a schema in the scope."""
        type_ = self._type(node, scope)
        self._finish()
        return type_

    def fields(self, node: Node, scope: Scope) -> tuple[Field, ...]:
        """The properties of an object schema."""
        fields = self._fields(node, scope)
        self._finish()
        return fields

    def _finish(self) -> None:
        # Not where the class is met: long chains of classes would be a deep recursion.
        while self._unfinished:
            schema, node, scope = self._unfinished.pop()
            found = self._unfinished
            self._unfinished = []
            complete = replace(schema, fields=self._fields(node, scope))
            self._defined[scope.world][schema.reference] = complete
            self._unfinished = [*found, *reversed(self._unfinished)]

    def _type(self, node: Node, scope: Scope) -> Type:
        bare = self._bare(node, scope)
        nullable = self._shapes.nullable(node) and not isinstance(bare, Nullable)
        return Nullable(bare) if nullable and bare != Primitive("object") else bare

    def _fields(self, node: Node, scope: Scope) -> tuple[Field, ...]:
        parts = self._shapes.object_parts(node)
        taken: set[str] = set()
        fields: list[Field] = []
        for wire_name, value in parts.properties.items():
            if scope.world is World.PARAMS and value.mapping.get("readOnly") is True:
                continue
            name = naming.unique(naming.field_name(wire_name), taken)
            taken.add(name)
            doc = self.doc(value, name)
            type_ = self._type(value, scope.below(wire_name))
            fields.append(Field(SpecText(wire_name), name, type_, wire_name in parts.required, doc))
        return _apart_from_types(fields)

    def doc(self, node: Node, name: str = "") -> SpecText | None:
        """The description of a schema, or a title that says more than its name; of a bare reference, none."""
        title = node.text("title")
        same = "".join(naming.words(title)).lower() in name.replace("_", "").lower()
        text = node.text("description") or ("" if same else title)
        return SpecText(text) if text.strip() else None

    def _bare(self, node: Node, scope: Scope) -> Type:
        target = self._document.resolve(node)
        if self._depth >= MAX_DEPTH:
            self._diagnostics.degrade(
                Code.TOO_DEEP,
                f"the schema is nested in {MAX_DEPTH} others",
                self._document.place(target),
                help="let it be a component, and one above it too",
            )
            return Primitive("object")
        self._depth += 1
        type_ = self._known(target, scope, referenced=target.pointer != node.pointer)
        self._depth -= 1
        return type_

    def _known(self, node: Node, scope: Scope, *, referenced: bool) -> Type:
        core = self._shapes.core(node)
        for candidate in (node, core):
            if candidate.pointer in self._placement.chosen:
                return self._reference(candidate, scope)
        kind = self._shapes.kind(core)
        if kind == "enum":
            return self._enum(core, scope)
        if kind == "object":
            return self._reference(core, scope)
        named = next((item for item in (node, core) if item.pointer in self._placement.names), None)
        # What is inline in a circle needs no name of its own.
        if (named or referenced) and self._shapes.contains_itself(core):
            return self._reference(named or core, scope)
        if kind == "union":
            component = core.pointer in self._placement.names
            return self._reference(core, scope) if component else self._union(core, scope)
        return self._content(core, scope)

    def _content(self, core: Node, scope: Scope) -> Type:
        """The type in full, where a name would stand for it elsewhere."""
        kind = self._shapes.kind(core)
        if kind == "union":
            return self._union(core, scope)
        if kind == "enum":
            return self._literal(core)
        if kind == "array":
            return ListOf(self._type(core.child("items"), replace(scope, prefix=_item_prefix(scope.prefix))))
        if kind == "map":
            values = core.child("additionalProperties")
            known = isinstance(values.value, dict) and values.value
            return MapOf(self._type(values, scope.below("value")) if known else Primitive("object"))
        return self._primitive(core) if kind == "primitive" else Primitive("object")

    def _enum(self, core: Node, scope: Scope) -> Type:
        values = self._shapes.enum(core)
        named = self._placement.enums.get(tuple(values))  # type: ignore[arg-type]
        if named is not None:
            self._define_alias(named, core, scope)
            return named
        component = core.pointer in self._placement.names and len(values) > 1
        return self._reference(core, scope) if component or len(values) > LONG_ENUM else self._literal(core)

    def _literal(self, core: Node) -> Type:
        values: list[SpecText | int | float | bool] = []
        listed = self._shapes.enum(core)
        if len(listed) > MAX_VALUES:
            self._diagnostics.degrade(
                Code.TOO_MANY_VALUES,
                f"the enum has {len(listed)} values; only {MAX_VALUES} are listed in a type",
                self._document.place(core.child("enum")),
                help="leave out 'enum' where any value of the type may come",
            )
            return self._primitive(core) if self._shapes.types(core) else Primitive("object")
        for value in listed:
            if isinstance(value, str):
                values.append(SpecText(value))
            elif isinstance(value, (bool, int)):
                values.append(value)
            else:
                return Primitive("float") if isinstance(value, float) else Primitive("object")
        distinct = {(type(value), value): value for value in values}  # in which 1 and true are two
        return LiteralOf(tuple(distinct.values())) if values else Primitive("object")

    def _primitive(self, core: Node) -> Type:
        name = self._shapes.types(core)[0]
        if name == "string":
            return Primitive(_STRING_FORMATS.get(core.text("format"), "str"))
        if name in _PRIMITIVES:
            return Primitive(_PRIMITIVES[name])
        known = [*_PRIMITIVES, "array", "object", "null"]
        self._diagnostics.degrade(
            Code.UNKNOWN_TYPE,
            f"'{name}' is no type",
            self._document.place(core.child("type")),
            help=naming.suggestion(name, known) or f"the types are {', '.join(known)}",
        )
        return Primitive("object")

    def _union(self, core: Node, scope: Scope) -> Type:
        names = self._shapes.types(core)
        variants = self._shapes.variants(core)
        if not variants:
            parts = [Node({**core.mapping, "type": name}, core.pointer) for name in names]
            return _union_of([self._content(part, scope) for part in parts], None)
        self._check_mapping(core)
        flat = self._flatten(core, ())
        if not flat:
            return self._empty(core)
        tag = self._tag_name(core, flat)
        members: list[Type] = []
        for index, variant in enumerate(flat):
            value = self._shapes.tag(variant, tag) if tag else None
            members.append(self._bare(variant, scope.below(self._variant_name(variant, value, index, scope))))
        return _union_of(members, SpecText(tag) if tag else None)

    def _flatten(self, core: Node, above: tuple[str, ...]) -> list[Node]:
        """The members with nested unions opened, unless the config names them; a union is not its own member."""
        above = (*above, core.pointer)
        flat: list[Node] = []
        for variant in self._shapes.variants(core):
            member = self._shapes.core(variant)
            chosen = {self._document.resolve(variant).pointer, member.pointer} & self._placement.chosen
            if member.pointer not in above:
                nested = self._shapes.kind(member) == "union" and not chosen and self._shapes.variants(member)
                flat += self._flatten(member, above) if nested else [variant]
        return flat

    def _empty(self, core: Node) -> Type:
        self._diagnostics.degrade(
            Code.RECURSIVE_SCHEMA,
            "the schema is a union of nothing but itself",
            self._document.place(core),
            help="give it another member",
        )
        return Primitive("object")

    def _variant_name(self, variant: Node, value: str | None, index: int, scope: Scope) -> str:
        if value:
            return value
        first = next(iter(self._shapes.object_parts(variant).properties), "")
        return variant.text("title") or (f"with {first}" if first else f"variant {index + 1}")

    def _check_mapping(self, core: Node) -> None:
        """Report a discriminator that names schemas which are not there (OpenAPI: Discriminator Object)."""
        schemas = self._document.root.child("components", "schemas").mapping
        mapping = core.child("discriminator", "mapping")
        for node in mapping.children():
            target = node.value if isinstance(node.value, str) else ""
            if target not in schemas and self._document.at(target).value is None:
                self._diagnostics.degrade(
                    Code.BAD_MAPPING,
                    f"the discriminator maps to '{target}', which is no schema",
                    self._document.place(node),
                    help=naming.suggestion(target.rpartition("/")[2], schemas) or "name one of the schemas",
                )

    def _tag_name(self, core: Node, variants: list[Node]) -> str | None:
        """The property that tells the members apart: the declared one, or the one that does."""
        declared = core.child("discriminator").text("propertyName")
        if declared and self._tells_apart(declared, variants):
            return declared
        first = self._shapes.object_parts(variants[0]).properties if len(variants) > 1 else {}
        return next((name for name in first if self._tells_apart(name, variants)), None)

    def _tells_apart(self, name: str, variants: list[Node]) -> bool:
        tags = [self._shapes.tag(variant, name) for variant in variants]
        required = all(name in self._shapes.object_parts(variant).required for variant in variants)
        return required and None not in tags and len(set(tags)) == len(tags)

    def _reference(self, core: Node, scope: Scope) -> Type:
        """The name of a class or alias, defined at its first use."""
        if scope.world is World.PARAMS and not self._shapes.has_object(core):
            scope = replace(scope, world=World.MODELS, module=scope.module.removesuffix("_params"))
        key = (scope.world, core.pointer)
        if key not in self._names:
            self._names[key] = self._name(core, scope)
            self._define(self._names[key], core, scope)
        return self._names[key]

    def _name(self, core: Node, scope: Scope) -> Named:
        placed = self._placement.names.get(core.pointer)
        if placed is not None:
            param = self._placement.params[core.pointer]
            if scope.world is World.PARAMS:
                return param
            both = placed.name == param.name and self._shapes.has_object(core)
            return self.claim(placed.name.removesuffix("Param"), placed.module) if both else placed
        name = naming.pascal(scope.prefix)
        taken = scope.world is World.PARAMS and name in self._taken
        return self.claim(f"{name}Param" if taken else name, scope.module)

    def _define(self, name: Named, node: Node, scope: Scope) -> None:
        prefix = "" if node.pointer in self._events else name.name.removesuffix("Param")
        inner = Scope(scope.world, name.module, prefix)
        core = self._shapes.core(node)
        if self._shapes.kind(core) != "object":
            self._define_alias(name, node, inner)
            return
        schema = ObjectSchema(name, (), self.doc(node, name.name))
        self._defined[scope.world][name] = schema  # before its fields, so that the class order follows first use
        self._unfinished.append((schema, core, inner))

    def _define_alias(self, name: Named, node: Node, scope: Scope) -> None:
        world = scope.world if self._shapes.has_object(node) else World.MODELS
        if name in self._defined[world]:
            return
        type_ = self._content(self._shapes.core(node), replace(scope, world=world))
        self._defined[world][name] = AliasSchema(name, type_, self.doc(node, name.name))


def _apart_from_types(fields: list[Field]) -> tuple[Field, ...]:
    """The fields, none of which has the name of a type that the class mentions."""
    mentioned = {name.name for field in fields for name in names_in(field.type)}
    names = {field.name for field in fields}
    return tuple(
        replace(field, name=naming.unique(f"{field.name}_", names)) if field.name in mentioned else field
        for field in fields
    )


def _item_prefix(prefix: str) -> str:
    found = naming.words(prefix)
    return prefix[: -len(found[-1])] + naming.singular(found[-1]) if found else prefix


def _union_of(members: list[Type], discriminator: SpecText | None) -> Type:
    distinct = list(dict.fromkeys(members))
    if len(distinct) == 1:
        return distinct[0]
    tagged = discriminator if len(distinct) == len(members) else None
    return UnionOf(tuple(distinct), tagged)


assert set(_PRIMITIVES.values()) <= set(get_args(PrimitiveKind))
