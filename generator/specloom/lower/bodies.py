"""Request bodies → arguments, and how they are sent (OpenAPI: Request Body Object)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from specloom.codes import Code
from specloom.ir import (
    AliasSchema,
    Body,
    Content,
    Field,
    ListOf,
    LiteralOf,
    Named,
    Nullable,
    ObjectSchema,
    Parameter,
    Part,
    Primitive,
    Sample,
    Style,
    Type,
    UnionOf,
    Wire,
)
from specloom.lower.examples import parts_of, sample_of, with_examples, written_examples
from specloom.lower.facts import with_facts
from specloom.lower.media_types import Kind, bare, contents, kind_of
from specloom.lower.options import OTHERWISE, Options
from specloom.lower.parameters import free_name
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.lower.shapes import Shapes
from specloom.nodes import Node
from specloom.openapi import Operation
from specloom.text import SpecText

_WITH_FIELDS: tuple[Kind, ...] = ("json", "multipart", "form")
"""What is sent of several media types: the first of these, and of its kind the first; or else the first of all."""

_FILES: tuple[Type, ...] = (Primitive("bytes"), ListOf(Primitive("bytes")))


@dataclass(frozen=True, slots=True)
class _Group:
    """Media types that share a schema."""

    schema: Node
    media_types: Mapping[str, Node]

    @property
    def first(self) -> str:
        return next(iter(self.media_types))

    @property
    def kind(self) -> Kind:
        return _kind(self.first)

    @property
    def binary(self) -> bool:
        return self.kind not in _WITH_FIELDS


class Bodies:
    """Lowers the body of one operation after the other.

    Args:
        shapes: of the schemas.
        schemas: makes the types.
        options: the client's arguments, some of which are fields.
        always_sent: whether an optional body of fields is sent even when none of them is given.
    """

    def __init__(
        self, shapes: Shapes, schemas: Schemas, options: Options, *, always_sent: bool, takes_apart: bool
    ) -> None:
        self._shapes = shapes
        self._schemas = schemas
        self._options = options
        self._always_sent = always_sent
        self._takes_apart = takes_apart

    def lower(
        self, operation: Operation, scope: Scope, taken: set[str], whole: str = ""
    ) -> tuple[Body | None, list[Parameter]]:
        """The body, if there is one, and its arguments.

        Args:
            operation: that has it.
            scope: of the names of its types.
            taken: the names of other arguments.
            whole: what the argument is called that is all of it, if not as usual.
        """
        request = operation.node.get("requestBody").follow()
        groups = [_Group(request, {"application/json": request})] if request.broken else self._groups(request)
        if not groups:
            return None, []
        names = _Names(self._schemas, taken, whole)
        updates = _updates(operation)
        union, ways = self._variants(groups, scope, names)
        ways = ways or [
            self._content(group, scope, names, later=bool(index), updates=updates) for index, group in enumerate(groups)
        ]
        optional = not request.flag("required")
        if optional and self._always_sent and not ways[0].whole:
            optional = False
        choice = _choice(ways, names)
        body = Body(tuple(_marked(ways)), choice, optional, request.address, union)
        arguments = _merged(ways, optional=optional)
        return body, [*arguments, *([choice] if choice else [])]

    def _variants(self, groups: list[_Group], scope: Scope, names: _Names) -> tuple[Type | None, list[Content]]:
        """A union of objects whose fields are arguments, and a way to give the body for each of them."""
        group, *others = groups
        if not self._takes_apart or others or group.binary or self._shapes.of(group.schema).kind != "union":
            return None, []
        if self._shapes.nullable(group.schema):
            return None, []
        union = self._schemas.type_of(group.schema, scope)
        objects = self._objects(union, scope.world)
        return (union, [self._variant(group, item, names) for item in objects]) if objects else (None, [])

    def _objects(self, type_: Type, world: World) -> list[ObjectSchema]:
        """The objects of which a type is the union; none if it is one of anything else, too."""
        if isinstance(type_, Named):
            schema = self._schemas.get(type_, world)
            if isinstance(schema, AliasSchema):
                return self._objects(schema.type, world)
            return [schema] if isinstance(schema, ObjectSchema) else []
        parts = [self._objects(item, world) for item in type_.members] if isinstance(type_, UnionOf) else []
        return [item for part in parts for item in part] if all(parts) else []

    def _variant(self, group: _Group, schema: ObjectSchema, names: _Names) -> Content:
        arguments = tuple(self._argument(names.of(item), item) for item in schema.fields)
        return Content(tuple(SpecText(name) for name in group.media_types), arguments, False, (), False)

    def _groups(self, request: Node) -> list[_Group]:
        """The media types by what they carry, the preferred ones first."""
        groups: list[_Group] = []
        declared = contents(request)
        entries = {self._spelling(name, declared[name]): declared[name] for name in _distinct(declared)}
        for name in sorted(entries, key=_rank):
            schema = entries[name].get("schema")
            alike = next((group for group in groups if _is_alike(group, name, schema)), None)
            if alike is None:
                groups.append(_Group(schema, {name: entries[name]}))
            else:
                schema.skip()
                groups[groups.index(alike)] = replace(alike, media_types={**alike.media_types, name: entries[name]})
        return groups

    def _spelling(self, name: str, node: Node) -> str:
        """What a range of media types is sent as, if that can be told."""
        if "*" not in name:
            return name
        structured = self._shapes.of(node.get("schema")).kind in ("object", "array", "map", "union")
        return "application/json" if structured or _kind(name) == "json" else name

    def _content(self, group: _Group, scope: Scope, names: _Names, *, later: bool, updates: bool) -> Content:
        if later:
            scope = scope.below("content" if group.binary else group.kind)
        shape = self._shapes.of(group.schema)
        whole = group.binary or shape.kind != "object" or self._shapes.nullable(group.schema)
        arguments = [self._whole(group, scope, names)] if whole else self._fields(group, scope, names, updates)
        written = [node for name, node in group.media_types.items() if _kind(name) in ("multipart", "form")]
        files = self._files(group) if group.kind == "multipart" and not whole else {}
        arguments = [
            replace(item, type=_file_type(item.type)) if item.wire_name in files else item for item in arguments
        ]
        parts = {part.wire_name: part for node in written[:1] for part in _parts(node.get("encoding"))}
        return Content(
            media_types=tuple(SpecText(name) for name in group.media_types),
            arguments=tuple(arguments),
            whole=whole,
            parts=tuple({**files, **parts}.values()),
            marked=False,
        )

    def _files(self, group: _Group) -> dict[SpecText, Part]:
        """Properties that are files by their `contentMediaType` (JSON Schema 2020-12 §8.4), with their media types."""
        found: dict[SpecText, Part] = {}
        for wire_name, node in self._shapes.of(group.schema).properties.items():
            shape = self._shapes.of(node)
            content = self._shapes.of(shape.items).node if shape.kind == "array" else shape.node
            media_type = "" if content.has("contentEncoding") else content.text("contentMediaType")
            if media_type and _kind(media_type) == "binary":
                name = SpecText(wire_name)
                found[name] = Part(name, Wire("form", True, media_type=SpecText(media_type)))
        return found

    def _whole(self, group: _Group, scope: Scope, names: _Names) -> Parameter:
        schema = group.schema
        type_ = _text_or_bytes(group.first) if group.binary else self._schemas.type_of(schema, scope)
        doc = self._schemas.doc(schema)
        item = Parameter(names.whole(), SpecText(""), "body", type_, True, doc, origin=schema.address)
        return with_examples(item, self._shapes, schema, *group.media_types.values())

    def _fields(self, group: _Group, scope: Scope, names: _Names, updates: bool) -> list[Parameter]:
        wholes = [parts_of(sample_of(value)) for value in written_examples(group.media_types.values())]
        arguments: list[Parameter] = []
        for item in self._schemas.fields(group.schema, scope, updates=updates):
            examples = [whole[item.wire_name] for whole in wholes if item.wire_name in whole]
            arguments.append(self._argument(names.of(item), item, examples))
        return arguments

    def _argument(self, name: str, field: Field, examples: Sequence[Sample] = ()) -> Parameter:
        """The argument for a field; examples of whole bodies come before its own."""
        option = self._options.of_field(field.wire_name.raw)
        return Parameter(
            name=name,
            wire_name=field.wire_name,
            location="body",
            type=field.type,
            required=field.required and not option,
            option=option,
            needed=bool(option) and field.required,
            doc=with_facts(field.doc, otherwise=OTHERWISE) if option else field.doc,
            deprecated=field.deprecated,
            default=field.default,
            origin=field.origin,
            examples=(*examples, *field.examples),
            stand_in=field.stand_in,
        )


class _Names:
    """The arguments of a body's fields; a field that is in several media types is one."""

    def __init__(self, schemas: Schemas, taken: set[str], whole: str) -> None:
        self._schemas = schemas
        self._taken = taken
        self._whole = whole
        self._given: dict[str, str] = {}

    def of(self, field: Field) -> str:
        """The argument of a field."""
        return self._claimed(field.wire_name.raw, self._schemas.argument_of(field), "body")

    def whole(self) -> str:
        """The argument that is the body."""
        name = self._schemas.argument_name(self._whole) if self._whole else "body"
        return self._claimed("", name, "content")

    def choice(self) -> str:
        """The argument for the media type."""
        return self._claimed("\0", "content_type", "header")

    def _claimed(self, key: str, name: str, kind: str) -> str:
        if key not in self._given:
            self._given[key] = free_name(name, kind, self._taken)
            self._taken.add(self._given[key])
        return self._given[key]


def _updates(operation: Operation) -> bool:
    """Whether it changes what is given and leaves the rest: a PATCH, or a POST to a single thing."""
    return operation.http_method == "patch" or (operation.http_method == "post" and operation.path.endswith("}"))


def _file_type(type_: Type) -> Type:
    """A file, or a list of some, in place of text."""
    if isinstance(type_, Nullable):
        return Nullable(_file_type(type_.inner))
    return ListOf(_file_type(type_.item)) if isinstance(type_, ListOf) else Primitive("bytes")


def _kind(media_type: str) -> Kind:
    """The kind of a body; one that may be anything is what the caller makes it."""
    return "text" if bare(media_type) in ("*/*", "application/*") else kind_of(media_type)


def _rank(media_type: str) -> int:
    kind = _kind(media_type)
    return _WITH_FIELDS.index(kind) if kind in _WITH_FIELDS else len(_WITH_FIELDS)


def _is_alike(group: _Group, name: str, schema: Node) -> bool:
    if group.binary or _kind(name) not in _WITH_FIELDS:
        return group.binary and _kind(name) not in _WITH_FIELDS and _text_or_bytes(group.first) == _text_or_bytes(name)
    return group.schema.value == schema.value


def _distinct(media_types: Iterable[str]) -> list[str]:
    """Without what says the same again: other spellings of JSON, and ranges beside single types."""
    names = list(media_types)
    alone = len({bare(name) for name in names}) == 1
    again = ("application/json", "text/json") if "application/json" in names else ()
    return [
        name
        for name in names
        if (alone or "*" not in bare(name)) and (name == "application/json" or bare(name) not in again)
    ]


def _text_or_bytes(media_type: str) -> Type:
    """What callers give as a body that is not taken apart."""
    binary = _kind(media_type) == "binary"
    return Primitive("bytes") if binary else UnionOf((Primitive("str"), Primitive("bytes")))


def _marked(ways: Iterable[Content]) -> Iterable[Content]:
    """The ways, with a mark on those that only their media type tells from the first."""
    first: Content | None = None
    for way in ways:
        if first is None:
            first = way
            yield way
            continue
        names = {item.name for item in first.arguments}
        files = any(item.required and item.type in _FILES and item.name not in names for item in way.arguments)
        yield replace(way, marked=not (files and _kind(way.media_types[0].raw) == "multipart"))


def _choice(ways: Iterable[Content], names: _Names) -> Parameter | None:
    media_types = tuple(dict.fromkeys(media_type for way in ways for media_type in way.media_types))
    if len(media_types) < 2:
        return None
    doc = SpecText("The media type of the body.")
    return Parameter(names.choice(), SpecText("Content-Type"), "media type", LiteralOf(media_types), False, doc)


def _merged(ways: list[Content], *, optional: bool) -> list[Parameter]:
    """The arguments of all ways: required if no way does without."""
    found: dict[str, Parameter] = {}
    for way in ways:
        for item in way.arguments:
            known = found.get(item.name)
            found[item.name] = item if known is None else replace(known, type=_either(known.type, item.type))
    return [
        replace(item, required=not optional and all(_needs(way, item.name) for way in ways)) for item in found.values()
    ]


def _needs(way: Content, name: str) -> bool:
    return any(item.name == name and item.required for item in way.arguments)


def _either(one: Type, other: Type) -> Type:
    if one == other:
        return one
    inner = [type_.inner if isinstance(type_, Nullable) else type_ for type_ in (one, other)]
    members = [member for type_ in inner for member in (type_.members if isinstance(type_, UnionOf) else (type_,))]
    values = dict.fromkeys(value for item in members if isinstance(item, LiteralOf) for value in item.values)
    constants = [LiteralOf(tuple(values))] if values else []
    rest = dict.fromkeys(item for item in members if not isinstance(item, LiteralOf))
    found: list[Type] = [*constants, *rest]
    union = UnionOf(tuple(found)) if len(found) > 1 else found[0]
    return Nullable(union) if inner != [one, other] else union


def _parts(encoding: Node) -> Iterable[Part]:
    """How single fields are written; a style counts before a media type."""
    for name, node in encoding.entries():
        media_type, style = node.text("contentType"), node.text("style")
        if node.get("headers").keys:
            node.child("headers").ignore("'headers' of a part: give them as fourth item of the file's tuple")
        if style and style not in get_args(Style)[3:-1]:
            node.child("style").degrade(
                Code.BAD_PARAMETER,
                f"the field '{name}' cannot have the style '{style}'",
                "the styles there are form, spaceDelimited, pipeDelimited, deepObject; it is written as without one",
            )
        elif style or node.has("explode") or node.has("allowReserved"):
            style = style or "form"
            explode = node.flag("explode") if node.has("explode") else style == "form"
            yield Part(SpecText(name), Wire(cast("Style", style), explode, node.flag("allowReserved")))
            continue
        if media_type:
            yield Part(SpecText(name), Wire("form", True, media_type=SpecText(media_type)))
