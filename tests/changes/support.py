"""A small API, edits of its document, and what `diff` makes of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from specloom.changes import Verdict, compare_surfaces
from specloom.definition import load, lower
from specloom.diagnostics import Diagnostics
from specloom.surface import Surface, surface_of

Edit = Callable[[dict[str, Any]], object]
"""A change of a document, in place."""


def _schema(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "Done.", "content": {"application/json": {"schema": schema}}}}


def _body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


_ID = {"name": "pet_id", "in": "path", "required": True, "schema": {"type": "string"}}
PETS: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1.2.0"},
    "servers": [{"url": "https://pets.example/v1"}],
    "security": [{"Key": []}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20}},
                    {"name": "sort", "in": "query", "schema": {"enum": ["name", "age"]}},
                ],
                "responses": _answer({"type": "array", "items": _schema("Pet")}),
            },
            "post": {
                "operationId": "createPet",
                "requestBody": _body(_schema("NewPet")),
                "responses": {
                    **_answer(_schema("Pet")),
                    "400": {"description": "No.", "content": {"application/json": {"schema": _schema("Problem")}}},
                },
            },
        },
        "/pets/{pet_id}": {
            "get": {"operationId": "retrievePet", "parameters": [_ID], "responses": _answer(_schema("Pet"))},
            "delete": {"operationId": "deletePet", "parameters": [_ID], "responses": {"204": {"description": "Gone."}}},
        },
    },
    "components": {
        "securitySchemes": {"Key": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Kind": {"type": "string", "enum": ["cat", "dog"]},
            "Owner": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
            "Problem": {"type": "object", "properties": {"reason": {"type": "string"}}},
            "Pet": {
                "type": "object",
                "required": ["id", "status"],
                "properties": {
                    "id": {"type": "string"},
                    "status": {"enum": ["here", "gone"]},
                    "age": {"type": "integer"},
                    "kind": _schema("Kind"),
                    "owner": _schema("Owner"),
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
            "NewPet": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string"},
                    "kind": _schema("Kind"),
                    "owner": _schema("Owner"),
                    "size": {"enum": ["small", "large"]},
                },
            },
        },
    },
}


def edited(edit: Edit, document: dict[str, Any] = PETS) -> dict[str, Any]:
    """A copy of the document with a change."""
    copy = deepcopy(document)
    edit(copy)
    return copy


def surface(folder: Path, document: dict[str, Any], config: dict[str, Any] | None = None) -> Surface:
    """The public surface of a document's SDK."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "openapi.yaml"
    path.write_text(json.dumps(document))
    config_path = folder / "sdk.yaml" if config else None
    if config_path:
        config_path.write_text(json.dumps(config))
    diagnostics = Diagnostics()
    return surface_of(lower(load(path, config_path, None, diagnostics), {}, diagnostics))


def verdict(folder: Path, edit: Edit, before: Edit | None = None) -> Verdict:
    """What an edit of the document changes; `before` is one of the old document."""
    old = edited(before) if before else PETS
    return compare_surfaces(surface(folder / "old", old), surface(folder / "new", edited(edit, old)))


def told(found: Verdict) -> list[str]:
    """Weight and sentence of each change."""
    return [f"{change.weight.value}: {change.text}" for change in found.changes]


def diff(*arguments: str | Path) -> Result:
    """Run `specloom diff`."""
    from specloom.cli import main

    return CliRunner().invoke(main, ["diff", *map(str, arguments)], catch_exceptions=False)
