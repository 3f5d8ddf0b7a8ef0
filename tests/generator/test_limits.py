"""Schemas that are deeper, longer or more than people write."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from specloom.config_reader import no_config
from specloom.diagnostics import Diagnostics, Rejected
from specloom.handwritten import HandWritten
from specloom.ir import AliasSchema, ListOf, Package, Primitive, names_in, types_of
from specloom.limits import MAX_MEMBERS
from specloom.lower import lower
from specloom.nodes import Files
from specloom.openapi import read_document
from specloom.source import parse_source

from .support import generate, imported


def _lowered(schemas: dict[str, Any]) -> tuple[Package, list[str]]:
    """What comes of a document whose only operation returns the schema `Root`; the codes of what is reported."""
    response = {
        "description": "One.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Root"}}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Limits", "version": "1"},
        "servers": [{"url": "https://limits.example"}],
        "paths": {"/root": {"get": {"operationId": "getRoot", "responses": {"200": response}}}},
        "components": {"schemas": schemas},
    }
    diagnostics = Diagnostics()
    source = parse_source(json.dumps(document).encode(), "openapi.json", diagnostics)
    assert source is not None
    files = Files(None, diagnostics)
    opened = read_document(files.add(source).root, files)
    package = lower(opened, no_config(opened.root), HandWritten(), {})
    return package, [item.code for item in diagnostics.found]


@pytest.mark.parametrize("depth", [10, 110])
@pytest.mark.parametrize("shape", ["array", "anyOf", "map", "allOf"])
def test_what_is_nested_too_deep_for_python_becomes_an_object(shape: str, depth: int) -> None:
    schema: dict[str, Any] = {"type": "string"} if shape != "allOf" else {"properties": {"id": {}}}
    for number in range(depth):
        shapes: dict[str, dict[str, Any]] = {
            "array": {"type": "array", "items": schema},
            "anyOf": {"anyOf": [schema, {"type": "integer"}]},
            "map": {"type": "object", "additionalProperties": schema},
            "allOf": {"allOf": [schema, {"properties": {f"p{number}": {}}}]},
        }
        schema = shapes[shape]
    _, codes = _lowered({"Root": {"type": "object", "properties": {"deep": schema}}})
    assert codes == (["SL047"] if shape in ("array", "map") and depth > 64 else [])


def test_inline_objects_may_be_nested_at_any_depth() -> None:
    schema: dict[str, Any] = {"type": "string"}
    for number in range(110):
        schema = {"type": "object", "properties": {f"p{number}": schema}}
    package, codes = _lowered({"Root": schema})
    assert codes == []
    assert len(package.models) == 110
    assert max(len(model.reference.name) for model in package.models) < 100


def test_a_chain_of_classes_may_be_long() -> None:
    schemas = {
        f"C{number}": {"type": "object", "properties": {"next": {"$ref": f"#/components/schemas/C{number + 1}"}}}
        for number in range(1500)
    }
    schemas |= {"Root": schemas["C0"], "C1500": {"type": "object", "properties": {"id": {"type": "string"}}}}
    package, codes = _lowered(schemas)
    assert codes == []
    assert len(package.models) == 1501


def test_an_enum_of_very_many_values_is_its_plain_type() -> None:
    values = [f"v{number}" for number in range(50_000)]
    package, codes = _lowered({"Root": {"type": "string", "enum": values}})
    assert codes == ["SL048"]
    assert [model.type for model in package.models if isinstance(model, AliasSchema)] == [Primitive("str")]


def test_a_list_of_itself_is_an_alias_with_a_name() -> None:
    package, codes = _lowered(
        {
            "Root": {"type": "object", "properties": {"tree": {"$ref": "#/components/schemas/Tree"}}},
            "Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        }
    )
    types = {model.reference.name: types_of(model) for model in package.models}
    (tree,) = (model.reference for model in package.models if model.reference.name == "Tree")
    assert types == {"Root": [tree], "Tree": [ListOf(tree)]}
    assert codes == []


@pytest.mark.parametrize(
    ("union", "expected"),
    [
        ([{"$ref": "#/components/schemas/U"}, {"type": "string"}, {"type": "integer"}], []),
        ([{"$ref": "#/components/schemas/U"}, {"$ref": "#/components/schemas/U"}], ["SL045"]),
        ([{"oneOf": [{"$ref": "#/components/schemas/U"}, {"type": "string"}]}, {"type": "integer"}], []),
    ],
)
def test_a_union_is_not_its_own_member(union: list[Any], expected: list[str]) -> None:
    package, codes = _lowered(
        {"Root": {"properties": {"u": {"$ref": "#/components/schemas/U"}}}, "U": {"oneOf": union}}
    )
    (alias,) = (model for model in package.models if isinstance(model, AliasSchema))
    assert alias.reference not in names_in(alias.type)
    assert codes == expected


def test_every_class_that_is_mentioned_is_there() -> None:
    properties = {
        "self": {"$ref": "#/components/schemas/Root"},
        "choice": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
    }
    schemas = {
        "Root": {"properties": properties},
        "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
        "B": {"properties": {"a": {"type": "array", "items": {"$ref": "#/components/schemas/A"}}}},
    }
    package, _ = _lowered(schemas)
    defined = {model.reference for model in package.models}
    mentioned = {name for model in package.models for type_ in types_of(model) for name in names_in(type_)}
    assert mentioned <= defined
    assert {name.name for name in defined} == {"Root", "A", "B"}


def _ref(number: int) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/C{number}"}


_OBJECT: dict[str, Any] = {"type": "object", "properties": {"id": {"type": "string"}}}
_TWICE: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "oneOf": lambda other: {"oneOf": [other, other]},
    "anyOf": lambda other: {"anyOf": [other, {"type": "array", "items": other}]},
    "allOf": lambda other: {"allOf": [other, other]},
    "parts": lambda other: {"allOf": [other, {"properties": {"one": other}}]},
    "array": lambda other: {"type": "array", "items": {"oneOf": [other, other]}},
    "arrays": lambda other: {"oneOf": [{"type": "array", "items": other}, {"additionalProperties": other}]},
    "map": lambda other: {"type": "object", "additionalProperties": other, "properties": {"one": other}},
    "properties": lambda other: {"type": "object", "properties": {"one": other, "two": other}},
}


@pytest.mark.parametrize("shape", _TWICE)
def test_components_that_mention_the_next_one_twice_take_no_longer_than_others(shape: str) -> None:
    schemas = {f"C{number}": _TWICE[shape](_ref(number + 1)) for number in range(40)} | {"C40": _OBJECT}
    began = time.process_time()
    package, codes = _lowered({"Root": _ref(0), **schemas})
    assert time.process_time() - began < 10
    assert codes == []
    assert len(package.models) < 200
    assert max(len(str(model)) for model in package.models) < 100_000


_CHAINS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "reference": lambda other: other,
    "wrapper": lambda other: {"allOf": [other]},
    "allOf": lambda other: {"allOf": [other, {"properties": {"more": {"type": "string"}}}]},
    "oneOf": lambda other: {"oneOf": [other, {"type": "string"}]},
    "anyOf": lambda other: {"anyOf": [{"type": "array", "items": other}, {"type": "string"}]},
    "array": lambda other: {"type": "array", "items": other},
    "map": lambda other: {"type": "object", "additionalProperties": other},
    "property": lambda other: {"type": "object", "properties": {"next": other}},
}


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("shape", _CHAINS)
def test_long_chains_of_components_are_no_deep_recursion(shape: str, reverse: bool) -> None:
    numbers = [*range(1500)]
    schemas = {f"C{number}": _CHAINS[shape](_ref(number + 1)) for number in (reversed(numbers) if reverse else numbers)}
    package, codes = _lowered({"Root": _ref(0), **schemas, "C1500": _OBJECT})
    assert bool(package.models) == (shape != "allOf")
    assert set(codes) == ({"SL043"} if shape == "allOf" else set())


_CHOICES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "beside": lambda other: {
        "properties": {"p": {"type": "string"}},
        "oneOf": [{"allOf": [other, {"properties": {side: {"type": "string"}}}]} for side in "ab"],
    },
    "wrapped": lambda other: {"oneOf": [{"allOf": [other]}, {"allOf": [other, {"properties": {"one": {}}}]}]},
}


@pytest.mark.parametrize("shape", _CHOICES)
def test_what_schemas_take_over_from_others_is_limited(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each choice doubles the combinations of what stands beside it."""
    monkeypatch.setattr("specloom.lower.shapes.MAX_TAKEN_OVER", 1000)
    schemas = {f"C{number}": _CHOICES[shape](_ref(number + 1)) for number in range(40)}
    with pytest.raises(Rejected) as caught:
        _lowered({"Root": _ref(0), **schemas, "C40": _OBJECT})
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "SL024"
    assert "more than 1,000 properties and members" in diagnostic.message
    assert diagnostic.place is not None
    assert diagnostic.place.pointer.startswith("/components/schemas/C")


def test_a_union_of_very_many_members_is_an_object() -> None:
    members: list[dict[str, Any]] = [
        {"type": "object", "properties": {f"p{number}": {}}} for number in range(MAX_MEMBERS + 1)
    ]
    package, codes = _lowered({"Root": {"properties": {"u": {"oneOf": members}}}})
    assert codes == ["SL049"]
    assert len(package.models) == 1


_SELVES: list[dict[str, Any]] = [
    {"Root": {"oneOf": [_OBJECT, {"$ref": "#/components/schemas/Root"}]}},
    {"Root": {"anyOf": [{"$ref": "#/components/schemas/Root"}]}},
    {
        "Root": {"oneOf": [{"$ref": "#/components/schemas/B"}, {"type": "string"}]},
        "B": {"anyOf": [{"$ref": "#/components/schemas/Root"}, {"type": "integer"}]},
    },
    {
        "Root": {"anyOf": [{"$ref": "#/components/schemas/B"}, _OBJECT]},
        "B": {"allOf": [{"$ref": "#/components/schemas/Root"}, _OBJECT]},
    },
    {
        "Root": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
        "A": {"allOf": [{"$ref": "#/components/schemas/Root"}, {"properties": {"a": {}}}]},
        "B": {"allOf": [{"$ref": "#/components/schemas/Root"}, {"properties": {"b": {}}}]},
    },
]


@pytest.mark.parametrize("schemas", _SELVES)
def test_unions_that_contain_themselves_have_types(schemas: dict[str, Any]) -> None:
    package, codes = _lowered(schemas)
    assert package.resources
    assert set(codes) <= {"SL040"}


@pytest.mark.parametrize("schema", [{"enum": [{"a": 1}, [2], "x"]}, {"const": {"a": 1}}, {"const": [1, 2]}])
def test_values_of_an_enum_that_are_no_scalars_are_objects(schema: dict[str, Any], tmp_path: Path) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Limits", "version": "1"},
        "servers": [{"url": "https://limits.example"}],
        "paths": {"/root": {"get": {"operationId": "getRoot", "responses": {"204": {"description": "None."}}}}},
        "components": {"schemas": {"Root": {"type": "object", "properties": {"kind": schema}}}},
    }
    config = {"models": {"root": {"Root": "Root", "Kind": "Root/properties/kind"}}, "resources": {"beds": {}}}
    run = generate(tmp_path, document, config)
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        assert modules["types.root"].Root(kind=schema).kind == schema
