"""Documents in several files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx2
import pytest
from specloom.diagnostics import Diagnostics, Rejected
from specloom.openapi import open_document

from .support import generate, imported, specloom

ROOT = """\
openapi: 3.1.0
info: {title: Zoo, version: '1'}
servers: [{url: https://zoo.example}]
paths:
  /animals/{id}: {$ref: paths/animals.yaml}
  /keepers:
    get:
      tags: [keepers]
      operationId: listKeepers
      responses:
        '200':
          description: Keepers.
          content: {application/json: {schema: {type: array, items: {$ref: 'schemas/people.json#/Keeper~1Head'}}}}
components:
  schemas:
    Animal: {$ref: 'schemas/animal%20of%20the%20zoo.yaml'}
"""
PATH_ITEM = """\
parameters: [{name: id, in: path, required: true, schema: {type: string}}]
get:
  tags: [animals]
  operationId: getAnimal
  responses:
    '200':
      description: The animal.
      content: {application/json: {schema: {$ref: '../openapi.yaml#/components/schemas/Animal'}}}
"""
ANIMAL = """\
type: object
required: [name]
properties:
  name: {type: string}
  keeper: {$ref: 'people.json#/Keeper~1Head'}
  size: {$ref: '#/$defs/Size'}
$defs:
  Size: {type: object, properties: {height: {type: number}}}
"""
PEOPLE = {
    "Keeper/Head": {
        "type": "object",
        "properties": {"animals": {"type": "array", "items": {"$ref": "animal%20of%20the%20zoo.yaml"}}},
    }
}


@pytest.fixture
def zoo(tmp_path: Path) -> Path:
    folder = tmp_path / "zoo"
    for path, text in {
        "openapi.yaml": ROOT,
        "paths/animals.yaml": PATH_ITEM,
        "schemas/animal of the zoo.yaml": ANIMAL,
        "schemas/people.json": json.dumps(PEOPLE),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def test_files_refer_to_each_other_and_back(zoo: Path, tmp_path: Path) -> None:
    run = specloom(folder=zoo, output=tmp_path / "sdk")
    assert (run.code, run.err) == (0, "")
    answer = {"name": "Ida", "size": {"height": 2.5}, "keeper": {"animals": [{"name": "Otto"}]}}
    with imported(run.output) as modules:
        transport = httpx2.MockTransport(lambda request: httpx2.Response(200, json=answer))
        client = modules["_client"].Zoo(http_client=httpx2.Client(transport=transport))
        animal = client.animals.retrieve("7")
        types: Any = modules["types.__init__"]
        assert isinstance(animal, types.Animal)
        assert isinstance(animal.keeper, types.KeeperHead)
        assert isinstance(animal.keeper.animals[0], types.Animal)
        assert isinstance(animal.size, types.Size)


def test_a_fault_in_another_file_is_reported_there(zoo: Path, tmp_path: Path) -> None:
    (zoo / "schemas" / "people.json").write_text('{"Keeper/Head": {"$ref": "#/Kepeer"}, "Keeper": {}}')
    run = specloom(folder=zoo, output=tmp_path / "sdk")
    assert run.code == 0
    assert "schemas/people.json:1:26: warning[SL034] nothing is at '#/Kepeer'" in run.err
    assert "did you mean 'Keeper'?" in run.err


def test_another_file_must_be_yaml_or_json(zoo: Path, tmp_path: Path) -> None:
    (zoo / "schemas" / "people.json").write_text('{"Keeper": ')
    run = specloom(folder=zoo, output=tmp_path / "sdk")
    assert run.code == 3
    assert "schemas/people.json:1:12: error[SL008]" in run.err


def test_a_file_that_is_not_there_costs_the_node(zoo: Path, tmp_path: Path) -> None:
    (zoo / "schemas" / "people.json").unlink()
    run = specloom(folder=zoo, output=tmp_path / "sdk")
    assert run.code == 0
    assert "warning[SL034] nothing is at 'people.json#/Keeper~1Head'" in run.err


def test_equal_schemas_of_two_files_are_one_class(tmp_path: Path) -> None:
    folder = tmp_path / "twins"
    (folder / "more").mkdir(parents=True)
    for path in ("coin.yaml", "more/coin.yaml"):
        (folder / path).write_text("type: object\nproperties: {value: {type: integer}}\n")
    answers = {
        f"/{name}": {
            "get": {
                "operationId": f"get_{name}",
                "tags": ["coins"],
                "responses": {
                    "200": {"description": "A coin.", "content": {"application/json": {"schema": {"$ref": path}}}}
                },
            }
        }
        for name, path in (("one", "coin.yaml"), ("two", "more/coin.yaml"))
    }
    document = {"openapi": "3.1.0", "info": {"title": "Coins", "version": "1"}, "paths": answers}
    (folder / "openapi.yaml").write_text(json.dumps({**document, "servers": [{"url": "https://coins.example"}]}))
    run = specloom(folder=folder, output=tmp_path / "sdk")
    assert run.code == 0
    text = "".join(text for path, text in run.files().items() if path.startswith("coins/types/"))
    assert text.count("class Coin") == 1


def _open(folder: Path, reference: str, root: Path | None = None) -> list[tuple[str, str]]:
    """Codes and messages of a document with one reference."""
    document = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"A": {"$ref": reference}}}}
    (folder / "openapi.json").write_text(json.dumps(document))
    diagnostics = Diagnostics()
    try:
        open_document(folder / "openapi.json", root, diagnostics)
        diagnostics.stop_on_errors()
    except Rejected:
        assert diagnostics.errors
    return [(item.code, item.message) for item in diagnostics.found]


@pytest.mark.parametrize(
    "reference",
    ["../secret.yaml", "%2e%2e/secret.yaml", "x/../../secret.yaml", "link.yaml", "linked/secret.yaml"],
)
def test_nothing_outside_the_root_is_read(tmp_path: Path, reference: str) -> None:
    folder = tmp_path / "api"
    folder.mkdir()
    (tmp_path / "secret.yaml").write_text("password: canary\n")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "linked").symlink_to(tmp_path)
    found = _open(folder, reference)
    assert [code for code, _ in found] == ["SL033"]
    assert "canary" not in str(found)


def test_another_root_opens_more(tmp_path: Path) -> None:
    folder = tmp_path / "api"
    folder.mkdir()
    (tmp_path / "common.yaml").write_text("type: string\n")
    assert [code for code, _ in _open(folder, "../common.yaml")] == ["SL033"]
    assert _open(folder, "../common.yaml", tmp_path) == []


def test_a_circle_through_files_is_told_with_their_names(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("$ref: 'openapi.json#/components/schemas/A'\n")
    [(code, message)] = _open(tmp_path, "b.yaml")
    assert code == "SL035"
    assert "b.yaml# → " in message


def test_links_in_a_circle_are_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "definition"
    folder.mkdir()
    (folder / "a.yaml").symlink_to("b.yaml")
    (folder / "b.yaml").symlink_to("a.yaml")
    schema = {"type": "object", "properties": {"a": {"$ref": "a.yaml#/A"}}}
    content = {"application/json": {"schema": schema}}
    responses = {"200": {"description": "One.", "content": content}}
    paths = {"/a": {"get": {"operationId": "getA", "responses": responses}}}
    run = generate(tmp_path, {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths})
    assert run.code == 0
    assert "warning[SL034] nothing is at 'a.yaml#/A'" in run.err
