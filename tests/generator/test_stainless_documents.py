"""What documents for Stainless say of their own parts, and what the README shows of them."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from .harbour import RESOURCES, STATUS, answered, form, made, operation
from .support import specloom, wired


def test_what_a_document_says_of_its_parts(tmp_path: Path) -> None:
    cargo = {
        "type": "object",
        "required": ["weight", "crew"],
        "properties": {
            "weight": {"type": "integer", "x-stainless-any": True},
            "crew": {"type": "string", "x-stainless-skip": ["python"]},
            "flag": {"type": "string", "x-stainless-override-schema": {"type": "array", "items": {"type": "string"}}},
            "mast": {"type": "string", "x-stainless-skip": ["go"]},
        },
    }
    parameters = [
        {"name": "tide", "in": "query", "schema": {"type": "string"}, "x-stainless-skip": True},
        {"name": "moon", "in": "query", "schema": {"type": "string"}},
    ]
    body = {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Cargo"}}},
        }
    }
    load = operation({"$ref": "#/components/schemas/Cargo"}, parameters=parameters, **body)
    config = {"resources": {"boats": {"models": {"cargo": "Cargo"}, "methods": {"load": "post /boats"}}}}
    run = made(tmp_path, config, {"/boats": {"post": load}}, schemas={"Cargo": cargo})
    assert run.code == 0
    with wired(run, _strict_response_validation=True) as wire:
        assert {*inspect.signature(wire.client.boats.load).parameters} >= {"weight", "flag", "mast", "moon"}
        assert {*inspect.signature(wire.client.boats.load).parameters}.isdisjoint({"crew", "tide"})
        wire.answers.append(answered({"weight": ["heavy"], "flag": ["red"]}))
        cargo = wire.client.boats.load(weight={"tons": 3}, flag=["red"])
        assert (cargo.weight, cargo.flag, hasattr(cargo, "crew")) == (["heavy"], ["red"], False)


def test_the_readme_shows_the_requests_that_the_config_names(tmp_path: Path) -> None:
    """With their values; of others, the simplest are chosen."""
    boat = {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "crew": {"type": "integer"}},
    }
    body = {"requestBody": {"required": True, "content": {"application/json": {"schema": boat}}}}
    paths = {**STATUS, "/boats": {"post": operation(**body)}}
    shown = {"type": "request", "endpoint": "post /boats", "params": {"name": "Albatross", "crew": 7, "sails": 2}}
    config = {
        "resources": {"boats": {"methods": {"create": "post /boats", "retrieve": "get /boats/{boatID}"}}},
        "readme": {
            "example_requests": {"headline": shown, "streaming": {"type": "request", "endpoint": "post /boats"}}
        },
    }
    run = made(tmp_path, config, paths)
    assert run.code == 0
    first = run.programs()[0]
    assert 'client.boats.create(name="Albatross", crew=7)' in first
    assert "is not known" not in run.out + run.err


def test_an_example_of_no_operation_is_reported(tmp_path: Path) -> None:
    shown = {"type": "request", "endpoint": "get /rafts", "params": {}}
    run = made(tmp_path, {"resources": RESOURCES, "readme": {"example_requests": {"default": shown}}}, STATUS)
    assert run.code == 0
    assert "no operation 'get /rafts'" in run.out + run.err
    assert 'client.boats.retrieve("boat_id")' in run.programs()[0]


def test_an_object_may_have_no_properties(tmp_path: Path) -> None:
    """Then it is a class and no mapping."""
    void = {"type": "object", "x-stainless-empty-object": True}
    ship = {"type": "object", "properties": {"void": void}}
    body = {"requestBody": {"required": True, "content": {"application/json": {"schema": ship}}}}
    config = {"resources": {"boats": {"methods": {"sink": "post /boats"}}}}
    run = made(tmp_path, config, {"/boats": {"post": operation(ship, **body)}})
    assert run.code == 0
    with wired(run) as wire:
        wire.answers.append(answered({"void": {"left": 1}}))
        answer = wire.client.boats.sink(void={})
        assert wire.last.content == b'{"void":{}}'
        assert isinstance(answer.void, wire.modules["__init__"].BaseModel)


def test_what_their_configs_say_of_parts_of_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Models at a pointer, several environments, a file, bytes, a field in place of its response, and casings."""
    mast = {"type": "object", "properties": {"height": {"type": "integer"}}}
    boat = {"type": "object", "properties": {"id": {"type": "string"}, "mast": mast}}
    chart = {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}
    wrapped = {"type": "object", "properties": {"boat": {"$ref": "#/components/schemas/Boat"}}}
    upload = form(chart={"type": "string", "format": "binary"}, name={"type": "string"})
    paths = {
        "/boats/first": {"get": operation(wrapped)},
        "/charts": {
            "post": operation(**upload),
            "get": {"responses": {"200": {"description": "It.", "content": chart}}},
        },
    }
    first = {"endpoint": "get /boats/first", "unwrap_response": "boat"}
    resources = {
        "gps_boats": {
            "models": {"boat": "Boat", "boat_mast": {"openapi_uri": "#/components/schemas/Boat/properties/mast"}},
            "methods": {"first": first},
        },
        "charts": {"methods": {"upload": "post /charts", "download": "get /charts"}},
    }
    config = {
        "resources": resources,
        "environments": {"sea": "https://sea.example", "lake": "https://lake.example"},
        "custom_casings": {"gps": {"initialism": True}, "harbour": {"pascal": "HarBour", "snake": "harbour"}},
    }
    run = made(tmp_path, config, paths, schemas={"Boat": boat})
    assert run.code == 0
    monkeypatch.delenv("HARBOUR_BASE_URL", raising=False)
    with wired(run) as wire:
        wire.answers += [
            answered({"boat": {"id": "1", "mast": {"height": 3}}}),
            answered({}),
            httpx2.Response(200, content=b"%PDF"),
        ]
        found = wire.client.gps_boats.first()
        assert type(found.mast) is wire.types.BoatMast
        assert type(found.mast) is wire.modules["types.boat_mast"].BoatMast
        assert type(wire.client.gps_boats).__name__ == "GPSBoatsResource"
        assert type(wire.client).__name__ == "HarBour"
        assert wire.last.url.host == "sea.example"
        wire.client.with_options(environment="lake").charts.upload(chart=("c.pdf", b"%PDF"), name="bay")
        assert wire.last.url.host == "lake.example"
        assert b'name="chart"; filename="c.pdf"' in wire.last.content
        assert wire.client.charts.download().read() == b"%PDF"


def test_operations_name_their_methods(tmp_path: Path) -> None:
    """As entries of `resources` would; what the config says of an operation itself counts."""
    pier = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    details = {"path": "piers.lights.find", "deprecated": {"python": "Look at the chart"}, "body_param_name": "x"}
    paths = {
        **STATUS,
        "/piers": {"get": operation(**{"x-stainless-method": "piers.list"})},
        "/piers/{id}": {"get": operation(parameters=[pier], **{"x-stainless-method": "piers.retrieve"})},
        "/lights": {"get": operation(**{"x-stainless-method": details})},
        "/me": {"get": operation(**{"x-stainless-method": "$client.me"})},
        "/moon": {"get": operation(**{"x-stainless-method": {"path": "piers.moon", "skip": ["python"]}})},
        "/tide": {"get": operation(**{"x-stainless-method": "piers.tide"})},
    }
    piers = {"methods": {"look": "get /piers/{id}"}}
    config = {"resources": {**RESOURCES, "piers": piers}, "unspecified_endpoints": ["get /tide"]}
    run = made(tmp_path, config, paths)
    assert (run.code, "x-stainless-method" in run.err) == (0, False)
    with wired(run) as wire:
        wire.answers += [answered({"id": str(number)}) for number in range(5)]
        assert wire.client.piers.list().id == "0"
        assert wire.client.piers.look("p").id == "1"
        with pytest.warns(DeprecationWarning, match="Look at the chart"):
            assert wire.client.piers.lights.find().id == "2"
        assert wire.client.me().id == "3"
        assert wire.client.status().id == "4"
        assert not any(hasattr(wire.client.piers, name) for name in ("retrieve", "moon", "tide"))


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("status", "'status' names no method of a resource"),
        ("$shared.status", "'$shared.status' names no method of a resource"),
        ({"deprecated": "No more"}, "'' names no method of a resource"),
        (7, "'' names no method of a resource"),
        ("boats.retrieve", "there is another method 'boats.retrieve', at "),
    ],
)
def test_an_operation_that_names_no_method_is_reported(tmp_path: Path, said: Any, message: str) -> None:
    paths = {**STATUS, "/tide": {"get": operation(**{"x-stainless-method": said})}}
    run = made(tmp_path, {"resources": RESOURCES}, paths)
    assert run.code == 0
    assert message in run.err
    assert "openapi.yaml:1:" in run.err


def test_the_config_that_says_the_same_says_what_operations_do(tmp_path: Path) -> None:
    paths = {**STATUS, "/tide": {"get": operation(**{"x-stainless-method": "tides.now"})}}
    made(tmp_path, {"resources": RESOURCES}, paths)
    folder = tmp_path / "definition"
    run = specloom("--from", str(folder / "stainless.yml"), folder=folder, output=folder / "sdk.yaml", command="init")
    assert run.code == 0
    said = yaml.safe_load((folder / "sdk.yaml").read_text(encoding="utf-8"))
    assert said["resources"]["tides"]["methods"] == {"now": "GET /tide"}
