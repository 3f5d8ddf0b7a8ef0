"""References of a document, and what schemas are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from specloom.diagnostics import Diagnostics, Rejected
from specloom.lower.shapes import Shapes
from specloom.nodes import Files, Node
from specloom.openapi import Document, read_document
from specloom.source import parse_source


def _document(schemas: dict[str, Any], diagnostics: Diagnostics | None = None, **more: Any) -> Document:
    value = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": schemas}, **more}
    source = parse_source(json.dumps(value).encode(), "api.json", Diagnostics())
    assert source is not None
    files = Files(None, diagnostics or Diagnostics())
    return read_document(files.add(source).root, files)


def _schema(document: Document, name: str) -> Node:
    return document.schemas.child(name)


@pytest.mark.parametrize(
    ("reference", "value"),
    [
        ("#/components/schemas/a~1b", {"type": "string"}),
        ("#/components/schemas/c~0d", {"type": "integer"}),
        ("#/components/schemas/e%20f", {"type": "number"}),
        ("#/components/schemas/List/anyOf/1", {"type": "boolean"}),
        ("#/components/schemas/List/anyOf/2", None),
        ("#/components/schemas/List/anyOf/01", None),
        ("#/components/schemas/List/anyOf/-1", None),
        ("#/components/schemas/List/anyOf/²", None),
        ("#/components/schemas/List/anyOf/" + "9" * 5000, None),
        ("#/components/schemas/List/type/x", None),
        ("#/components/schemas/missing", None),
        ("#anchor", None),
    ],
)
def test_a_reference_leads_to_its_node(reference: str, value: Any) -> None:
    document = _document(
        {
            "a/b": {"type": "string"},
            "c~d": {"type": "integer"},
            "e f": {"type": "number"},
            "List": {"type": "array", "anyOf": [{}, {"type": "boolean"}]},
        }
    )
    found = document.root.refer(reference)
    assert (found.value if found is not None else None) == value


def test_chains_of_references_end_where_nothing_is_referred_to() -> None:
    document = _document({"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/C"}, "C": {}})
    assert _schema(document, "A").follow().pointer == "/components/schemas/C"


def test_broken_references_are_found_once_and_are_empty_schemas() -> None:
    diagnostics = Diagnostics()
    schemas: dict[str, Any] = {
        "Missing": {"$ref": "#/components/schemas/Nowhere"},
        "Hen": {"$ref": "#/components/schemas/Egg"},
        "Egg": {"$ref": "#/components/schemas/Hen"},
        "Bird": {"$ref": "#/components/schemas/Hen"},
        "Wrong": {"properties": {"limit": {"$ref": "#/components/parameters/Limit"}}},
    }
    components = {"schemas": schemas, "parameters": {"Limit": {"name": "limit", "in": "query"}}}
    document = _document({}, diagnostics, components=components)
    assert [item.code for item in diagnostics.found] == ["SL034", "SL036", "SL035"]
    for name in ("Missing", "Hen", "Egg", "Bird"):
        assert _schema(document, name).follow().value == {}
    assert diagnostics.degraded == 3


def test_what_looks_like_a_reference_in_data_is_none() -> None:
    diagnostics = Diagnostics()
    reference = {"$ref": "http://elsewhere.example/x"}
    _document(
        {
            "A": {"example": reference, "default": reference, "enum": [reference], "x-more": reference},
            "B": {"properties": {"$ref": {"type": "string"}, "default": {"type": "string"}}},
        },
        diagnostics,
    )
    assert diagnostics.found == []


@pytest.mark.parametrize(
    "target",
    [
        "other.yaml",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://[::1]/",
        "http://2130706433/x#/a",
        "//host/x",
        "",
        "..#/a",
    ],
)
def test_references_to_elsewhere_are_refused_unread(target: str) -> None:
    diagnostics = Diagnostics()
    _document({"A": {"$ref": target}}, diagnostics)
    assert [item.code for item in diagnostics.errors] == ["SL033"]


@pytest.mark.parametrize("version", ["2.0", "3.3.0", "4.0.0", "31.0", 3, None])
def test_other_versions_are_refused(version: Any) -> None:
    with pytest.raises(Rejected):
        _document({}, openapi=version)


@pytest.mark.parametrize(
    ("schema", "kind", "nullable"),
    [
        ({}, "anything", False),
        ({"type": "string"}, "primitive", False),
        ({"type": ["string", "null"]}, "primitive", True),
        ({"type": "string", "nullable": True}, "primitive", True),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "primitive", True),
        ({"oneOf": [{"enum": [None]}, {"type": "array", "items": {}}]}, "array", True),
        ({"allOf": [{"$ref": "#/components/schemas/Pet"}], "nullable": True}, "object", True),
        ({"allOf": [{"$ref": "#/components/schemas/Pet"}, {"description": "Mine."}]}, "object", False),
        ({"$ref": "#/components/schemas/Maybe"}, "object", True),
        ({"const": "x"}, "enum", False),
        ({"enum": ["x", None]}, "enum", True),
        ({"type": ["string", "integer"]}, "union", False),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, "union", False),
        ({"type": "object"}, "map", False),
        ({"additionalProperties": {"type": "string"}}, "map", False),
        ({"type": "object", "properties": {"a": {}}, "additionalProperties": True}, "object", False),
        ({"items": {}}, "array", False),
        ({"properties": {"a": {}}, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, "object", False),
        (True, "anything", False),
    ],
)
def test_kinds_of_schemas(schema: Any, kind: str, nullable: bool) -> None:
    pet = {"type": "object", "properties": {"id": {}}}
    maybe = {"oneOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "null"}]}
    document = _document({"Pet": pet, "Maybe": maybe, "It": schema})
    shapes = Shapes()
    assert shapes.of(_schema(document, "It")).kind == kind
    assert shapes.nullable(_schema(document, "It")) == nullable


def test_parts_of_an_object_are_those_of_all_it_is_made_of() -> None:
    document = _document(
        {
            "Base": {"properties": {"id": {"type": "string"}, "name": {}}, "required": ["id"]},
            "It": {
                "allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"size": {}}, "required": ["size"]}],
                "properties": {"name": {"type": "string"}},
                "required": ["name", {}],
            },
        }
    )
    parts = Shapes().of(_schema(document, "It"))
    assert list(parts.properties) == ["id", "name", "size"]
    assert parts.properties["name"].value == {"type": "string"}
    assert parts.required == {"id", "name", "size"}


def test_circles_are_cut_and_reported_once() -> None:
    schemas = {
        "A": {"allOf": [{"$ref": "#/components/schemas/B"}]},
        "B": {"anyOf": [{"$ref": "#/components/schemas/A"}]},
        "C": {"allOf": [{"$ref": "#/components/schemas/C"}], "properties": {"id": {}}},
    }
    diagnostics = Diagnostics()
    document = _document(schemas, diagnostics)
    shapes = Shapes()
    assert shapes.of(_schema(document, "A")).kind == shapes.of(_schema(document, "B")).kind == "anything"
    assert shapes.of(_schema(document, "C")).kind == "object"
    assert [item.code for item in diagnostics.found] == ["SL040", "SL040"]
    assert "#/components/schemas/C → #/components/schemas/C" in diagnostics.found[1].message
