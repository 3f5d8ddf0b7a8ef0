"""The modules in which packages of a `stainless.yml` have their types, and the names of these."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from .harbour import answered, made, operation
from .support import imported, wired

_TEXT = {"type": "string"}
_SHARED = {
    "Asked": {"type": "object", "properties": {"mast": {"type": "object", "properties": {"height": _TEXT}}}},
    "Told": {"type": "object", "properties": {"name": _TEXT}},
    "AskedKind": {"type": "string", "enum": ["sloop", "ketch"]},
    "ToldKind": {"type": "string", "enum": ["barge", "ferry"]},
    "Label": {"anyOf": [_TEXT, {"$ref": "#/components/schemas/AskedKind"}]},
    "Idle": {"type": "object", "properties": {"name": _TEXT}},
}


def _with(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"$ref": f"#/components/schemas/{name}"} for name in names}}


def _inside(package: str, modules: Iterable[str]) -> set[str]:
    found = {name.rpartition(".") for name in modules}
    return {name for above, _, name in found if above == package and name != "__init__"}


@pytest.mark.parametrize("place", ["$shared", "boats"])
def test_shared_models_are_models_and_what_arguments_take(tmp_path: Path, place: str) -> None:
    """Those in `$shared` are all in `types.shared`, and in `types.shared_params` if arguments have them."""
    body = {"required": True, "content": {"application/json": {"schema": _with("Asked", "Label")}}}
    paths = {"/boats": {"post": operation(_with("Told", "ToldKind"), requestBody=body)}}
    models = {"asked": "Asked", "told": "Told", "asked_kind": "AskedKind", "told_kind": "ToldKind"}
    models |= {"label": "Label", "idle": "Idle"}
    resources: dict[str, Any] = {"boats": {"methods": {"create": "post /boats"}}}
    resources.setdefault(place, {})["models"] = models
    run = made(tmp_path, {"resources": resources}, paths, schemas=_SHARED)
    assert run.code == 0
    with imported(run.output) as modules:
        if place == "boats":
            assert not {"types.shared.__init__", "types.shared_params.__init__"} & modules.keys()
            assert {"types.asked_param", "types.asked_kind"} < modules.keys()
            return
        assert _inside("types.shared", modules) == models.keys()
        assert _inside("types.shared_params", modules) == {"asked", "asked_kind", "label"}
        package = modules["__init__"]
        assert issubclass(package.types.shared.Asked, package.BaseModel)
        assert issubclass(modules["types.shared.asked"].Mast, package.BaseModel)
        assert package.types.shared_params.Asked.__annotations__.keys() == {"mast"}
        assert package.types.shared_params.AskedKind is package.types.shared.AskedKind


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_resource_may_be_called_as_the_one_that_it_is_in(tmp_path: Path, *, asynchronous: bool) -> None:
    """Each has its attribute, its classes, and its types where users look for them."""
    parameters = [{"name": "tide", "in": "query", "schema": _TEXT}]
    answer = {"type": "object", "properties": {"name": _TEXT}}
    paths = {f"/{name}": {"get": operation(answer, parameters=parameters)} for name in ("outer", "inner", "last")}
    last = {"boats": {"methods": {"list": "get /last"}}}
    inner = {"boats": {"methods": {"list": "get /inner"}, "subresources": last, "models": {"boat": "Boat"}}}
    boats = {"methods": {"list": "get /outer"}, "subresources": inner}
    run = made(tmp_path, {"resources": {"boats": boats}}, paths)
    assert run.code == 0
    with wired(run, asynchronous=asynchronous) as wire:
        outer = wire.client.boats
        for resource, path in ((outer, "/outer"), (outer.boats, "/inner"), (outer.boats.boats, "/last")):
            wire.answers.append(answered({"name": path}))
            assert resource.list(tide="low").name == path
            assert wire.last.url.path == path
            wire.answers.append(answered({"name": path}))
            assert resource.with_raw_response.list().http_response.status_code == 200
        modules = wire.modules
        assert modules["types.boat_list_params"].BoatListParams is wire.types.BoatListParams
        assert modules["types.boats.boat_list_params"].BoatListParams is wire.types.boats.BoatListParams
        assert modules["types.boats.boats.boat_list_params"].BoatListParams
        assert wire.types.boats.Boat is modules["types.boats.boat"].Boat
        assert modules["resources.boats.boats"].BoatsResource is modules["resources.__init__"].BoatsResource
        assert issubclass(modules["resources.boats.__init__"].BoatsBoatsResource, object)


@pytest.mark.parametrize(
    ("resource", "module", "name"),
    [
        ("series", "series_list_params", "SeriesListParams"),
        ("timeseries", "timesery_list_params", "TimeseryListParams"),
        ("species", "specie_list_params", "SpecieListParams"),
        ("trip_details", "trip_detail_list_params", "TripDetailListParams"),
        ("statuses", "status_list_params", "StatusListParams"),
    ],
)
def test_types_are_called_after_what_sounds_like_the_singular(
    tmp_path: Path, resource: str, module: str, name: str
) -> None:
    """As released packages have them, be it a word or not."""
    paths = {"/boats": {"get": operation(parameters=[{"name": "tide", "in": "query", "schema": _TEXT}])}}
    run = made(tmp_path, {"resources": {resource: {"methods": {"list": "get /boats"}}}}, paths)
    assert run.code == 0
    with imported(run.output) as modules:
        assert hasattr(modules[f"types.{module}"], name)
