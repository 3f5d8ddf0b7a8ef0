"""What an edit of a document means for users: the weight by direction, and the sentence."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from specloom.changes import compare_surfaces

from ..prove.documents import HELPER, WITH_HELPERS
from .support import PETS, Edit, edited, surface, told, verdict

Document = dict[str, Any]


def _list(document: Document) -> Any:
    return document["paths"]["/pets"]["get"]


def _pet(document: Document) -> Any:
    return document["components"]["schemas"]["Pet"]


def _new_pet(document: Document) -> Any:
    return document["components"]["schemas"]["NewPet"]


def _kinds(document: Document) -> Any:
    return document["components"]["schemas"]["Kind"]["enum"]


CASES: dict[str, tuple[Edit, list[str]]] = {
    "a new optional parameter": (
        lambda d: _list(d)["parameters"].append({"name": "state", "in": "query", "schema": {"type": "string"}}),
        ["additive: `client.pets.list(state)` is new and may be given"],
    ),
    "a new required parameter": (
        lambda d: _list(d)["parameters"].append(
            {"name": "state", "in": "query", "required": True, "schema": {"type": "string"}}
        ),
        ["breaking: `client.pets.list(state)` is new and must be given"],
    ),
    "a parameter that is gone": (
        lambda d: _list(d)["parameters"].pop(0),
        ["breaking: `client.pets.list(limit)` is not taken any more"],
    ),
    "a parameter that becomes required": (
        lambda d: _list(d)["parameters"][0].update(required=True),
        ["breaking: `client.pets.list(limit)` must be given now"],
    ),
    "another default": (
        lambda d: _list(d)["parameters"][0]["schema"].update(default=50),
        ["neutral: `client.pets.list(limit)` is `50` if it is left out, and was `20`"],
    ),
    "a wider parameter": (
        lambda d: _list(d)["parameters"][0]["schema"].update(type="number"),
        ["additive: `client.pets.list(limit)` takes `float` and not `int`"],
    ),
    "a narrower parameter": (
        lambda d: _list(d)["parameters"][1].update(schema={"enum": ["name"]}),
        ["breaking: `client.pets.list(sort)` does not take `'age'` any more"],
    ),
    "a deprecated parameter": (
        lambda d: _list(d)["parameters"][0].update(deprecated=True),
        ["additive: `client.pets.list(limit)` is deprecated"],
    ),
    "a renamed parameter": (
        lambda d: _list(d)["parameters"][1].update(name="sort_by"),
        [
            "breaking: `client.pets.list(sort)` is `sort_by` now",
            "neutral: `client.pets.list(sort_by)` is sent as `query sort_by` and not `query sort`",
        ],
    ),
    "a value more of what callers get": (
        lambda d: _pet(d)["properties"]["status"]["enum"].append("lost"),
        ["breaking: `Pet.status` can be `'lost'`, too"],
    ),
    "a value less of what callers get": (
        lambda d: _pet(d)["properties"]["status"]["enum"].pop(),
        ["breaking: `Pet.status` is not `'gone'` any more"],
    ),
    "a value more of what callers give": (
        lambda d: _new_pet(d)["properties"]["size"]["enum"].append("huge"),
        ["additive: `client.pets.create(size)` takes `'huge'`, too"],
    ),
    "a value more of what goes both ways": (
        lambda d: _kinds(d).append("bird"),
        ["breaking: `Kind` can be `'bird'`, too"],
    ),
    "a field that may be missing": (
        lambda d: _pet(d)["required"].remove("id"),
        ["breaking: `Pet.id` can be `None`, too"],
    ),
    "a field that is always there": (
        lambda d: _pet(d)["required"].append("age"),
        ["additive: `Pet.age` is not `None` any more"],
    ),
    "a new field of what callers get": (
        lambda d: _pet(d)["properties"].update(name={"type": "string"}),
        ["additive: `Pet.name` is new"],
    ),
    "a field that is gone": (lambda d: _pet(d)["properties"].pop("age"), ["breaking: `Pet.age` is gone"]),
    "items of a list that are wider": (
        lambda d: _pet(d)["properties"]["tags"].update(items={"type": ["string", "integer"]}),
        ["breaking: `Pet.tags` is `List[str | int] | None` and not `List[str] | None`"],
    ),
    "items of a list that are narrower": (
        lambda d: _pet(d)["properties"]["tags"].update(items={"enum": ["a", "b"]}),
        ["breaking: `Pet.tags` is `List[Literal['a', 'b']] | None` and not `List[str] | None`"],
    ),
    "a key of a TypedDict that must be given": (
        lambda d: d["components"]["schemas"]["Owner"].update(
            properties={"name": {"type": "string"}, "mail": {"type": "string"}}, required=["name", "mail"]
        ),
        ["breaking: `OwnerParam.mail` is new and must be given", "additive: `Owner.mail` is new"],
    ),
    "a key of a TypedDict that may be left out": (
        lambda d: d["components"]["schemas"]["Owner"].update(required=[]),
        ["breaking: `Owner.name` can be `None`, too", "additive: `OwnerParam.name` may be left out now"],
    ),
    "a return type": (
        lambda d: d["paths"]["/pets/{pet_id}"]["get"].update(
            responses={"200": {"description": "", "content": {"text/plain": {"schema": {"type": "string"}}}}}
        ),
        ["breaking: `client.pets.retrieve` returns `str` and not `Pet`"],
    ),
    "a method that is gone": (
        lambda d: d["paths"]["/pets/{pet_id}"].pop("delete"),
        ["breaking: `client.pets.delete` is gone, which called `DELETE /pets/{pet_id}`"],
    ),
    "a deprecated method": (
        lambda d: _list(d).update(deprecated=True),
        ["additive: `client.pets.list` is deprecated: The API has deprecated this method."],
    ),
    "another place": (
        lambda d: _list(d)["parameters"][1].update({"in": "header"}),
        ["neutral: `client.pets.list(sort)` is sent as `header sort` and not `query sort`"],
    ),
    "another server": (
        lambda d: d["servers"][0].update(url="https://pets.example/v2"),
        ["neutral: `Pets` calls `https://pets.example/v2` and not `https://pets.example/v1`"],
    ),
    "no credentials": (
        lambda d: _list(d).update(security=[]),
        [
            "additive: `Pets(api_key)` may be left out now",
            "neutral: `client.pets.list` needs nothing and not `api_key`",
        ],
    ),
    "another text": (lambda d: _list(d).update(description="Lists pets."), []),
    "other schemas first": (
        lambda d: d["components"].update(schemas=dict(reversed(d["components"]["schemas"].items()))),
        [],
    ),
    "a body of an error": (
        lambda d: d["components"]["schemas"]["Problem"]["properties"].update(reason={"type": "integer"}),
        ["breaking: `Problem.reason` is `int | None` and not `str | None`"],
    ),
}


@pytest.mark.parametrize(("edit", "expected"), CASES.values(), ids=CASES)
def test_a_change_is_told_and_weighed(tmp_path: Path, edit: Edit, expected: list[str]) -> None:
    assert told(verdict(tmp_path, edit)) == expected


def test_a_schema_is_renamed_where_its_structure_stays(tmp_path: Path) -> None:
    def rename(document: Document) -> None:
        schemas = document["components"]["schemas"]
        schemas["Keeper"] = schemas.pop("Owner")
        for name in ("Pet", "NewPet"):
            schemas[name]["properties"]["owner"]["$ref"] = "#/components/schemas/Keeper"

    found = verdict(tmp_path, rename)
    assert told(found) == ["breaking: `Owner` is `Keeper` now", "breaking: `OwnerParam` is `KeeperParam` now"]
    assert [change.alias for change in found.changes] == ["Owner: Keeper", "OwnerParam: KeeperParam"]


def test_a_schema_is_renamed_where_it_stands_as_before_and_has_the_same_fields(tmp_path: Path) -> None:
    def edit(document: dict[str, Any]) -> None:
        schemas = document["components"]["schemas"]
        animal = schemas["Animal"] = schemas.pop("Pet")
        animal["properties"] = {name: {"type": "array", "items": {}} for name in animal["properties"]}
        for item in document["paths"]["/pets"].values():
            schema = item["responses"]["200"]["content"]["application/json"]["schema"]
            schema.get("items", schema)["$ref"] = "#/components/schemas/Animal"
        got = document["paths"]["/pets/{pet_id}"]["get"]["responses"]["200"]["content"]["application/json"]
        got["schema"] = {"$ref": "#/components/schemas/Animal"}

    found = {change.name: change for change in verdict(tmp_path, edit).changes}
    assert (found["Pet"].kind, found["Pet"].alias) == ("renamed", "Pet: Animal")


def test_a_method_is_renamed_where_its_route_stays(tmp_path: Path) -> None:
    found = verdict(
        tmp_path, lambda d: d["paths"]["/pets/{pet_id}"]["get"].update({"x-speakeasy-name-override": "find"})
    )
    (change,) = found.changes
    assert (change.kind, change.text) == ("renamed", "`client.pets.retrieve` is `client.pets.find` now")
    assert change.alias == "pets.retrieve: pets.find"


def test_another_route_of_a_method_is_neutral(tmp_path: Path) -> None:
    found = verdict(tmp_path, lambda d: d["paths"].update({"/v2/pets": d["paths"].pop("/pets")}))
    assert [change.weight.value for change in found.changes if change.part == "route"] == ["neutral", "neutral"]


def test_versions_follow_the_heaviest_change(tmp_path: Path) -> None:
    breaking = verdict(tmp_path / "a", lambda d: _list(d)["parameters"].pop(0))
    additive = verdict(tmp_path / "b", lambda d: _pet(d)["properties"].update(name={"type": "string"}))
    neutral = verdict(tmp_path / "c", lambda d: d["servers"][0].update(url="https://other.example"))
    nothing = verdict(tmp_path / "d", lambda d: None)
    assert [(item.step, item.version) for item in (breaking, additive, neutral, nothing)] == [
        ("major", "2.0.0"),
        ("minor", "1.3.0"),
        ("patch", "1.2.1"),
        ("none", "1.2.0"),
    ]
    early = verdict(
        tmp_path / "e", lambda d: _list(d)["parameters"].pop(0), lambda d: d["info"].update(version="0.4.1")
    )
    assert early.version == "0.5.0"
    said = verdict(tmp_path / "f", lambda d: _list(d)["parameters"].pop(0) and d["info"].update(version="3.0.0"))
    assert said.version == "3.0.0"


def test_the_document_itself_is_not_changed() -> None:
    assert len(_list(PETS)["parameters"]) == 2


def test_what_goes_on_under_its_old_name_breaks_nothing(tmp_path: Path) -> None:
    def rename(document: Document) -> None:
        schemas = document["components"]["schemas"]
        schemas["Keeper"] = schemas.pop("Owner")
        for name in ("Pet", "NewPet"):
            schemas[name]["properties"]["owner"]["$ref"] = "#/components/schemas/Keeper"
        document["paths"]["/pets/{pet_id}"]["get"]["x-speakeasy-name-override"] = "find"

    found = verdict(tmp_path, rename)
    lines = [change.alias.split(": ") for change in found.changes if change.alias]
    config = {"aliases": dict(lines)}
    assert set(config["aliases"]) == {"Owner", "OwnerParam", "pets.retrieve"}
    kept = compare_surfaces(surface(tmp_path / "a", PETS), surface(tmp_path / "b", edited(rename), config))
    assert told(kept) == [
        "additive: `Owner` goes on as another name of `Keeper`",
        "additive: `OwnerParam` goes on as another name of `KeeperParam`",
        "additive: `client.pets.find` is new and calls `GET /pets/{pet_id}`",
        "additive: `client.pets.retrieve` is deprecated: It is `client.pets.find` now.",
    ]


def test_helpers_that_take_arguments_by_position(tmp_path: Path) -> None:
    """The method's arguments come first: another one of these takes the place of the helper's own."""

    def helped(name: str, document: Document, **more: object) -> Any:
        folder = tmp_path / name
        (folder / "helpers").mkdir(parents=True)
        (folder / "helpers" / "mixins.py").write_text(HELPER.replace("*, tries", "tries"))
        config = deepcopy(WITH_HELPERS)
        config["resources"]["pets"]["helpers"]["wait"].update(more)
        return surface(folder, document, config)

    def look_closer(document: Document) -> None:
        parameters = document["paths"]["/pets/{pet_id}"]["get"]["parameters"]
        parameters.append({"name": "depth", "in": "query", "schema": {"type": "integer"}})

    by_name, by_position = helped("name", PETS), helped("position", PETS, positional=True)
    more = helped("more", edited(look_closer), positional=True)
    assert told(compare_surfaces(by_name, by_position)) == [
        "additive: `client.pets.wait` may take arguments by position now"
    ]
    assert told(compare_surfaces(by_position, by_name)) == [
        "breaking: `client.pets.wait` takes arguments by name alone now"
    ]
    assert told(compare_surfaces(by_position, more))[0] == (
        "breaking: `client.pets.wait` takes `pet_id`, `depth`, `tries` by position, in this order"
    )


def test_an_old_name_that_goes_on_in_another_module_has_moved(tmp_path: Path) -> None:
    before = surface(tmp_path / "old", PETS)

    def told_of_pets(module: str) -> list[str]:
        config = {"models": {module: {"Animal": "Pet"}}, "aliases": {"Pet": "Animal"}}
        found = compare_surfaces(before, surface(tmp_path / module, PETS, config))
        return [text for text in told(found) if "`Pet`" in text]

    assert told_of_pets("pet") == ["additive: `Pet` goes on as another name of `Animal`"]
    assert told_of_pets("animal") == [
        "breaking: `Pet` is in `types.animal` and not `types.pet`",
        "additive: `Pet` goes on as another name of `Animal`",
    ]
