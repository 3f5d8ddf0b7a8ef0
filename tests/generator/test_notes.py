"""Nothing that a document says is ignored in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .support import generate

SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "A bed.",
    "properties": {
        "size": {"type": "integer", "minimum": 1, "example": 3, "not": {"const": 7}},
        "soil": {"type": "string", "pattern": "^[a-z]+$", "x-unit": "pH", "not": {"const": "sand"}},
    },
    "dependentRequired": {"size": ["soil"]},
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Garden", "version": "1", "contact": {"name": "The gardener"}},
    "servers": [{"url": "https://garden.example"}],
    "webhooks": {"grown": {"post": {"responses": {}}}},
    "paths": {
        "/beds": {
            "post": {
                "operationId": "digBed",
                "externalDocs": {"url": "https://garden.example/docs"},
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Bed"}}}},
                "callbacks": {"done": {}},
                "responses": {"204": {"description": "Dug.", "links": {"next": {}}}},
            }
        }
    },
    "components": {"schemas": {"Bed": SCHEMA}},
}


def _notes(run: Any) -> dict[str, str]:
    """Pointer of each note by its message."""
    found = [json.loads(line) for line in run.err.splitlines()]
    assert {item["severity"] for item in found} == {"note"}
    assert all(item["help"] for item in found)
    return {item["message"]: item["pointer"] for item in found}


def test_each_kind_of_key_that_nobody_reads_is_noted_once(tmp_path: Path) -> None:
    run = generate(tmp_path, DOCUMENT, "", "--format", "json", "--strict")
    assert run.code == 0
    assert _notes(run) == {
        "'links' is not supported (1 place)": "/paths/~1beds/post/responses/204/links",
        "'not' is not supported (2 places)": "/components/schemas/Bed/properties/size/not",
        "'dependentRequired' is not supported (1 place)": "/components/schemas/Bed/dependentRequired",
    }


def test_people_see_a_line_and_all_of_it_when_they_ask(tmp_path: Path) -> None:
    short = generate(tmp_path, DOCUMENT)
    assert short.err.startswith("3 notes: ")
    assert short.err.count("\n") == 1
    full = generate(tmp_path, DOCUMENT, "", "--verbose")
    assert "openapi.yaml:1:" in full.err
    assert full.err.count("note[SL039]") == 3


def test_what_is_not_generated_is_not_looked_at(tmp_path: Path) -> None:
    run = generate(tmp_path, {**DOCUMENT, "webhooks": {}}, {"only": []}, "--format", "json")
    assert "'only' leaves out an operation (1 place)" in _notes(run)
    assert "'links' is not supported (1 place)" not in _notes(run)
