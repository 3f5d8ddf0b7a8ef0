"""Text of a document stays text: in Python, TOML and Markdown, in names and in paths of files."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from markdown_it import MarkdownIt
from markdown_it.token import Token

from .hostile import PAYLOADS, hostile_config, hostile_document
from .support import Run, generate, imported

ACTIVE = {"html_block", "html_inline", "image"}


@pytest.fixture
def _outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is written, by the generator or by what it generated, but the output."""
    monkeypatch.chdir(tmp_path)
    yield
    assert {path.name for path in tmp_path.iterdir()} <= {"definition", "sdk"}


@pytest.mark.usefixtures("_outside")
@pytest.mark.parametrize("name", PAYLOADS)
def test_text_anywhere_in_a_document(name: str, tmp_path: Path) -> None:
    text = PAYLOADS[name]
    run = generate(tmp_path, hostile_document(text))
    assert run.code == 0, run.err
    _check_values(run, text)
    _check_documents(run, text)
    with imported(run.output) as modules:
        _check_models(modules, text)


@pytest.mark.usefixtures("_outside")
@pytest.mark.parametrize("name", ["string ended", "trailing quote", "mark", "markup", "newlines", "parent folder"])
def test_text_anywhere_in_document_and_config(name: str, tmp_path: Path) -> None:
    run = generate(tmp_path, hostile_document(PAYLOADS[name]), hostile_config(PAYLOADS[name]))
    assert run.code == 0, run.err
    _check_values(run, PAYLOADS[name])
    with imported(run.output) as modules:
        assert modules["types.pet"].Pet.model_fields["kind"]


@pytest.mark.usefixtures("_outside")
@pytest.mark.parametrize("position", range(12))
@pytest.mark.parametrize("name", ["string ended", "parent folder", "newlines", "keyword", "device"])
def test_text_where_the_config_has_a_name_is_refused(name: str, position: int, tmp_path: Path) -> None:
    names = [
        "pets",
        "Pets",
        "PetsError",
        "PETS_",
        "api_key",
        "PETS_KEY",
        "pet",
        "Pet",
        "pets",
        "create",
        "Page",
        "data",
    ]
    names[position] = PAYLOADS[name]
    package, client, error, prefix, argument, variable, module, model, resource, method, page, items = names
    config = {
        "package": package,
        "client": {
            "name": client,
            "error": error,
            "env_prefix": prefix,
            "auth": {argument: {"scheme": "plain", "env": variable}},
        },
        "pagination": {"pages": {"name": page, "items": items, "cursor": {"parameter": "after", "item": "id"}}},
        "models": {module: {model: "Pet"}},
        "resources": {resource: {"methods": {method: "plain"}}},
    }
    run = generate(tmp_path, hostile_document("plain"), config)
    if run.code == 0:  # some are names, such as the variable `CON`
        assert PAYLOADS[name].isidentifier()
    else:
        assert run.code == 3
        assert not run.output.exists()


@pytest.mark.usefixtures("_outside")
@pytest.mark.parametrize("name", ["X-Pet\r\nHost: elsewhere", "X Pet", "Pét", "X-Pet:"])
@pytest.mark.parametrize("place", ["parameter", "scheme", "client", "resource"])
def test_what_is_no_name_of_a_header_is_refused_at_its_place(place: str, name: str, tmp_path: Path) -> None:
    headers = {place: name}
    run = generate(
        tmp_path,
        _plain(headers.get("parameter"), headers.get("scheme", "X-Key")),
        {
            "package": "pets",
            "client": {
                "name": "Pets",
                "auth": {"api_key": {"scheme": "key"}},
                "headers": {"season": {"header": headers.get("client", "X-Season")}},
            },
            "resources": {
                "pets": {"headers": {headers.get("resource", "X-Pets"): "1"}, "methods": {"list": "listPets"}}
            },
        },
    )
    assert run.code == 3
    assert run.err.count("error[SL058]") == 1
    assert "cannot be the name of a header" in run.err
    assert "\r" not in run.err


@pytest.mark.usefixtures("_outside")
def test_a_value_of_a_header_with_a_line_break_is_refused(tmp_path: Path) -> None:
    config = {
        "package": "pets",
        "client": {"name": "Pets"},
        "resources": {"pets": {"headers": {"X-Pets": "1\r\nHost: elsewhere"}, "methods": {"list": "listPets"}}},
    }
    run = generate(tmp_path, _plain(None, "X-Key"), config)
    assert run.code == 3
    assert "error[SL058]" in run.err


def _plain(parameter: Any, key: str) -> dict[str, Any]:
    parameters = [] if parameter is None else [{"name": parameter, "in": "header", "schema": {"type": "string"}}]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "servers": [{"url": "https://pets.example"}],
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "listPets",
                    "tags": ["pets"],
                    "parameters": parameters,
                    "responses": {"204": {"description": "None."}},
                }
            }
        },
        "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": key}}},
    }


def _check_values(run: Run, text: str) -> None:
    """Where the text is a value it is the same one in Python; nothing else has come of it."""
    found: set[object] = set()
    for path, source in run.files().items():
        if path.endswith(".py"):
            found |= {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    assert {text, f"{text} count", f"{text} cat", f"{text} dog"} <= found
    if "{" not in text:
        assert f"/pets/{text}".partition("#")[0] in found  # a fragment is never sent
    assert f"https://pets.example/{text}" in found


def _check_models(modules: dict[str, Any], text: str) -> None:
    """The model reads and writes the property under its own name, and knows the value of the enum."""
    pet = next(
        vars(module)["Pet"] for name, module in modules.items() if name.startswith("types.") and "Pet" in vars(module)
    )
    wire = {"kind": text, text: "value", f"{text} count": 1, "mood": text}
    if len(wire) == 4:
        assert json.loads(pet.model_validate(wire).to_json()) == wire


def _check_documents(run: Run, text: str) -> None:
    files = run.files()
    project = tomli.loads(files["pyproject.toml"])
    assert set(project) == {"build-system", "project", "tool"}
    assert set(project["tool"]) == {"hatch", "mypy", "pyright"}
    package = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"][0]
    assert project["project"]["description"] == f"A typed Python client for {text.strip() or package}"
    readme = _tokens(_without_mark(files["README.md"]))
    assert not {token.type for token in readme} & ACTIVE
    programs = [token.content for token in readme if token.type == "fence" and token.info == "python"]
    assert [token.info for token in readme if token.type == "fence"][-1 - len(programs) :] == [
        "sh",
        *["python"] * len(programs),
    ]
    _check_programs(programs, run, text)
    assert [token.tag for token in readme if token.type == "heading_open"].count("h1") == 1
    assert next(token.content for token in readme if token.type == "inline").endswith(": a typed Python client")
    assert "api.md" in [_target(token) for token in readme if token.type == "link_open"]
    methods = _tokens(_without_mark(files["api.md"]))
    assert not {token.type for token in methods} & ACTIVE
    for token in (*readme, *methods):
        assert token.type != "link_open" or re.match(r"https?:|mailto:|[^:]*$", _target(token)), token
    if "{" not in text:
        route = " ".join(_visible(f"POST /pets/{text}".partition("#")[0]).split())
        assert route in [token.content for token in methods if token.type == "code_inline"]


def _check_programs(programs: list[str], run: Run, text: str) -> None:
    """An example of the document is a value in them, if it is one that people can read."""
    assert programs == run.programs()
    nodes = [node for program in programs for node in ast.walk(ast.parse(program))]
    assert "__import__" not in {node.id for node in nodes if isinstance(node, ast.Name)}
    if text.isprintable() and len(text) <= 60:
        assert text in {node.value for node in nodes if isinstance(node, ast.Constant)}


def _without_mark(page: str) -> str:
    """The page without its first line, which says what has made it."""
    mark = "<!-- Made by Specloom. Do not edit; or keep the edit with 'specloom adopt'. -->\n"
    assert page.startswith(mark)
    return page.removeprefix(mark)


def _tokens(text: str) -> list[Token]:
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(text)
    return [item for token in tokens for item in (token, *(token.children or ()))]


def _target(token: Token) -> str:
    return str(token.attrs["href"])


def _visible(text: str) -> str:
    spaced = text.replace("\t", " ").replace("\u00a0", " ")
    return "".join(
        character if character.isprintable() or character in "\r\n" else f"\\u{ord(character):04x}"
        for character in spaced
    )
