"""What `check` says of the differences that it finds: where they come from, and which command mends it.

The messages are in `causes.txt`; `--update-cases` writes it anew.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostics
from specloom.output.manifest import installed_tools
from specloom.pipeline import Inputs, check
from specloom.progress import Watch, watched

from .golden import check_golden
from .projects import copied, edit, make, run

DOCUMENT = """\
openapi: 3.1.0
info: {title: Garden, version: 1.0.0}
servers: [{url: https://garden.example}]
paths:
  /trees:
    post:
      operationId: plantTree
      summary: Plants a tree.
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewTree"}}}}
      responses:
        "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}
  /trees/{id}:
    delete:
      operationId: fellTree
      summary: Fells a tree.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: Done.}}
components:
  schemas:
    NewTree:
      type: object
      properties:
        kind: {type: string}
        height: {type: number}
    Tree:
      type: object
      required: [id]
      properties:
        id: {type: string}
        kind: {type: string}
"""
CONFIG = """\
formatter: ruff
resources:
  trees:
    methods:
      plant: plantTree
      fell: fellTree
"""
RESOURCE = "garden/resources/trees.py"
MODEL = "garden/types/tree.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project as it was generated, with a patch."""
    folder = tmp_path_factory.mktemp("made")
    make(folder, DOCUMENT, CONFIG)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        edit(folder / "out" / RESOURCE, "Fells a tree.", "Fells a tree, at last.")
        _run("adopt", f"out/{RESOURCE}")
        _run("generate", "-o", "out")
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project, to work in."""
    return copied(made, tmp_path / "project", monkeypatch)


def _run(*arguments: str) -> tuple[int, str, str]:
    result = run(*arguments)
    return result.exit_code, result.stdout, result.stderr


def _as_if_made_before(project: Path, key: str, changes: dict[str, str], inputs: str | None = None) -> None:
    """Let the output be one that another generator made, of which the manifest says so."""
    model, path = project / "out" / MODEL, project / "out/.specloom.json"
    model.write_text(f"{model.read_text()}\n")
    manifest: dict[str, Any] = json.loads(path.read_text())
    manifest["files"][MODEL] = hashlib.sha256(model.read_bytes()).hexdigest()
    manifest[key] |= changes
    if inputs is not None:
        manifest["inputs"] = manifest["rendered"][MODEL] = inputs
    path.write_text(json.dumps(manifest))


def _require_the_kind(project: Path) -> None:
    edit(project / "openapi.yaml", "    NewTree:\n", "    NewTree:\n      required: [kind]\n")


def _describe_and_extend(project: Path) -> None:
    edit(project / "openapi.yaml", "Plants a tree.", "Plants one tree.")
    edit(project / "openapi.yaml", "        id: {type: string}\n", "        id: {type: string}\n        age: {}\n")


def _replace_an_operation(project: Path) -> None:
    edit(project / "openapi.yaml", "  /trees/{id}:\n    delete:", "  /trees/{id}:\n    get:")
    edit(project / "openapi.yaml", "fellTree", "getTree")
    edit(project / "sdk.yaml", "fell: fellTree", "get: getTree")
    shutil.rmtree(project / "patches")


def _rename_a_method(project: Path) -> None:
    edit(project / "sdk.yaml", "plant: plantTree", "add: plantTree")


def _lose_the_manifest(project: Path) -> None:
    (project / "out/.specloom.json").unlink()


def _garble_the_manifest(project: Path) -> None:
    edit(project / "out/.specloom.json", '    "README.md": "', '    "README.md": "0')


CAUSES: dict[str, Callable[[Path], None]] = {
    "a field became required": _require_the_kind,
    "a description and a schema changed": _describe_and_extend,
    "another operation in the document and in the config": _replace_an_operation,
    "a method renamed in the config": _rename_a_method,
    "the config is gone": lambda project: (project / "sdk.yaml").unlink(),
    "another formatter": lambda project: _as_if_made_before(project, "tools", {"black": "23.1.0"}),
    "another generator": lambda project: _as_if_made_before(project, "ingredients", {"generator": "0"}, "0"),
    "a generated file was edited": lambda project: edit(project / "out" / MODEL, "class Tree(", "class  Tree("),
    "a generated file is missing": lambda project: (project / "out" / MODEL).unlink(),
    "a patch does not fit any more": lambda project: edit(project / "openapi.yaml", "Fells a tree.", "Cuts a tree."),
    "a patch is gone": lambda project: shutil.rmtree(project / "patches"),
    "the manifest is missing": _lose_the_manifest,
    "the manifest was edited": _garble_the_manifest,
}


@pytest.mark.parametrize("name", CAUSES)
def test_what_is_said_of_a_difference(name: str, project: Path, request: pytest.FixtureRequest) -> None:
    CAUSES[name](project)
    code, _, told = _run("check", "-o", "out")
    assert code == (3 if "does not fit" in name else 1)
    told = told.replace(installed_tools()["black"], "INSTALLED")
    check_golden(Path(__file__).with_name("causes") / f"{name.replace(' ', '-')}.txt", told, request)


def test_causes_are_for_programs_too(project: Path) -> None:
    _require_the_kind(project)
    lines = [json.loads(line) for line in _run("check", "-o", "out", "--format", "json")[2].splitlines()]
    found = next(line for line in lines if line.get("pointer"))
    assert (found["line"], found["pointer"]) == (20, "/components/schemas/NewTree")


def test_what_has_no_effect_is_no_difference(project: Path) -> None:
    edit(project / "openapi.yaml", "info: {", "# a remark\ninfo: {x-team: trees, ")
    assert _run("check", "-o", "out")[0] == 0


def test_a_forged_manifest_is_found_by_a_thorough_check(project: Path) -> None:
    _as_if_made_before(project, "ingredients", {})
    assert _run("check", "-o", "out")[0] == 0
    code, _, told = _run("check", "-o", "out", "--thorough")
    assert (code, "out is not up to date" in told) == (1, True)


def test_nothing_is_made_where_nothing_has_changed(project: Path) -> None:
    watch = Watch()
    with watched(watch):
        outcome = check(Inputs(project / "openapi.yaml", project / "sdk.yaml", project / "out"), Diagnostics())
    assert not outcome.changes.drift
    assert {"render", "format"}.isdisjoint(watch.seconds)
