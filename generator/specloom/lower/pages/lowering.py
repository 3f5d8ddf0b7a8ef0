"""Pagination schemes of the config → page classes, with all that the responses of their operations have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from specloom import naming, vocabulary
from specloom.codes import Code
from specloom.config import Config
from specloom.ir import Envelope, Field, Nullable, Page, PageStrategy, Primitive, PrimitiveKind, Type, UnionOf, names_in
from specloom.lower import keywords
from specloom.lower.pages.content import field_of, has_parameter, page_content, steps_to
from specloom.lower.schemas import Schemas
from specloom.lower.scopes import Scope, World
from specloom.lower.shapes import Shapes
from specloom.lower.tree import casing_of, speller, type_modules, walk
from specloom.lower.unions import union_of
from specloom.nodes import Node
from specloom.openapi import Document, Operation
from specloom.page_config import PageConfig
from specloom.source import JsonValue
from specloom.text import SpecText, told

_FIRST = {"zero": 0, "one": 1}
_TEXTS = ("description", "title", "example", "examples", "summary")
"""Keywords that do not make a type another one."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A schema that a class of pages has fields of, and where its inline parts go."""

    schema: Node
    scope: Scope


class Pages:
    """Lowers the schemes, and checks each operation that has one."""

    def __init__(
        self,
        document: Document,
        config: Config,
        prefixes: Mapping[tuple[str, ...], str],
        shapes: Shapes,
        schemas: Schemas,
    ) -> None:
        self._document = document
        self._config = config
        self._prefixes = prefixes
        self._shapes = shapes
        self._schemas = schemas
        self._casing = casing_of(config)

    def lower(self) -> dict[str, Page]:
        """The page classes by the names of the schemes."""
        return {key: self._page(key, page) for key, page in self._config.pagination.items()}

    def item(self, operation: Operation, page: Page) -> Node | None:
        """The schema of an item; the scheme must fit the operation."""
        if page.parameter is not None and not has_parameter(operation, page.parameter.raw, self._shapes):
            fact = f"{operation.route} has no query parameter '{page.parameter.raw}'"
            self._report(operation.node.child("parameters"), fact, f"{_key(page)}.parameter")
        schema = page_content(operation)
        items = schema if schema is None or not page.items.raw else field_of(schema, page.items.raw, self._shapes)
        if schema is None or items is None or self._shapes.of(items).kind != "array":
            what = f"list '{page.items.raw}'" if page.items.raw else "list"
            fact = f"the response of {operation.route} has no {what}"
            operation.node.child("responses").error(Code.BAD_PAGE, fact, _remedy("items"))
            return None
        says = None if page.response in dict(page.from_headers) else page.response
        if says is not None and field_of(schema, says.raw, self._shapes) is None:
            key = "next_url" if page.strategy == "url" else "cursor.response"
            self._report_response(operation, f"the response of {operation.route} has no field '{says.raw}'", key)
        item = self._shapes.of(items).items
        fields = self._shapes.of(item).properties
        if page.item is not None and fields and steps_to(item, page.item.raw, self._shapes) is None:
            fact = f"the items of {operation.route} have no field '{page.item.raw}'"
            self._report_response(operation, fact, "cursor.item")
        return item

    def _page(self, key: str, config: PageConfig) -> Page:
        uses: list[_Use] = []
        operations: list[Operation] = []
        modules = type_modules(self._config.resources)
        for path, resource in walk(self._config.resources):
            for name, method in resource.methods.items():
                operation = self._document.by_id.get(method.operation)
                schema = page_content(operation) if operation and method.page == key else None
                if operation is not None and schema is not None:
                    prefix = self._prefixes[path] + speller(self._config)(name)
                    uses.append(_Use(schema, Scope(World.MODELS, modules[path], prefix)))
                    operations.append(operation)
        self._check_fields(config, operations, uses)
        steps = next((found for use in uses if (found := steps_to(use.schema, config.items, self._shapes))), None)
        steps = steps or [config.items]
        envelope = self._envelope(config.name, steps, uses, config.called or "items")
        known = {field.wire_name.raw for field in envelope.fields}
        declared = {**dict.fromkeys(config.from_headers, "string"), **config.fields}
        more = [_declared(name, kind) for name, kind in declared.items() if name not in known]
        return scheme_of(config, replace(envelope, fields=_apart([*envelope.fields, *more])))

    def _check_fields(self, config: PageConfig, operations: list[Operation], uses: list[_Use]) -> None:
        """A field that tells how far the pages go may be missing in some responses, but not in all."""
        number = config.page
        wanted = {"has_more": config.has_more, "last": config.last, "total": config.total}
        if number is not None:
            wanted |= {"page.current": number.current, "page.total_pages": number.total_pages}
        for key, path in wanted.items():
            known = any(field_of(use.schema, path, self._shapes) is not None for use in uses)
            if path and operations and not known and path not in config.from_headers:
                fact = f"the response of {operations[0].route} has no field '{path}'"
                self._report_response(operations[0], fact, key)

    def _report_response(self, operation: Operation, fact: str, key: str) -> None:
        self._report(operation.node.child("responses"), fact, key)

    def _report(self, node: Node, fact: str, key: str) -> None:
        """Report what is missing; Stainless takes it, and a page that does not tell of another one is the last."""
        report = node.degrade if self._config.keeps_names else node.error
        report(Code.BAD_PAGE, fact, _remedy(key))

    def _envelope(self, name: str, steps: list[str], uses: list[_Use], called: str) -> Envelope:
        """The fields that the responses have, each in one or more of them; the list that is one is called so."""
        step, *below = steps
        found: dict[str, list[_Use]] = {}
        for use in uses:
            shape = self._shapes.of(use.schema)
            for wire_name, node in shape.properties.items():
                if not keywords.is_marked(node, "writeOnly"):
                    found.setdefault(wire_name, []).append(_Use(node, use.scope))
        attribute = naming.field_name(step or called, casing=self._casing)
        inner_name = name + naming.capitalized(step)
        inner = None
        if below:
            inner_name = self._schemas.claim(inner_name, "").name
            inner = self._envelope(inner_name, below, found.get(step, []), called)
        taken = naming.Taken([attribute])
        fields = [self._field(name, wire_name, parts, taken) for wire_name, parts in found.items() if wire_name != step]
        return Envelope(name, _free(attribute), SpecText(step), inner, _apart(fields))

    def _field(self, name: str, wire_name: str, uses: list[_Use], taken: naming.Taken) -> Field:
        attribute = taken.claim(_free(naming.field_name(wire_name, casing=self._casing)))
        distinct: list[_Use] = []
        for use in uses:
            if any(self._same(use.schema, other.schema) for other in distinct):
                use.schema.skip()
            else:
                distinct.append(use)
        if len(distinct) == 1:
            first = distinct[0]
            scopes = [replace(first.scope, prefix=name).below(wire_name)]
        else:
            scopes = [replace(use.scope, prefix=f"{use.scope.prefix}Page").below(wire_name) for use in distinct]
        types = [self._schemas.type_of(use.schema, scope) for use, scope in zip(distinct, scopes, strict=True)]
        docs = {self._schemas.doc(use.schema, attribute) for use in uses}
        # What is said of one list is seldom true of another.
        return Field(SpecText(wire_name), attribute, _optional(types), False, docs.pop() if len(docs) == 1 else None)

    def _same(self, one: Node, other: Node) -> bool:
        return self._shapes.core(one) is self._shapes.core(other) or _bare(one.value) == _bare(other.value)


_TYPES: Mapping[str, PrimitiveKind] = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def _declared(wire_name: str, kind: str) -> Field:
    """A field that the config says pages have."""
    type_ = Primitive(_TYPES.get(kind, "object"))
    name = _free(naming.field_name(wire_name))
    return Field(SpecText(wire_name), name, type_ if type_.kind == "object" else Nullable(type_), False, None)


def scheme_of(config: PageConfig, envelope: Envelope) -> Page:
    """What the config says of a scheme."""
    strategy = strategy_of(config)
    cursor, number, offset = config.cursor, config.page, config.offset
    moving = cursor if strategy == "cursor" else number if strategy == "number" else offset
    counting = number if strategy == "number" else offset
    start = _FIRST.get(counting.counts_from) if counting and strategy in ("number", "offset") else None
    return Page(
        name=config.name,
        strategy=strategy,
        items=SpecText(config.items),
        envelope=envelope,
        parameter=told(moving.parameter) if moving else None,
        start=start,
        item=told(cursor.item) if cursor else None,
        response=told(config.next_url or (cursor.response if cursor else "")),
        current=told(number.current) if number else None,
        total_pages=told(number.total_pages) if number else None,
        total=told(config.total) if strategy in ("number", "offset") else None,
        has_more=told(config.has_more),
        last=told(config.last),
        ends_empty=config.ends_empty,
        from_headers=tuple((SpecText(name), SpecText(header)) for name, header in config.from_headers.items()),
    )


def strategy_of(config: PageConfig) -> PageStrategy:
    """How the scheme goes on."""
    if config.cursor:
        return "cursor"
    if config.page:
        return "number"
    if config.offset:
        return "offset"
    if config.single:
        return "single"
    return "url" if config.next_url else "link"


def check_schemes(config: Config) -> None:
    """Report each scheme that goes on in no way, or in several."""
    for page in config.pagination.values():
        ways = (page.cursor, page.page, page.offset, page.next_url, page.link_header, page.single)
        if sum(map(bool, ways)) != 1:
            page.node.error(
                Code.MISSING_KEY,
                f"the pagination scheme '{page.name}' must go on in one way",
                "add one of 'cursor', 'page', 'offset', 'next_url', 'link_header' and 'single'",
                at_key=True,
            )


def _key(page: Page) -> str:
    return "page" if page.strategy == "number" else page.strategy


def _remedy(key: str) -> str:
    return f"correct '{key}' of the pagination scheme, or take 'page' from the method"


def _free(name: str) -> str:
    return f"{name}_" if name in vocabulary.page_attributes() else name


def _apart(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields, none of which has the name of a type that another one mentions."""
    fields = list(fields)
    mentioned = {name.name for field in fields for name in names_in(field.type)}
    return tuple(replace(field, name=f"{field.name}_") if field.name in mentioned else field for field in fields)


def _optional(types: list[Type]) -> Type:
    """One of the types, or nothing where a server leaves the field out."""
    members: list[Type] = []
    for type_ in types:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        members += inner.members if isinstance(inner, UnionOf) else [inner]
    distinct = [member for member in dict.fromkeys(members) if member != Primitive("none")]
    hidden = any(name.name in vocabulary.PAGES for member in distinct for name in names_in(member))
    if hidden or not distinct or Primitive("object") in distinct:
        return Primitive("object")
    return Nullable(union_of(distinct))


def _bare(value: JsonValue, *, named: bool = False) -> JsonValue:
    """A schema without texts for people; `named` if its keys are names."""
    if isinstance(value, dict):
        return {
            key: _bare(item, named=key == "properties" and not named)
            for key, item in value.items()
            if named or (key not in _TEXTS and not key.startswith("x-"))
        }
    return [_bare(item) for item in value] if isinstance(value, list) else value
