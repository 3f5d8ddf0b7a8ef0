"""The table over a folder of documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.corpus.__main__ import main
from tests.corpus.making import operations, repeats

_SHOPS = """\
openapi: 3.1.0
info: {title: Shops, version: '1'}
servers: [{url: https://shops.test}]
paths:
  /shops:
    get:
      {tags: [Shops], operationId: listShops, responses: {'200': {$ref: '#/components/responses/Shop'}}}
  /shops/{id}:
    $ref: '#/components/pathItems/Shop'
  x-more: {get: {}}
components:
  pathItems:
    Shop:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      get: {tags: [Shops], operationId: read, responses: {'204': {description: None.}}}
  responses:
    Shop: {description: A shop., content: {application/json: {schema: {type: object, properties: {name: {}}}}}}
"""
_SWAGGER = {"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "paths": {}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, the second of which cannot be used."""
    (tmp_path / "shops.yaml").write_text(_SHOPS)
    (tmp_path / "swagger.json").write_text("\ufeff" + json.dumps(_SWAGGER), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("No document.")
    return tmp_path


def test_each_document_has_its_row_and_a_failure_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--jobs", "2"]) == 1
    table = capsys.readouterr().out.partition("\n\n")[2]
    shops, swagger = (line.split(" | ") for line in table.splitlines()[2:4])
    assert shops[:6] == ["| shops.yaml", "2", "2", "0", "0", "yes"]
    assert shops[-2:] == ["0%", "1 (2) |"]
    assert swagger[:6] == ["| swagger.json", "0", "0", "1", "0", "–"]
    assert "swagger.json: SL030" in table


def test_one_document_alone_may_be_made_and_its_package_kept(folder: Path, tmp_path: Path) -> None:
    assert main([str(folder), "--only", "shops", "--keep", str(tmp_path / "kept")]) == 0
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["shops.yaml"]
    assert (tmp_path / "kept" / "shops.yaml" / "pyproject.toml").is_file()


def test_a_step_that_takes_too_long_is_a_failure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--only", "shops", "--limit", "0.01"]) == 1
    assert "shops.yaml: making took more than 0.01 s" in capsys.readouterr().out


def test_operations_behind_a_reference_are_counted(folder: Path) -> None:
    assert list(operations(folder / "shops.yaml")) == [("/shops", "get"), ("/shops/{id}", "get")]


def test_names_that_repeat_their_resource() -> None:
    assert [name for name in ("list_shops", "shop", "open_workshop", "list") if repeats(name, "shops")] == [
        "list_shops",
        "shop",
    ]
