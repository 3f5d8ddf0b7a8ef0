"""Defaults, examples and deprecations of parameters and fields: in docstrings, and what type checkers make of them."""

from __future__ import annotations

import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .support import generate, wired

STRING = {"type": "string"}


def _document(http_method: str = "get", path: str = "/items", **operation: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {
            path: {
                http_method: {
                    "operationId": "call",
                    "tags": ["items"],
                    "responses": {"204": {"description": "Done."}},
                    **operation,
                }
            }
        },
        "components": {
            "schemas": {"Size": {"type": "integer", "default": 7, "example": 9, "deprecated": True}},
            "examples": {"shared": {"value": "from afar"}},
        },
    }


def _doc(folder: Path, parameter: dict[str, Any]) -> str:
    """What the docstring says of the parameter, on one line."""
    document = _document(parameters=[{"name": "q", "in": "query", **parameter}])
    run = generate(folder, document, "", "--strict")
    assert run.code == 0
    source = run.files()["lab/resources/items.py"]
    compile(source, "items.py", "exec")
    found = re.search(r"        Args:\n            q:(.*?)\n        Raises:", source, re.DOTALL)
    return " ".join(found.group(1).split()) if found else ""


@pytest.mark.parametrize(
    ("schema", "more", "expected"),
    [
        ({"type": "integer", "default": 20}, {}, "Defaults to 20."),
        ({"type": "boolean", "default": False}, {}, "Defaults to False."),
        ({**STRING, "default": "new", "enum": ["new", "old"]}, {}, 'Defaults to "new".'),
        ({"type": "array", "items": STRING, "default": ["a", "b"]}, {}, 'Defaults to ["a", "b"].'),
        ({"type": "object", "properties": {"a": STRING}, "default": {"a": "b"}}, {}, 'Defaults to {"a": "b"}.'),
        ({"type": "integer", "default": 20}, {"description": "How many"}, "How many. Defaults to 20."),
        ({"type": "integer", "default": 20}, {"description": "How many?"}, "How many? Defaults to 20."),
        ({"type": "integer", "default": 20}, {"description": "How many; default: 20"}, "How many; default: 20"),
        ({"type": "integer", "default": 20}, {"description": "How many, 20 if left out."}, "How many, 20 if left out."),
        ({"type": "integer", "default": 5}, {"description": "Unless all."}, "Unless all. Defaults to 5."),
        ({"type": "integer", "default": 5}, {"description": "- one\n- two"}, "- one - two Defaults to 5."),
        ({**STRING, "default": ""}, {}, ""),
        ({**STRING, "default": None}, {}, ""),
        ({"type": "array", "items": STRING, "default": []}, {}, ""),
        ({**STRING, "default": "x" * 61}, {}, ""),
        ({"type": "array", "items": {}, "default": [["a"]]}, {}, ""),
        ({"$ref": "#/components/schemas/Size"}, {}, "Defaults to 7. For example 9."),
        ({**STRING, "example": "abc"}, {}, 'For example "abc".'),
        ({**STRING, "examples": ["abc", "def"]}, {}, 'For example "abc".'),
        (STRING, {"example": "abc"}, 'For example "abc".'),
        (STRING, {"examples": {"one": {"value": "abc"}, "two": {"value": "def"}}}, 'For example "abc".'),
        (STRING, {"examples": {"one": {"dataValue": "abc"}}}, 'For example "abc".'),
        (STRING, {"examples": {"one": {"$ref": "#/components/examples/shared"}}}, 'For example "from afar".'),
        (STRING, {"examples": {"one": {"externalValue": "https://lab.example/e"}}}, ""),
        ({**STRING, "example": "inner"}, {"example": "outer"}, 'For example "outer".'),
        ({**STRING, "example": "abc"}, {"description": "A code such as x."}, "A code such as x."),
        ({**STRING, "example": "abc"}, {"description": "A code: abc."}, "A code: abc."),
        ({**STRING, "example": "abc", "default": "abc"}, {}, 'Defaults to "abc".'),
        ({**STRING, "example": "b", "enum": ["a", "b"]}, {}, ""),
        ({"type": "boolean", "example": True}, {}, ""),
        ({**STRING, "example": 'a """ b \\ c'}, {}, 'For example `"a \\\\"\\\\"\\\\" b \\\\\\\\ c"`.'),
        (STRING, {"deprecated": True}, "Deprecated."),
        ({**STRING, "deprecated": True}, {"description": "A code."}, "Deprecated. A code."),
        (STRING, {"deprecated": True, "description": "Deprecated, use r."}, "Deprecated, use r."),
        (
            STRING,
            {"deprecated": True, "x-speakeasy-deprecation-message": "use r", "description": "A code."},
            "Deprecated: use r. A code.",
        ),
        (STRING, {"deprecated": False}, ""),
    ],
)
def test_what_is_said_of_an_argument(tmp_path: Path, schema: Any, more: Any, expected: str) -> None:
    assert _doc(tmp_path, {"schema": schema, **more}) == expected


@pytest.mark.parametrize(
    ("http_method", "path", "told"),
    [
        ("post", "/items", True),
        ("put", "/items/1", True),
        ("patch", "/items", False),
        ("post", "/items/{id}", False),
        ("post", "/items/{id}/run", True),
    ],
)
def test_an_update_leaves_what_is_not_given(tmp_path: Path, http_method: str, path: str, told: bool) -> None:
    parameter = [{"name": "id", "in": "path", "required": True, "schema": STRING}] if "{" in path else []
    inner = {"type": "object", "properties": {"deep": {"type": "integer", "default": 3}}}
    schema = {"type": "object", "properties": {"size": {"type": "integer", "default": 2}, "inner": inner}}
    body = {"content": {"application/json": {"schema": schema}}}
    run = generate(tmp_path, _document(http_method, path, parameters=parameter, requestBody=body), "", "--strict")
    assert run.code == 0
    assert ("size: Defaults to 2." in run.files()["lab/resources/items.py"]) == told
    assert "Defaults to 3." in run.files()["lab/types/item_params.py"]


ITEM = {
    "type": "object",
    "properties": {"old": {**STRING, "deprecated": True}, "size": {"type": "integer", "default": 3, "example": 4}},
}
SEARCH = _document(
    parameters=[
        {"name": "text", "in": "query", "schema": STRING},
        {"name": "page", "in": "query", "deprecated": True, "schema": {"type": "integer"}},
        {"name": "must", "in": "query", "deprecated": True, "required": True, "schema": {"type": "integer"}},
    ],
    responses={"200": {"description": "It.", "content": {"application/json": {"schema": ITEM}}}},
)


def test_a_field_of_an_answer_has_no_default(tmp_path: Path) -> None:
    source = generate(tmp_path, SEARCH, "", "--strict").files()["lab/types/item.py"]
    assert '    """Deprecated."""' in source
    assert '    """For example 4."""' in source
    assert "Defaults" not in source


@pytest.mark.parametrize("asynchronous", [False, True])
def test_nothing_warns_at_run_time(tmp_path: Path, asynchronous: bool) -> None:
    run = generate(tmp_path, SEARCH, "", "--strict")
    with warnings.catch_warnings(), wired(run, asynchronous=asynchronous) as wire:
        warnings.simplefilter("error")
        wire.answers.append(httpx2.Response(200, json={"old": "x"}))
        item = wire.client.items.call(must=1, page=2)
        assert wire.last.url.query == b"page=2&must=1" or wire.last.url.query == b"must=1&page=2"
        assert item.old == "x"
        assert item.to_dict() == {"old": "x"}


PROGRAM = """
from lab import AsyncLab, Lab

client = Lab()
client.items.call(must=1, text="a")
client.items.call(must=1, page=2)  # old
client.items.with_raw_response.call(must=1, page=2).parse().size


async def search() -> None:
    await AsyncLab().items.call(must=1)
    await AsyncLab().items.call(must=1, page=2, text="a")  # old
"""


def test_type_checkers_mark_the_calls_with_what_is_deprecated(tmp_path: Path) -> None:
    run = generate(tmp_path, SEARCH, "", "--strict")
    (run.output / "program.py").write_text(PROGRAM)
    expected = [number for number, line in enumerate(PROGRAM.splitlines(), 1) if line.endswith("# old")]
    mypy = ["mypy", "--strict", "--config-file", "", "--cache-dir", str(tmp_path / "cache")]
    (run.output / "pyrightconfig.json").write_text('{"include": ["program.py"], "reportDeprecated": "error"}')
    for command, mark in (
        ([*mypy, "--enable-error-code", "deprecated", "program.py"], "[deprecated]"),
        (["pyright", "--pythonpath", sys.executable, "-p", "."], "(reportDeprecated)"),
    ):
        arguments = [sys.executable, "-m", *command]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False, cwd=run.output)
        lines = [int(number) for number in re.findall(r"program\.py:(\d+)(?::\d+ -)?:? error", done.stdout)]
        assert lines == expected, done.stdout
        assert done.stdout.count(mark) == len(expected)
        assert done.stdout.count("'page' is deprecated.") == len(expected)


def test_every_way_to_call_is_there_without_and_with_what_is_deprecated(tmp_path: Path) -> None:
    schema = {
        "type": "object",
        "properties": {"stream": {"type": "boolean"}, "old": {**STRING, "deprecated": True}},
    }
    events = {"text/event-stream": {"schema": ITEM}, "application/json": {"schema": ITEM}}
    document = _document(
        "post",
        requestBody={"required": True, "content": {"application/json": {"schema": schema}}},
        responses={"200": {"description": "It.", "content": events}},
    )
    source = generate(tmp_path, document, "", "--strict").files()["lab/resources/items.py"]
    sync = source.partition("class AsyncItems(")[0]
    assert (sync.count("@overload\n    def call("), sync.count("@overload\n    @deprecated(")) == (3, 3)
    mypy = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file",
        "",
        "--cache-dir",
        str(tmp_path / "cache"),
        "lab",
    ]
    done = subprocess.run(mypy, capture_output=True, text=True, check=False, cwd=tmp_path / "sdk")
    assert done.returncode == 0, done.stdout
    assert sync.count("@deprecated(\"'old' is deprecated.\")\n    def call(") == 3


def test_the_reason_of_a_deprecated_operation(tmp_path: Path) -> None:
    document = _document(deprecated=True, **{"x-stainless-deprecation-message": "use `find`"})
    source = generate(tmp_path, document, "", "--strict").files()["lab/resources/items.py"]
    assert source.count('@deprecated("use `find`")') == 1 or source.count("@deprecated('use `find`')") == 1
