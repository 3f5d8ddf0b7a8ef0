"""Definitions that fuzzing has found to break the generator, at their smallest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .support import generate, imported


def _document(operation: dict[str, Any], **components: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {"/samples": {"post": {"responses": {"204": {"description": "Done."}}, **operation}}},
        "components": components,
    }


@pytest.mark.parametrize("identifier", [{"a": 1}, ["a"], None, 1, ""])
def test_an_operation_id_that_is_no_text(identifier: Any, tmp_path: Path) -> None:
    _is_made(tmp_path, _document({"operationId": identifier}))


def test_an_answer_that_is_a_part_of_a_body(tmp_path: Path) -> None:
    part = {"type": "object", "properties": {"name": {"type": "string"}}}
    book = {"type": "object", "properties": {"author": part}}
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}}
    answer = {"application/json": {"schema": {"$ref": "#/components/schemas/Book/properties/author"}}}
    document = _document({"requestBody": body}, schemas={"Book": book})
    document["paths"]["/part"] = {"get": {"responses": {"200": {"description": "It.", "content": answer}}}}
    _is_made(tmp_path, document)


def test_a_model_of_the_config_is_an_enum_of_objects(tmp_path: Path) -> None:
    pet = {"type": "object", "properties": {"mood": {"enum": [{"a": 1}, ["b"]]}}}
    answer = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    operation = {"operationId": "ask", "responses": {"200": {"description": "It.", "content": answer}}}
    config = {"models": {"pet": {"Mood": "Pet/properties/mood"}}}
    _is_made(tmp_path, _document(operation, schemas={"Pet": pet}), config)


def _is_made(folder: Path, document: dict[str, Any], config: dict[str, Any] | None = None) -> None:
    """The document may be degraded, but its package is whole."""
    run = generate(folder, document, {"formatter": "ruff", **(config or {})}, named=False)
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        assert modules
