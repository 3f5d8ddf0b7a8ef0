"""The order of classes and aliases in their modules: one in which Python can evaluate them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from specloom.ir import AliasSchema, Named, Primitive, Schema, names_in, types_of


def in_order(schemas: Sequence[Schema]) -> dict[Named, bool]:
    """The names of the schemas in order, each with whether it must mention a name that is not defined yet.

    Each comes after those that it uses. In a circle the classes come first, for their annotations are evaluated
    when all is defined; so only aliases that contain themselves, with no class in between, mention what comes later.
    """
    order = _Order({schema.reference: schema for schema in schemas})
    for schema in _used_first(order.schemas):
        order.add(schema)
    return order.complete()


class _Order:
    def __init__(self, schemas: Mapping[Named, Schema]) -> None:
        self.schemas = schemas
        self._defined: dict[Named, bool] = {}
        self._waiting: dict[Named, set[Named]] = {}  # what it mentions and is not defined
        self._awaited: dict[Named, list[Named]] = {}  # what waits for it

    def add(self, schema: Schema) -> None:
        """Define a class when its bases are defined, and an alias when all that it mentions is."""
        mentioned = set(names_in(schema.type)) if isinstance(schema, AliasSchema) else set(schema.bases)
        missing = {name for name in mentioned & self.schemas.keys() if name not in self._defined}
        if missing:
            self._waiting[schema.reference] = missing
            for name in missing:
                self._awaited.setdefault(name, []).append(schema.reference)
        else:
            self._define(schema.reference)

    def complete(self) -> dict[Named, bool]:
        """All, with what is left at the end: aliases that wait for each other."""
        return {**self._defined, **dict.fromkeys(self._waiting, True)}

    def _define(self, name: Named) -> None:
        ready = [name]
        for known in ready:
            self._defined[known] = False
            for other in self._awaited.pop(known, ()):
                self._waiting[other].discard(known)
                if not self._waiting[other]:
                    del self._waiting[other]
                    ready.append(other)


def _used_first(by_name: Mapping[Named, Schema]) -> list[Schema]:
    """The schemas, each behind those that it uses, but for circles."""
    done: list[Schema] = []
    above: set[Named] = set()
    first = sorted(by_name.values(), key=_takes_files)
    stack = [(schema, False) for schema in reversed(first)]
    while stack:
        schema, complete = stack.pop()
        if complete:
            done.append(schema)
        elif schema.reference not in above:
            above.add(schema.reference)
            used = [by_name[other] for type_ in types_of(schema) for other in names_in(type_) if other in by_name]
            stack += [(schema, True), *((other, False) for other in reversed(used))]
    return done


def _takes_files(schema: Schema) -> bool:
    """Whether a class has a file among its fields; such classes are the last."""
    return Primitive("bytes") in types_of(schema)
