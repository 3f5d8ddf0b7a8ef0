"""`specloom explain` tells what stands behind a name of a generated SDK."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from specloom.cli import main

DOCUMENT = """\
openapi: 3.1.0
info: {title: Lab, version: '1'}
servers: [{url: https://lab.example}]
security: [{key: []}]
paths:
  /items:
    get:
      tags: [items]
      operationId: listItems
      parameters:
        - {name: pageSize, in: query, schema: {type: integer}}
      responses: {'200': {$ref: '#/components/responses/Items'}}
    post:
      tags: [items]
      requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
      responses: {'204': {description: Done.}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  responses:
    Items:
      description: All.
      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
  schemas:
    Item: {type: object, properties: {itemName: {type: string}}}
"""
CONFIG = """\
resources:
  items:
    methods: {add: POST /items}
models:
  things: {Thing: Item}
overlays: [overlay.yaml]
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: More, version: '1'}
actions:
  - target: $.paths['/items'].get
    update: {summary: Ours.}
"""


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a generated SDK, in which commands are run."""
    for name, text in (("openapi.yaml", DOCUMENT), ("sdk.yaml", CONFIG), ("overlay.yaml", OVERLAY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["generate", "-o", "out"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return tmp_path


def explained(name: str, output: str = "out") -> list[str]:
    result = CliRunner().invoke(main, ["explain", name, output], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return [" ".join(line.split()) for line in result.stdout.replace("\\", "/").splitlines()]


def test_a_method(lab: Path) -> None:
    line = 1 + (lab / "out/lab/resources/items.py").read_text().split("    def list(")[0].count("\n")
    assert explained("client.items.list") == [
        "client.items.list",
        "calls GET /items, 'listItems'",
        "described at openapi.yaml:7:5",
        "named by the document, or an earlier run",
        "overlay overlay.yaml:5:23",
        "returns List[Thing]",
        f"written in out/lab/resources/items.py:{line}",
        "page_size 'pageSize' in the query, openapi.yaml:11:11",
    ]


def test_a_method_that_the_config_names(lab: Path) -> None:
    assert explained("items.add")[1:4] == [
        "calls POST /items",
        "described at openapi.yaml:13:5",
        "named by sdk.yaml:3:15",
    ]


def test_an_argument(lab: Path) -> None:
    assert explained("client.items.add.name") == [
        "client.items.add.name",
        "sends 'name' of the body, openapi.yaml:15:86",
        "type str",
    ]


def test_a_resource(lab: Path) -> None:
    assert explained("client.items")[1:3] == ["has add, list", "named by sdk.yaml:2:3"]


def test_an_argument_of_the_client(lab: Path) -> None:
    assert explained("client.api_key")[1:] == [
        "is an argument of the client, for a secret",
        "environment LAB_API_KEY",
        "said by openapi.yaml:18:21",
    ]


def test_a_type_and_a_field(lab: Path) -> None:
    assert explained("Thing")[:3] == [
        "Thing",
        "described at openapi.yaml:24:5 /components/schemas/Item",
        "named by sdk.yaml:5:12",
    ]
    assert explained("Thing.item_name")[1:] == [
        "is 'itemName' in JSON",
        "type str",
        "described at openapi.yaml:24:39",
    ]


def test_a_name_that_is_not_there(lab: Path) -> None:
    result = CliRunner().invoke(main, ["explain", "client.items.lists", "out"])
    assert result.exit_code == 3
    assert "did you mean 'client.items.list'?" in result.stderr


def test_a_folder_without_an_sdk_or_without_what_it_was_made_of(lab: Path) -> None:
    result = CliRunner().invoke(main, ["explain", "Thing", "other"])
    assert (result.exit_code, "there is no generated SDK in other" in result.stderr) == (3, True)
    manifest = lab / "out" / ".specloom.json"
    data = json.loads(manifest.read_text())
    del data["sources"]
    manifest.write_text(json.dumps(data))
    result = CliRunner().invoke(main, ["explain", "Thing", "out"])
    assert (result.exit_code, "out does not say what it was made of" in result.stderr) == (3, True)
