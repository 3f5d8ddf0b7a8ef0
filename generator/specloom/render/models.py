"""The modules of models and of params, printed from the intermediate model."""

from __future__ import annotations

import keyword
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment

from specloom.ir import AliasSchema, Field, Named, Nullable, ObjectSchema, Schema, Type, UnionOf
from specloom.render.annotations import otherwise
from specloom.render.definitions import in_order
from specloom.render.hints import parse_hints
from specloom.render.shapes import Shape, take_apart
from specloom.text import SpecText, docstring, literal, prose

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class _FieldView:
    name: str
    hint: str
    default: str = ""
    doc: str = ""


@dataclass(frozen=True, slots=True)
class _SchemaView:
    kind: str
    """A kind of definition that the template knows."""
    name: str
    doc: str
    hint: str = ""
    fields: Sequence[_FieldView] = ()
    extra: str = ""
    """The type of the values of other keys."""
    bases: str = ""
    keywords: Sequence[tuple[str, str]] = ()
    """Keys that are words of Python, and their types in quotes."""


def render_models(schemas: Sequence[Schema], environment: Environment, *, params: bool) -> dict[str, str]:
    """Dotted module below `types` → source without imports.

    Args:
        schemas: all models, or with `params` all `TypedDict`s and their aliases.
        environment: that has the templates.
        params: which of the two.
    """
    views = _Views(schemas, params=params)
    modules: dict[str, list[_SchemaView]] = {}
    for name, early in in_order(schemas).items():
        modules.setdefault(name.module, []).append(views.view(name, early=early))
    template = environment.get_template("models.py.jinja")
    base = "TypedDict" if params else "BaseModel"
    return {module: template.render(schemas=found, base=base).strip() for module, found in modules.items()}


class _Views:
    """What the template prints of each schema."""

    def __init__(self, schemas: Sequence[Schema], *, params: bool) -> None:
        self._params = params
        self._schemas = {schema.reference: schema for schema in schemas}
        self._parts = {name: self._take_apart(schema) for name, schema in self._schemas.items()}
        shapes = dict.fromkeys(shape for parts in self._parts.values() for shape, _ in parts)
        self._parsed = parse_hints(shapes, params=params)

    def view(self, name: Named, *, early: bool) -> _SchemaView:
        """The view of a schema; `early` if it stands before a name that it mentions."""
        schema = self._schemas[name]
        hidden = otherwise({field.name for field in schema.fields} if isinstance(schema, ObjectSchema) else set())
        hints = [self._parsed[shape].filled(texts, hidden) for shape, texts in self._parts[name]]
        if isinstance(schema, AliasSchema):
            hint = self._tagged(schema.type, hints[0])
            kind, hint = ("early alias", literal(hint)) if early else ("alias", hint)
            return _SchemaView(kind, name.name, _docstring(schema.doc, 0), hint)
        extra = hints.pop() if schema.extra else ""
        pairs = zip(schema.fields, hints, strict=True)
        fields = [(field, hint) for field, hint in pairs if field.name not in schema.inherited]
        words = [(literal(field.name), literal(hint)) for field, hint in fields if keyword.iskeyword(field.name)]
        bases = ", ".join([*(base.name for base in schema.bases), *([f"_{name.name}Keywords"] if words else [])])
        views = [
            _FieldView(field.name, hint, self._default(field), _docstring(field.doc, 4))
            for field, hint in fields
            if not keyword.iskeyword(field.name)
        ]
        doc = _docstring(schema.doc, 4)
        return _SchemaView("class", name.name, doc, fields=views, extra=extra, bases=bases, keywords=words)

    def _take_apart(self, schema: Schema) -> list[tuple[Shape, tuple[str, ...]]]:
        if isinstance(schema, AliasSchema):
            return [take_apart(schema.type, params=self._params)]
        fields = schema.fields
        hidden = {field.name for field in fields}
        parts = [
            take_apart(field.type, required=self._is_required(field), params=self._params, hidden=hidden)
            for field in fields
        ]
        return [*parts, take_apart(schema.extra, hidden=hidden)] if schema.extra else parts

    def _is_required(self, field: Field) -> bool:
        """A model's nullable field may be left out by a server; a caller must give what is required."""
        return field.required and (self._params or not isinstance(field.type, Nullable))

    def _tagged(self, type_: Type, hint: str) -> str:
        """The hint of an alias, with the attribute that tells the members of a union of models apart, if it is one."""
        if self._params or not isinstance(type_, UnionOf) or type_.discriminator is None:
            return hint
        members = [self._schemas.get(member) for member in type_.members if isinstance(member, Named)]
        fields = [field for member in members if isinstance(member, ObjectSchema) for field in member.fields]
        tags = [field for field in fields if field.wire_name == type_.discriminator]
        names = {field.name for field in tags}
        # Pydantic takes no tag that may be left out, or that one of the members lacks.
        usable = len(names) == 1 and len(tags) == len(type_.members) and all(map(self._is_required, tags))
        return f"Annotated[{hint}, Field(discriminator={literal(names.pop())})]" if usable else hint

    def _default(self, field: Field) -> str:
        """What follows the annotation of a model's field."""
        if self._params:
            return ""
        optional = not self._is_required(field)
        if field.name != field.wire_name.raw:
            default = "default=None, " if optional else ""
            return f" = Field({default}alias={literal(field.wire_name)})"
        return " = None" if optional else ""


def _docstring(text: SpecText | None, indent: int) -> str:
    return docstring(prose(text, _WIDTH - indent), indent, _WIDTH) if text else ""
