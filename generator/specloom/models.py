"""Schemas of the intermediate model → Python modules, by datamodel-code-generator.

It is given nothing of the document: every schema is a component with a name that `lower` chose, property names are
Python attributes, and what else our templates print (docstrings, literals, aliases) are marks, which are replaced by
encoded text in its answer.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

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
    types_of,
)
from specloom.text import SpecText, docstring, literal, prose

WIDTH = 100

_PRIMITIVES: dict[str, dict[str, Any]] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "bytes": {"type": "string", "format": "binary"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "object": {},
    "none": {"type": "null"},
}
_UNKNOWN = Named("unknown", "Unknown")
"""Stands for `object` where a field has that name; the runtime defines it."""
_FILE = Named("file_content", "FileContent")
"""What callers give for bytes; the runtime defines it."""
_MARK = r"['\"]mark_(\d+)_['\"]"
_STRING_TOO = frozenset({"datetime", "date"})


def model_modules(schemas: Iterable[Schema], templates: Path) -> dict[str, str]:
    """The pydantic models: dotted module below `types` → source without imports."""
    models = list(schemas)
    return _own(_Generation(params=False).run(models, templates), models)


def param_modules(schemas: Iterable[Schema], aliases: Iterable[Schema], templates: Path) -> dict[str, str]:
    """The `TypedDict`s; `aliases` are those of the models that they may refer to."""
    params = list(schemas)
    return _own(_Generation(params=True).run([*params, *aliases], templates), params)


def _own(sources: Mapping[str, str], schemas: Iterable[Schema]) -> dict[str, str]:
    modules = {schema.reference.module for schema in schemas}
    return {module: source for module, source in sources.items() if module in modules}


class _Generation:
    def __init__(self, *, params: bool) -> None:
        self._params = params
        self._encoded: list[str] = []
        self._printed: set[int] = set()
        self._prints: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        self._hides_object = False  # whether the class at hand has a field called `object`

    def run(self, schemas: list[Schema], templates: Path) -> dict[str, str]:
        components = {_dotted(schema.reference): self._component(schema) for schema in _used_first(schemas)}
        if not components:
            return {}
        components |= {_dotted(_UNKNOWN): {}, _dotted(_FILE): {}}
        document = {
            "openapi": "3.1.0",
            "info": {"title": "types", "version": "1"},
            "paths": {},
            "components": {"schemas": components},
        }
        answer = _generate(document, self._prints, templates, params=self._params)
        modules = {".".join(path)[: -len(".py")]: source for path, source in answer.items()}
        bodies = {module: self._body(source) for module, source in modules.items() if not module.endswith("__init__")}
        lost = [text for number, text in enumerate(self._encoded) if number not in self._printed]
        if lost:
            raise RuntimeError(f"datamodel-code-generator has not printed {lost[0]}: it must have renamed a field")
        return bodies

    def _component(self, schema: Schema) -> dict[str, Any]:
        prints = self._prints[_dotted(schema.reference)]
        prints["docstring"] = self._docstring(schema.doc, 4 if isinstance(schema, ObjectSchema) else 0)
        if isinstance(schema, AliasSchema):
            self._hides_object = False
            tag = getattr(schema.type, "discriminator", None)
            prints["discriminator"] = self._quoted(literal(tag)) if tag and not self._params else ""
            # The wrapper keeps a map of anything from being taken for a class without fields.
            return {"anyOf": [self._type(schema.type)]} if isinstance(schema.type, MapOf) else self._type(schema.type)
        # No key of a TypedDict may be empty.
        fields = [field for field in schema.fields if field.wire_name.raw or not self._params]
        self._hides_object = any(field.name == "object" for field in fields)
        functional = any(not field.wire_name.raw.isidentifier() for field in fields)
        functional = functional or any(field.name != field.wire_name.raw for field in fields)
        prints["functional"] = functional
        if self._params and functional:
            prints["wire"] = {field.name: self._quoted(literal(field.wire_name)) for field in fields}
        else:
            prints["docs"] = {field.name: self._docstring(field.doc, 4) for field in fields}
        if not self._params:
            prints["defaults"] = {field.name: self._default(field) for field in fields}
        required = [field.name for field in fields if self._is_required(field)]
        properties = {field.name: self._type(field.type) for field in fields}
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": not properties,
        }

    def _is_required(self, field: Field) -> bool:
        """A model's nullable field may be left out by a server; a caller must give what is required."""
        return field.required and (self._params or not isinstance(field.type, Nullable))

    def _type(self, type_: Type) -> dict[str, Any]:
        if type_ == Primitive("object") and self._hides_object:
            type_ = _UNKNOWN
        if type_ == Primitive("bytes") and self._params:
            type_ = _FILE
        if isinstance(type_, Primitive):
            schema = _PRIMITIVES[type_.kind]
            both = self._params and type_.kind in _STRING_TOO
            return {"anyOf": [{"type": "string"}, schema]} if both else dict(schema)
        if isinstance(type_, Named):
            return {"$ref": f"#/components/schemas/{_dotted(type_)}"}
        if isinstance(type_, ListOf):
            return {"type": "array", "items": self._type(type_.item)}
        if isinstance(type_, MapOf):
            return {"type": "object", "additionalProperties": self._type(type_.value) or True}
        if isinstance(type_, LiteralOf):
            return {"type": "string", "enum": [self._mark(", ".join(map(literal, type_.values)))]}
        if isinstance(type_, Nullable):
            return {"anyOf": [self._type(type_.inner), {"type": "null"}]}
        return {"anyOf": [self._type(member) for member in type_.members]}

    def _default(self, field: Field) -> str:
        """What follows the annotation of a model's field."""
        optional = not field.required or isinstance(field.type, Nullable)
        if field.name != field.wire_name.raw:
            default = "default=None, " if optional else ""
            return f" = Field({default}alias={self._quoted(literal(field.wire_name))})"
        return " = None" if optional else ""

    def _docstring(self, text: SpecText | None, indent: int) -> str:
        return self._quoted(docstring(prose(text, WIDTH - indent), indent, WIDTH)) if text else ""

    def _mark(self, encoded: str) -> str:
        self._encoded.append(encoded)
        return f"mark_{len(self._encoded) - 1}_"

    def _quoted(self, encoded: str) -> str:
        return f'"{self._mark(encoded)}"'

    def _unmarked(self, text: str) -> str:
        return re.sub(_MARK, self._text_of, text)

    def _text_of(self, mark: re.Match[str]) -> str:
        number = int(mark.group(1))
        self._printed.add(number)
        return self._encoded[number]

    def _line(self, line: str) -> str:
        """The line without marks; the type of a key of a functional `TypedDict` in quotes, as it may come later."""
        key = re.fullmatch(rf"( {{8}}{_MARK}: )(.+),", line)
        if key is None:
            return self._unmarked(line)
        return f"{self._unmarked(key.group(1))}{literal(self._unmarked(key.group(3)))},"

    def _body(self, source: str) -> str:
        """The classes and aliases, without the imports and rebuild calls around them."""
        lines = [
            line
            for line in source.split("\n")
            if not re.match(r"(from [\w.]+ import |import |#|\w+\.model_rebuild\(\))", line)
        ]
        # A field that is called as a type makes it import the type under a name with this ending.
        return "\n".join(self._line(re.sub(r"\b(\w+)_aliased\b", r"\1_type", line)) for line in lines).strip()


def _used_first(schemas: list[Schema]) -> list[Schema]:
    """The schemas, each behind those that it uses: datamodel-code-generator takes far longer in another order."""
    by_name = {schema.reference: schema for schema in schemas}
    done: dict[Named, Schema] = {}
    above: set[Named] = set()
    stack = [(schema, False) for schema in reversed(schemas)]
    while stack:
        schema, complete = stack.pop()
        name = schema.reference
        if complete:
            done[name] = schema
        elif name not in above:
            above.add(name)
            used = [by_name[other] for type_ in types_of(schema) for other in names_in(type_) if other in by_name]
            stack += [(schema, True), *((other, False) for other in reversed(used))]
    return list(done.values())


def _generate(
    document: Mapping[str, Any], prints: defaultdict[str, dict[str, Any]], templates: Path, *, params: bool
) -> dict[tuple[str, ...], str]:
    # Imported here: it takes half a second, which a run without changed models does not pay.
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion
    from datamodel_code_generator.parser import LiteralType

    with warnings.catch_warnings():
        # It warns of what its next version will not do, which our range of versions keeps away.
        warnings.simplefilter("ignore", FutureWarning)
        answer = generate(
            document,
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.TypingTypedDict if params else DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_310,
            custom_template_dir=templates / "models",
            extra_template_data=prints,
            formatters=[],
            disable_timestamp=True,
            enum_field_as_literal=LiteralType.All,
            output_datetime_class=DatetimeClassType.Datetime,
            strict_nullable=True,
            use_exact_imports=True,
            use_generic_container_types=params,
            use_object_type=True,
            use_standard_collections=True,
            use_type_alias=True,
            use_union_operator=True,
        )
    assert isinstance(answer, dict), "dotted component names give a package"
    return answer


def _dotted(name: Named) -> str:
    return f"{name.module}.{name.name}"
