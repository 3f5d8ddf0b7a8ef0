"""Which calls a README shows, and with which values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .support import Run, generate

STRING: dict[str, Any] = {"type": "string"}
TREE: dict[str, Any] = {
    "type": "object",
    "required": ["next"],
    "properties": {"next": {"$ref": "#/components/schemas/T"}},
}
SCHEMAS = {"T": TREE, "P": {"type": "object", "required": ["id"], "properties": {"id": STRING, "name": STRING}}}
PLANT = {"200": {"description": "It.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/P"}}}}}
NONE = {"204": {"description": "Done."}}


def _run(folder: Path, paths: dict[str, Any]) -> Run:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Garden", "version": "1"},
        "servers": [{"url": "https://garden.example"}],
        "paths": paths,
        "components": {"schemas": SCHEMAS},
    }
    run = generate(folder, document)
    assert run.code == 0, run.err
    return run


def _operation(name: str, **more: Any) -> dict[str, Any]:
    return {"operationId": name, "tags": ["plants"], "responses": PLANT, **more}


def _first_call(folder: Path, paths: dict[str, Any]) -> str:
    return _run(folder, paths).programs()[0].partition("client = Garden()\n")[2]


def _body(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"required": True, "content": {"application/json": {"schema": schema, **more}}}


@pytest.mark.parametrize(
    ("schema", "shown"),
    [
        (STRING, '"size"'),
        ({**STRING, "example": "it's"}, '"it\'s"'),
        ({**STRING, "example": 'say "it"'}, "'say \"it\"'"),
        ({**STRING, "example": 3}, '"size"'),
        ({**STRING, "example": "word " * 20}, '"size"'),
        ({**STRING, "example": None, "default": "small"}, '"small"'),
        ({**STRING, "examples": [1, "large"]}, '"large"'),
        ({**STRING, "const": "large", "example": "small"}, '"large"'),
        ({**STRING, "enum": ["small", "large"], "example": "large"}, '"large"'),
        ({**STRING, "enum": ["small", "large"], "example": "Large"}, '"small"'),
        ({**STRING, "format": "email"}, '"name@example.com"'),
        ({**STRING, "format": "date"}, '"2026-01-31"'),
        ({**STRING, "format": "date", "example": "yesterday"}, '"2026-01-31"'),
        ({"type": "integer"}, "1"),
        ({"type": "integer", "minimum": 20, "maximum": 30}, "20"),
        ({"type": "integer", "example": True, "maximum": -5}, "-5"),
        ({"type": "number", "example": 2}, "2"),
        ({"type": "boolean"}, "True"),
        ({"type": ["string", "null"], "example": None}, '"size"'),
        ({"type": "array", "items": {**STRING, "example": "oak"}}, '["oak"]'),
        ({"type": "array", "items": STRING, "example": ["elm", "oak"]}, '["elm"]'),
        ({"type": "array", "items": STRING, "example": []}, '["size"]'),
        ({"anyOf": [{"type": "integer"}, STRING], "example": "wide"}, '"wide"'),
        ({"$ref": "#/components/schemas/P"}, '{"id": "id"}'),
        ({"allOf": [{"$ref": "#/components/schemas/P"}], "example": {"id": "7", "more": 1}}, '{"id": "7"}'),
        ({"type": "object", "additionalProperties": {"type": "integer"}, "example": {"a": 1, "b": 2}}, '{"a": 1}'),
    ],
)
def test_an_argument_is_an_example_that_fits_or_something_of_the_type(
    schema: dict[str, Any], shown: str, tmp_path: Path
) -> None:
    body = _body({"type": "object", "required": ["size"], "properties": {"size": schema}})
    call = _first_call(tmp_path, {"/plants": {"post": _operation("create", requestBody=body)}})
    assert call == f"plant = client.plants.create(size={shown})\nprint(plant.id)\n"


def test_what_is_said_of_a_parameter_or_a_body_comes_before_its_schema(tmp_path: Path) -> None:
    given = {"name": "size", "in": "query", "required": True, "example": "s", "schema": {**STRING, "example": "m"}}
    schema = {"type": "object", "required": ["kind"], "properties": {"kind": {**STRING, "example": "elm"}}}
    body = _body(schema, examples={"usual": {"value": {"kind": "oak"}}})
    call = _first_call(tmp_path, {"/plants": {"post": _operation("create", parameters=[given], requestBody=body)}})
    assert 'create(size="s", kind="oak")' in call


def test_a_body_that_need_not_have_anything_shows_what_its_example_has(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": dict.fromkeys("abcd", STRING)}
    body = _body(schema, example={"d": "4", "c": "3", "b": "2"})
    call = _first_call(tmp_path, {"/plants": {"post": _operation("create", requestBody=body)}})
    assert 'create(b="2", c="3")' in call


def test_no_secret_is_repeated(tmp_path: Path) -> None:
    parameters = [
        {"name": name, "in": "query", "required": True, "example": "hunter2", "schema": STRING}
        for name in ("password", "access_token", "client-secret")
    ]
    text = (
        _run(tmp_path, {"/plants": {"get": _operation("list", parameters=parameters)}}).output / "README.md"
    ).read_text()
    assert "hunter2" not in text


def test_what_has_no_end_is_not_shown(tmp_path: Path) -> None:
    body = _body({"$ref": "#/components/schemas/T"})
    endless = {"post": _operation("create", requestBody=body)}
    assert _first_call(tmp_path / "a", {"/plants": endless}) == ""
    other = {"get": _operation("show", parameters=[{"name": "a", "in": "query", "required": True, "schema": STRING}])}
    assert "client.plants.show(" in _first_call(tmp_path / "b", {"/plants": endless, "/more": other})


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        ({"/old": {"get": _operation("list", deprecated=True)}}, "retrieve"),
        ({"/all": {"get": _operation("list")}}, "list"),
        ({"/all": {"get": _operation("check")}}, "retrieve"),
        ({"/all": {"get": _operation("list", responses=NONE)}}, "retrieve"),
        (
            {
                "/s": {
                    "get": _operation(
                        "list", responses={"200": {"description": "", "content": {"text/event-stream": {}}}}
                    )
                }
            },
            "retrieve",
        ),
    ],
)
def test_the_first_call_is_a_simple_one(others: dict[str, Any], shown: str, tmp_path: Path) -> None:
    parameter = {"name": "id", "in": "path", "required": True, "schema": STRING}
    paths = {**others, "/plants/{id}": {"get": _operation("retrieve", parameters=[parameter])}}
    assert f"client.plants.{shown}(" in _first_call(tmp_path, paths)


@pytest.mark.parametrize("required", [["stream"], ["kind", "stream"], ["kind"], []])
def test_a_stream_is_turned_on_once_and_not_by_the_first_call(required: list[str], tmp_path: Path) -> None:
    fields = {"kind": STRING, "stream": {"type": "boolean", "example": True}}
    both = {name: {"schema": {"$ref": "#/components/schemas/P"}} for name in ("application/json", "text/event-stream")}
    operation = _operation(
        "create",
        requestBody=_body({"type": "object", "required": required, "properties": fields}),
        responses={"200": {"description": "It.", "content": both}},
    )
    programs = _run(tmp_path, {"/plants": {"post": operation}}).programs()
    assert "stream=" not in programs[0]
    kind = 'kind="kind", ' if "kind" in required else ""
    assert [program for program in programs if "stream" in program] == [
        f"with client.plants.create({kind}stream=True) as stream:\n    for event in stream:\n        print(event)\n"
    ]


def test_there_are_sections_only_for_what_there_is(tmp_path: Path) -> None:
    text = (_run(tmp_path, {"/plants": {"get": _operation("list")}}).output / "README.md").read_text()
    titles = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert titles == ["Servers", "Async", "Raw responses", "Errors", "Retries and timeouts", "Options", "Values"]


def test_a_method_is_one_line_of_the_index(tmp_path: Path) -> None:
    doc = "Lists *all* plants. And more."
    text = (_run(tmp_path, {"/plants": {"get": _operation("list", description=doc)}}).output / "api.md").read_text()
    assert "- `client.plants.list()` → `P`: Lists *all* plants. · `GET /plants`\n" in text
