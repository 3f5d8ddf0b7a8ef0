"""How keys of dictionaries that are arguments are spelled in JSON, where that is not as in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from specloom.ir import (
    AliasSchema,
    Key,
    ListOf,
    LiteralOf,
    MapOf,
    Method,
    Named,
    Nullable,
    ObjectSchema,
    Parameter,
    Resource,
    Schema,
    Type,
    UnionOf,
)
from specloom.text import SpecText


class Keys:
    """The `TypedDict`s of which a key, or one of a `TypedDict` in it, has another name in JSON."""

    def __init__(self, params: Iterable[Schema]) -> None:
        self._schemas = {item.reference: item for item in params}
        self._objects = {name.name: item for name, item in self._schemas.items() if isinstance(item, ObjectSchema)}
        self._inner = {
            name: {field.name: self._all(field.type) for field in item.fields} for name, item in self._objects.items()
        }
        self._renamed = self._all_renamed()
        self._used: list[str] = []

    def marked(self, resources: Iterable[Resource]) -> tuple[Resource, ...]:
        """The resources, of whose arguments those with such keys say so."""
        return tuple(
            replace(
                resource,
                methods=tuple(self._marked_method(method) for method in resource.methods),
                children=self.marked(resource.children),
            )
            for resource in resources
        )

    def table(self) -> dict[str, tuple[Key, ...]]:
        """The keys of each type that the marked arguments may have."""
        found: dict[str, tuple[Key, ...]] = {}
        stack = [*self._used]
        while stack:
            name = stack.pop()
            if name not in found:
                inner = self._inner[name]
                found[name] = tuple(
                    Key(field.name, field.wire_name, self._spelled(inner[field.name]), _constant(field.type))
                    for field in self._objects[name].fields
                )
                stack += [other.lstrip("*") for key in found[name] for other in key.types]
        return dict(sorted(found.items()))

    def _marked_method(self, method: Method) -> Method:
        body = method.body
        if body is not None:
            ways = (replace(way, arguments=self._marked_arguments(way.arguments)) for way in body.ways)
            body = replace(body, ways=tuple(ways))
        positional, keywords = (self._marked_arguments(items) for items in (method.positional, method.keywords))
        return replace(method, positional=positional, keywords=keywords, body=body)

    def _marked_arguments(self, arguments: Iterable[Parameter]) -> tuple[Parameter, ...]:
        marked: list[Parameter] = []
        for item in arguments:
            spelled = self._spelled(self._all(item.type))
            marked.append(replace(item, spelled=spelled) if spelled else item)
            self._used += [name.lstrip("*") for name in spelled]
        return tuple(marked)

    def _spelled(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return names if any(name.lstrip("*") in self._renamed for name in names) else ()

    def _all(self, type_: Type) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._found(type_, frozenset())))

    def _found(self, type_: Type, above: frozenset[Named]) -> Iterator[str]:
        """The `TypedDict`s in a type; behind a star those of the values of a mapping."""
        if isinstance(type_, Named):
            schema = self._schemas.get(type_)
            if isinstance(schema, ObjectSchema):
                yield type_.name
            elif isinstance(schema, AliasSchema) and type_ not in above:
                yield from self._found(schema.type, above | {type_})
        elif isinstance(type_, ListOf):
            yield from self._found(type_.item, above)
        elif isinstance(type_, MapOf):
            yield from (f"*{name}" for name in self._found(type_.value, above))
        elif isinstance(type_, Nullable):
            yield from self._found(type_.inner, above)
        elif isinstance(type_, UnionOf):
            for member in type_.members:
                yield from self._found(member, above)

    def _all_renamed(self) -> set[str]:
        """Those with such keys, and those that contain them."""
        users: dict[str, set[str]] = {}
        for name, fields in self._inner.items():
            for other in {other.lstrip("*") for inner in fields.values() for other in inner}:
                users.setdefault(other, set()).add(name)
        found: set[str] = set()
        stack = [name for name, item in self._objects.items() if any(_is_renamed(item))]
        while stack:
            name = stack.pop()
            if name not in found:
                found.add(name)
                stack += users.get(name, ())
        return found


def _is_renamed(schema: ObjectSchema) -> Iterator[bool]:
    return (field.name != field.wire_name.raw for field in schema.fields)


def _constant(type_: Type) -> SpecText | None:
    values = type_.values if isinstance(type_, LiteralOf) else ()
    return values[0] if len(values) == 1 and isinstance(values[0], SpecText) else None
