"""Modules of types that would be too long are divided, and unions that would be too deep are flat."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .support import generate, imported

COUNT = 60


def document(schemas: dict[str, Any], *used: str) -> dict[str, Any]:
    """A document with two resources that answer with the same schemas."""

    def operation(tag: str) -> dict[str, Any]:
        union = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in used]}
        answer = {"description": "All.", "content": {"application/json": {"schema": union}}}
        return {"operationId": f"read{tag}", "tags": [tag], "responses": {"200": answer}}

    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {f"/{tag}": {"get": operation(tag)} for tag in ("cats", "dogs")},
        "components": {"schemas": schemas},
    }


def thing(number: int, **more: Any) -> dict[str, Any]:
    """A schema with many properties, one of which is the thing before it."""
    properties: dict[str, Any] = {f"field_{index}": {"type": "string"} for index in range(60)}
    if number:
        properties["before"] = {"$ref": f"#/components/schemas/Thing{number - 1}"}
    return {"type": "object", "properties": {**properties, **more}}


def test_a_long_module_is_divided_where_nothing_looks_up(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {f"Thing{number}": thing(number) for number in range(COUNT)}
    run = generate(tmp_path, document(schemas, f"Thing{COUNT - 1}"), "", "--strict")
    assert run.code == 0, run.err
    modules = {path: text for path, text in run.files().items() if path.startswith("lab/types/shared")}
    assert len(modules) > 1
    assert all("class Thing" in text for text in modules.values())
    with imported(run.output) as loaded:
        types: Any = loaded["types.__init__"]
        value: dict[str, Any] = {}
        for _ in range(COUNT - 1):
            value = {"before": value}
        found = types.Thing59.model_validate(value)
        for _ in range(COUNT - 1):
            found = found.before
        assert type(found) is types.Thing0


def test_schemas_that_contain_each_other_stay_together(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {f"Thing{number}": thing(number) for number in range(COUNT)}
    schemas["Thing0"] = thing(0, last={"$ref": f"#/components/schemas/Thing{COUNT - 1}"})
    run = generate(tmp_path, document(schemas, f"Thing{COUNT - 1}"), "", "--strict")
    assert run.code == 0, run.err
    assert [path for path in run.files() if path.startswith("lab/types/shared")] == ["lab/types/shared.py"]


def test_a_union_of_very_many_has_no_depth(tmp_path: Path) -> None:
    names = [f"Kind{number}" for number in range(300)]
    schemas: dict[str, Any] = {
        name: {"type": "object", "required": ["kind"], "properties": {"kind": {"const": name}}} for name in names
    }
    schemas["Any"] = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
    run = generate(tmp_path, document(schemas, "Any"), "", "--strict")
    assert run.code == 0, run.err
    assert "Union[" in run.files()["lab/types/shared.py"]
    with imported(run.output) as loaded:
        loaded["types.__init__"].Kind299.model_validate({"kind": "Kind299"})
