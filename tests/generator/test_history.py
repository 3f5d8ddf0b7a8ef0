"""An SDK over the years: each version of the document is generated over the last, and touches what it changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from specloom.changes import Verdict, Weight
from specloom.diagnostics import Diagnostics
from specloom.pipeline import Inputs, generate, inferred_text
from specloom.versions import Source, compare_sources

DOCUMENT = """\
openapi: 3.1.0
info: {title: Harbour, version: 1.0.0}
servers: [{url: "https://harbour.example"}]
paths:
  /ships:
    get:
      operationId: listShips
      tags: [ships]
      responses: {"200": {$ref: "#/components/responses/Fleet"}}
    post:
      operationId: addShip
      tags: [ships]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Ship"}}}}
      responses: {"200": {$ref: "#/components/responses/Ship"}}
  /ships/{ship}:
    parameters: [{name: ship, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getShip
      tags: [ships]
      responses: {"200": {$ref: "#/components/responses/Ship"}}
    delete:
      operationId: sinkShip
      tags: [ships]
      responses: {"204": {description: Gone.}}
  /berths:
    get:
      operationId: listBerths
      tags: [berths]
      parameters: [{name: free, in: query, schema: {type: boolean}}]
      responses: {"200": {$ref: "#/components/responses/Quay"}}
  /berths/{berth}:
    parameters: [{name: berth, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getBerth
      tags: [berths]
      responses: {"200": {$ref: "#/components/responses/Berth"}}
components:
  responses:
    Fleet: {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/Fleet"}}}}
    Ship: {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Ship"}}}}
    Quay: {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/Quay"}}}}
    Berth: {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Berth"}}}}
  schemas:
    Fleet: {type: object, properties: {ships: {type: array, items: {$ref: "#/components/schemas/Ship"}}}}
    Ship:
      type: object
      required: [name]
      properties:
        name: {type: string, description: What it is called.}
        draught: {type: number}
        crew: {type: object, properties: {captain: {type: string}, hands: {type: integer}}}
    Quay: {type: object, properties: {berths: {type: array, items: {$ref: "#/components/schemas/Berth"}}}}
    Berth:
      type: object
      properties:
        number: {type: integer}
        side: {type: string, enum: [north, south]}
"""
METHODS = {f"resources/{kind}ships.py" for kind in ("", "async_")}
BERTHS = {f"resources/{kind}berths.py" for kind in ("", "async_")}
SURFACE = {"_surface.json"}
MODEL, PARAMS, EXPORTS = {"types/ship.py"}, {"types/ship_params.py"}, {"types/__init__.py"}

Edit = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Step:
    """An edit of the document, and the files of the package that it may change; pages about it are beside them."""

    edit: Edit
    package: set[str]
    pages: frozenset[str] = frozenset()
    weight: Weight | None = Weight.ADDITIVE


def _schemas(document: dict[str, Any]) -> dict[str, Any]:
    return cast("dict[str, Any]", document["components"]["schemas"])


def _ship(document: dict[str, Any]) -> dict[str, Any]:
    return cast("dict[str, Any]", _schemas(document)["Ship"]["properties"])


def _put_in_the_middle(items: dict[str, Any], name: str, value: object) -> None:
    pairs = [*items.items()]
    items.clear()
    items.update([*pairs[: len(pairs) // 2], (name, value), *pairs[len(pairs) // 2 :]])


def _reverse(items: dict[str, Any]) -> None:
    pairs = [*reversed(items.items())]
    items.clear()
    items.update(pairs)


def _reorder_all(document: dict[str, Any]) -> None:
    for path in document["paths"].values():
        _reverse(path)
    _reverse(document["paths"])
    _reverse(_schemas(document))


def _describe(document: dict[str, Any]) -> None:
    _ship(document)["name"]["description"] = "What is painted on its bow."


def _insert_an_unused_schema(document: dict[str, Any]) -> None:
    _put_in_the_middle(_schemas(document), "Crane", {"type": "object", "properties": {"tons": {"type": "number"}}})


def _use_it(document: dict[str, Any]) -> None:
    _put_in_the_middle(_ship(document), "crane", {"$ref": "#/components/schemas/Crane"})


def _use_it_elsewhere(document: dict[str, Any]) -> None:
    _schemas(document)["Berth"]["properties"]["crane"] = {"$ref": "#/components/schemas/Crane"}


def _use_another_elsewhere(document: dict[str, Any]) -> None:
    _schemas(document)["Berth"]["properties"]["taken_by"] = {"$ref": "#/components/schemas/Ship"}


def _add_an_enum(document: dict[str, Any]) -> None:
    _ship(document)["flag"] = {"type": "string", "enum": [f"land-{number}" for number in range(10)]}


def _take_the_name_of_an_inline_schema(document: dict[str, Any]) -> None:
    _put_in_the_middle(_schemas(document), "ShipCrew", {"type": "object", "properties": {"union": {"type": "string"}}})
    _ship(document)["agency"] = {"$ref": "#/components/schemas/ShipCrew"}


def _add_an_operation(document: dict[str, Any]) -> None:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Ship"}}}
    operation = {"operationId": "replaceShip", "tags": ["ships"], "requestBody": {"content": content}}
    responses = {"200": {"description": "It.", "content": content}}
    document["paths"]["/ships/{ship}"]["put"] = {**operation, "responses": responses}


def _rename_an_operation(document: dict[str, Any]) -> None:
    document["paths"]["/ships/{ship}"]["get"]["operationId"] = "fetch-one-ship"


def _remove_a_property(document: dict[str, Any]) -> None:
    del _ship(document)["draught"]


def _rename_a_schema(document: dict[str, Any]) -> None:
    text = json.dumps(document).replace('"#/components/schemas/Berth"', '"#/components/schemas/Mooring"')
    document.clear()
    document.update(json.loads(text))
    _schemas(document)["Mooring"] = _schemas(document).pop("Berth")


def _next_version(document: dict[str, Any]) -> None:
    document["info"]["version"] = "2.0.0"


CREATING = METHODS | PARAMS | MODEL | SURFACE
STEPS = [
    Step(_describe, METHODS | PARAMS | MODEL, weight=None),
    Step(_reorder_all, set(), weight=None),
    Step(_insert_an_unused_schema, set(), weight=None),
    Step(_use_it, CREATING | EXPORTS),
    Step(_use_it_elsewhere, {"types/berth.py"} | SURFACE),
    Step(_use_another_elsewhere, {"types/berth.py"} | SURFACE),
    Step(_reorder_all, set(), weight=None),
    Step(_add_an_enum, CREATING),
    # Both resources reach it, so it is shared, unlike what was there before.
    Step(_take_the_name_of_an_inline_schema, CREATING | EXPORTS | {"types/shared.py", "types/shared_params.py"}),
    Step(_add_an_operation, METHODS | PARAMS | EXPORTS | SURFACE, frozenset(["api.md"])),
    Step(_rename_an_operation, set(), weight=None),
    Step(_remove_a_property, CREATING, weight=Weight.BREAKING),
    Step(_rename_a_schema, BERTHS | EXPORTS | SURFACE | {"types/berth.py"}, frozenset(["api.md"]), Weight.BREAKING),
    Step(_next_version, {"__init__.py", "_client.py"} | SURFACE, frozenset(["pyproject.toml"]), None),
]


class History:
    """The versions of a document in a folder, and the SDK that is generated over itself."""

    def __init__(self, folder: Path) -> None:
        self.document: dict[str, Any] = yaml.safe_load(DOCUMENT)
        self.config: Path | None = None
        self._folder = folder
        self._write()

    def complete_config(self) -> None:
        """Write a config that says all that is inferred, with routes for ids, which may be other ones later."""
        text = inferred_text(self._inputs, Diagnostics(), folder=self._folder, minimal=False)
        for path, item in self.document["paths"].items():
            for verb in ("get", "post", "delete"):
                if verb in item:
                    text = text.replace(f": {item[verb]['operationId']}\n", f": {verb} {path}\n")
        self.config = self._folder / "sdk.yaml"
        self.config.write_text(text.replace("version: 1.0.0\n", ""))

    @property
    def _path(self) -> Path:
        return self._folder / "openapi.json"

    @property
    def _inputs(self) -> Inputs:
        return Inputs(self._path, self.config, self._folder / "out", formatter="ruff")

    def _write(self) -> None:
        self._path.write_text(json.dumps(self.document))

    def generate(self) -> tuple[dict[str, bytes], dict[str, str]]:
        """The files of the SDK by path, and the names that its manifest keeps."""
        generate(self._inputs, Diagnostics())
        out = self._folder / "out"
        files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        return files, json.loads(files.pop(".specloom.json"))["names"]

    def edit(self, edit: Edit) -> Verdict:
        """Change the document; the result is what that means for users."""
        before = self._path.rename(self._folder / "before.json")
        edit(self.document)
        self._write()
        return compare_sources(Source(before, self.config), Source(self._path, self.config), Diagnostics()).verdict


@pytest.mark.parametrize("with_config", [False, True])
def test_each_version_touches_what_it_changes_and_moves_no_name(tmp_path: Path, *, with_config: bool) -> None:
    history = History(tmp_path)
    if with_config:
        history.complete_config()
    files, names = history.generate()
    for step in STEPS:
        told = step.edit.__name__
        verdict = history.edit(step.edit)
        now, given = history.generate()
        changed = {path for path in {*files, *now} if files.get(path) != now.get(path)}
        assert changed == {f"harbour/{path}" for path in step.package} | step.pages, told
        assert {key: given[key] for key in names if key in given} == {key: names[key] for key in names if key in given}
        assert verdict.weight is step.weight, (told, [change.text for change in verdict.changes])
        files, names = now, given


def test_a_schema_moves_where_modules_would_import_each_other(tmp_path: Path) -> None:
    """A ship in a berth and a berth of a ship: both are shared from then on."""
    history = History(tmp_path)
    _, names = history.generate()
    history.edit(_use_another_elsewhere)
    _, with_ships = history.generate()
    assert with_ships["module #/components/schemas/Ship"] == names["module #/components/schemas/Ship"] == "ship"

    def lie_in_berths(document: dict[str, Any]) -> None:
        _ship(document)["berth"] = {"$ref": "#/components/schemas/Berth"}

    verdict = history.edit(lie_in_berths)
    _, tied = history.generate()
    moved = {key for key, module in tied.items() if key.startswith("module") and with_ships[key] != module}
    assert moved == {"module #/components/schemas/Berth", "module #/components/schemas/Ship"}
    assert {tied[key] for key in moved} == {"shared"}
    assert {change.kind for change in verdict.changes} >= {"moved"}
