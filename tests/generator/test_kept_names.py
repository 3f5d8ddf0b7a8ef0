"""Names stay when the document is put in another order, grows, or calls an operation otherwise; old ones can go on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from ..changes.support import PETS, edited
from .support import Run, generate, imported, specloom


def _names(run: Run) -> dict[str, str]:
    names: dict[str, str] = json.loads((run.output / ".specloom.json").read_text())["names"]
    return names


def _run(folder: Path, document: Mapping[str, Any], config: Mapping[str, Any] | None = None, *more: str) -> Run:
    run = generate(folder, document, config or {}, "--formatter", "ruff", *more, named=False)
    assert run.code == 0, run.err
    checked = specloom("--formatter", "ruff", folder=folder / "definition", output=run.output, command="check")
    assert checked.code == 0, checked.out
    return run


def _with_inline(document: dict[str, Any]) -> None:
    """Inline schemas and components whose names collide."""
    schemas = document["components"]["schemas"]
    home = {"type": "object", "properties": {"street": {"type": "string"}}}
    schemas["Pet"]["properties"]["home"] = home
    schemas["pet_home"] = {"type": "object", "properties": {"city": {"type": "string"}}}
    schemas["Owner"]["properties"]["home"] = {"$ref": "#/components/schemas/pet_home"}
    parameter = {"name": "near", "in": "query", "schema": {"type": "object", "properties": {"x": {"type": "integer"}}}}
    document["paths"]["/pets"]["get"]["parameters"].append(parameter)


def test_the_manifest_tells_what_methods_and_types_are_called(tmp_path: Path) -> None:
    names = _names(_run(tmp_path, edited(_with_inline)))
    assert names["GET /pets"] == names["operation listPets"] == "pets.list"
    assert names["models #/components/schemas/Pet"] == "Pet"
    assert names["params #/components/schemas/Owner"] == "OwnerParam"
    assert names["models #/components/schemas/pet_home"] == "PetHome"
    assert names["models #/components/schemas/Pet/properties/home"] == "PetHome2"
    assert names["params #/paths/~1pets/get/parameters/query near/schema"] == "PetListNear"


def test_names_stay_in_another_order_and_beside_new_things(tmp_path: Path) -> None:
    before = edited(_with_inline)
    names = _names(_run(tmp_path, before))

    def grow(document: dict[str, Any]) -> None:
        schemas = document["components"]["schemas"]
        more = {name: {"type": "object", "properties": {"z": {"type": "string"}}} for name in ("pet", "PetHome2")}
        document["components"]["schemas"] = {**more, **dict(reversed(schemas.items()))}
        schemas["Owner"]["properties"]["pets"] = {"type": "array", "items": {"$ref": "#/components/schemas/pet"}}
        schemas["Owner"]["properties"]["second"] = {"$ref": "#/components/schemas/PetHome2"}
        document["paths"] = {"/pet": {"get": deepcopy(document["paths"]["/pets"]["get"])}, **document["paths"]}
        document["paths"]["/pet"]["get"]["operationId"] = "getPets"
        document["paths"]["/pets"]["get"]["parameters"].reverse()

    after = _names(_run(tmp_path, edited(grow, before)))
    assert {key: after[key] for key in names} == names
    assert after["models #/components/schemas/pet"] == "Pet2"
    assert len({name for key, name in after.items() if key.startswith("models")}) == len(
        [key for key in after if key.startswith("models")]
    )


def test_what_is_gone_leaves_its_name_to_others(tmp_path: Path) -> None:
    before = edited(_with_inline)
    _run(tmp_path, before)

    def shrink(document: dict[str, Any]) -> None:
        del document["components"]["schemas"]["pet_home"]
        del document["components"]["schemas"]["Owner"]["properties"]["home"]
        document["components"]["schemas"]["Problem"]["properties"]["pet_home"] = {
            "type": "object",
            "title": "Pet Home",
            "properties": {"q": {"type": "string"}},
        }

    names = _names(_run(tmp_path, edited(shrink, before)))
    assert names["models #/components/schemas/Pet/properties/home"] == "PetHome2"


def test_another_operation_id_or_path_changes_no_name(tmp_path: Path) -> None:
    _run(tmp_path, PETS)

    def rename(document: dict[str, Any]) -> None:
        document["paths"]["/pets"]["get"]["operationId"] = "searchAnimals"
        document["paths"]["/v2/animals/{pet_id}"] = document["paths"].pop("/pets/{pet_id}")

    names = _names(_run(tmp_path, edited(rename)))
    assert names["operation searchAnimals"] == "pets.list"
    assert names["GET /v2/animals/{pet_id}"] == "pets.retrieve"


def test_names_follow_the_document_alone_if_asked(tmp_path: Path) -> None:
    def rename(document: dict[str, Any]) -> None:
        document["paths"]["/animals"] = document["paths"].pop("/pets")

    _run(tmp_path, PETS)
    assert _names(_run(tmp_path, edited(rename)))["GET /animals"] == "pets.list"
    assert _names(_run(tmp_path, edited(rename), {}, "--rename-freely"))["GET /animals"] == "animals.list"


def test_names_of_arguments_stay_beside_a_resource_of_the_same_name(tmp_path: Path) -> None:
    pets = {name: f"{name}Pet" for name in ("create", "retrieve", "delete")} | {"list": "listPets"}
    config: dict[str, Any] = {"resources": {"zoo": {"resources": {"pets": {"methods": pets}}}}}
    before = _run(tmp_path, PETS, config)
    assert "class PetListParams(" in before.files()["pets/types/zoo/pet_params.py"]

    def grow(document: dict[str, Any]) -> None:
        document["paths"]["/pets/{pet_id}/search"] = {"get": deepcopy(document["paths"]["/pets"]["get"])}
        document["paths"]["/pets/{pet_id}/search"]["get"]["operationId"] = "searchPet"

    config["resources"]["pets"] = {"methods": {"search": "searchPet"}}
    after = _run(tmp_path, edited(grow), config)
    assert "class PetListParams(" in after.files()["pets/types/zoo/pet_params.py"]


ALIASES = {
    "client": {"name": "Zoo"},
    "aliases": {
        "pets.find": "pets.retrieve",
        "animals.all": "pets.list",
        "Animal": "Pet",
        "HostParam": "OwnerParam",
    },
}


def test_methods_and_types_go_on_under_their_old_names(tmp_path: Path) -> None:
    run = _run(tmp_path, PETS, ALIASES)
    with imported(run.output) as modules:
        types = modules["types.__init__"]
        assert types.Animal is types.Pet
        assert types.HostParam is types.OwnerParam
        pets, animals = modules["resources.pets"].Pets, modules["resources.animals"].Animals
        assert pets.find.__deprecated__ == "It is `client.pets.retrieve` now."
        assert animals.all.__deprecated__ == "It is `client.pets.list` now."
        assert not hasattr(pets.retrieve, "__deprecated__")
    assert _names(run)["GET /pets"] == "pets.list"


def test_an_alias_of_nothing_is_reported(tmp_path: Path) -> None:
    for alias in ({"pets.find": "pets.retreive"}, {"Animal": "Pets"}, {"pets.list": "pets.create"}, {"Pet": "Owner"}):
        run = generate(tmp_path, PETS, {"aliases": alias}, named=False)
        assert run.code == 3
        assert "error[SL" in run.err
