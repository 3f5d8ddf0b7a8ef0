"""What configs of Stainless make of a client and its package, whatever else the document has."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner
from specloom.cli import main

from .harbour import STATUS, answered, made, operation
from .support import Run, imported, specloom, wired

_RESOURCES = {"harbour": {"methods": {"status": "get /status"}}}


def test_a_client_has_the_arguments_that_its_config_names(tmp_path: Path) -> None:
    """However many operations share a parameter, and whatever schemes the document has."""
    dock = {"name": "org", "in": "path", "required": True, "schema": {"type": "string"}}
    names = ("boats", "docks", "piers", "tides", "winds")
    paths = {f"/orgs/{{org}}/{name}": {"get": operation(parameters=[dock])} for name in names}
    paths["/orgs/{org}"] = {"get": operation(parameters=[dock])}
    resources = {name: {"methods": {"list": f"get /orgs/{{org}}/{name}"}} for name in names}
    resources["orgs"] = {"methods": {"retrieve": "get /orgs/{org}"}}
    schemes = {"key": {"type": "http", "scheme": "bearer"}}
    components = {"securitySchemes": schemes}
    run = made(tmp_path, {"resources": resources}, paths, security=[{"key": []}], components=components)
    assert run.code == 0
    with wired(run) as wire:
        client: Any = wire.modules["__init__"].Harbour
        assert not {"org", "api_key"} & inspect.signature(client).parameters.keys()
        wire.client.boats.list("acme")
        assert wire.last.url.path == "/orgs/acme/boats"


def test_environments_are_exported(tmp_path: Path) -> None:
    places = {"production": "https://harbour.example", "local": "http://localhost:8000"}
    run = made(tmp_path, {"resources": _RESOURCES, "environments": places}, STATUS)
    with imported(run.output) as modules:
        package = modules["__init__"]
        assert places == package.ENVIRONMENTS
        assert str(package.Harbour(environment="local").base_url).startswith(places["local"])


@pytest.mark.parametrize(
    ("sections", "package", "distribution"),
    [
        ({"targets": {"typescript": {"package_name": "@harbour/sdk"}}}, "harbour_master", "harbour_master"),
        ({"targets": {}, "package": {"python": {"name": "harbour-ai"}}}, "harbour_master", "harbour-ai"),
        ({"targets": {"python": {"package_name": "pier"}}}, "pier", "pier"),
    ],
)
def test_a_package_is_called_after_its_organization(
    tmp_path: Path, sections: dict[str, Any], package: str, distribution: str
) -> None:
    config = {"organization": {"name": "harbour-master"}, "resources": _RESOURCES, **sections}
    run = made(tmp_path, config, STATUS)
    assert (run.output / package / "_client.py").is_file()
    assert f'name = "{distribution}"' in (run.output / "pyproject.toml").read_text(encoding="utf-8")


def test_a_package_may_be_in_a_namespace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folders above it are nobody's: they have no `__init__.py`."""
    config = {"resources": _RESOURCES, "targets": {"python": {"package_name": "acme.api.sdk"}}}
    run = made(tmp_path, config, STATUS)
    assert run.code == 0
    files = run.files()
    assert "acme/api/sdk/__init__.py" in files
    assert not {"acme/__init__.py", "acme/api/__init__.py"} & files.keys()
    assert 'packages = ["acme"]' in files["pyproject.toml"]
    assert "from acme.api.sdk import Harbour" in files["README.md"]
    with imported(run.output) as modules:
        package = modules["__init__"]
        assert package.Harbour.__module__ == package.APIError.__module__ == package.__name__ == "acme.api.sdk"
        assert package.resources.HarbourResource.__module__ == "acme.api.sdk.resources.harbour"
    inputs = tmp_path / "definition"
    assert specloom(folder=inputs, output=run.output, command="check").code == 0
    monkeypatch.setattr("sys.path", [str(run.output), *sys.path])
    for command in (["compare", str(run.output)], ["diff", "acme.api.sdk"]):
        done = CliRunner().invoke(main, [*command, str(run.output)], catch_exceptions=False)
        assert (done.exit_code, done.stdout.startswith("nothing ")) == (0, True)


@pytest.mark.parametrize("name", ["email.sdk", "acme.class", "acme.", "Acme.sdk"])
def test_a_namespace_must_be_one_that_can_be_imported(tmp_path: Path, name: str) -> None:
    run = made(tmp_path, {"resources": _RESOURCES, "targets": {"python": {"package_name": name}}}, STATUS)
    assert run.code == 3
    assert "package" in run.err


def test_what_items_of_pages_are_is_no_unknown_key(tmp_path: Path) -> None:
    items = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"x-stainless-pagination-property": {"purpose": "cursor_item_id"}, "type": "string"}},
    }
    scheme = {
        "name": "boats",
        "type": "cursor_id",
        "request": {"after": {"type": "string"}},
        "response": {"data": {"type": "array", "items": items}},
    }
    run = made(tmp_path, {"resources": _RESOURCES, "pagination": [scheme]}, STATUS)
    assert (run.code, "is not known" in run.err) == (0, False)


def test_an_option_with_the_name_of_a_usual_argument_stops_nothing(tmp_path: Path) -> None:
    opts = {"base_url": {"type": "string", "default": "https://pier.example"}}
    run = made(tmp_path, {"resources": _RESOURCES, "client_settings": {"opts": opts}}, STATUS)
    assert run.code == 0
    assert "each client has an argument 'base_url' of its own" in run.err


def _chart(asynchronous: bool, folder: Path) -> Run:
    content = {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}
    chart = {"responses": {"200": {"description": "A chart.", "content": content}}}
    run = made(folder, {"resources": {"charts": {"methods": {"print": "get /chart"}}}}, {"/chart": {"get": chart}})
    assert run.code == 0
    return run


@pytest.mark.parametrize("asynchronous", [False, True])
def test_files_are_returned_as_responses(tmp_path: Path, *, asynchronous: bool) -> None:
    run = _chart(asynchronous, tmp_path)
    page = httpx2.Response(200, content=b"%PDF", headers={"content-type": "application/pdf", "x-request-id": "r1"})
    with wired(run, asynchronous=asynchronous) as wire:
        wire.answers += [page, httpx2.Response(200, json={"foo": "bar"})]
        prefix = "Async" if asynchronous else ""
        file = wire.client.charts.print()
        assert (type(file).__name__, file.request_id, file.is_closed) == (f"{prefix}BinaryAPIResponse", "r1", True)
        assert wire.last.headers["accept"] == "application/pdf"
        raw = wire.client.charts.with_raw_response.print()
        assert type(raw).__name__ == f"{prefix}BinaryAPIResponse"


def test_a_file_is_read_and_written(tmp_path: Path) -> None:
    with wired(_chart(False, tmp_path)) as wire:
        wire.answers += [httpx2.Response(200, content=b"%PDF") for _ in range(2)]
        file = wire.client.charts.print()
        file.write_to_file(tmp_path / "chart.pdf")
        assert (file.read(), file.text(), (tmp_path / "chart.pdf").read_bytes()) == (b"%PDF", "%PDF", b"%PDF")
        with wire.client.charts.with_streaming_response.print() as streamed:
            streamed.stream_to_file(tmp_path / "piece.pdf", chunk_size=2)
        assert (tmp_path / "piece.pdf").read_bytes() == b"%PDF"


def test_a_file_is_read_and_written_asynchronously(tmp_path: Path) -> None:
    with imported(_chart(True, tmp_path).output) as modules:
        package = modules["__init__"]
        transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"foo": "bar"}))

        async def main() -> None:
            http = package.DefaultAsyncHttpxClient(transport=transport)
            async with package.AsyncHarbour(http_client=http) as client:
                assert await (await client.charts.print()).json() == {"foo": "bar"}
                async with client.charts.with_streaming_response.print() as streamed:
                    await streamed.stream_to_file(tmp_path / "piece")

        asyncio.run(main())
    assert json.loads((tmp_path / "piece").read_bytes()) == {"foo": "bar"}


def test_a_resource_of_which_the_document_has_nothing_is_left_out(tmp_path: Path) -> None:
    piers = {"methods": {"list": "get /piers"}, "subresources": {"lights": {"methods": {"list": "get /lights"}}}}
    harbour = {**_RESOURCES["harbour"], "subresources": {"piers": piers}}
    run = made(tmp_path, {"resources": {"harbour": harbour, "tides": {"methods": {"list": "get /tides"}}}}, STATUS)
    assert run.code == 0
    assert "has no operation 'get /tides'" in run.err
    with imported(run.output) as modules:
        package = modules["__init__"]
        client = package.Harbour()
        assert not hasattr(client, "tides")
        assert not hasattr(client.harbour.with_raw_response, "piers")


_SAIL = {"type": "object", "properties": {"kind": {"const": "sail"}, "area": {"type": "number"}}, "required": ["kind"]}
_MOTOR = {"type": "object", "properties": {"kind": {"const": "motor"}, "power": {"type": "integer"}}}


@pytest.mark.parametrize("variants", [[_SAIL, _MOTOR], [{"$ref": "#/components/schemas/Sail"}, _MOTOR]])
def test_the_fields_of_a_union_of_objects_are_arguments(tmp_path: Path, variants: list[dict[str, Any]]) -> None:
    content = {"application/json": {"schema": {"oneOf": variants}}}
    paths = {"/boats": {"post": operation(requestBody={"required": True, "content": content})}}
    resources = {"boats": {"models": {"sail": "Sail"}, "methods": {"create": "post /boats"}}}
    run = made(tmp_path, {"resources": resources}, paths, schemas={"Sail": _SAIL})
    assert run.code == 0
    assert run.files()["harbour/resources/boats.py"].count("@overload") == len(variants)
    with wired(run) as wire:
        wire.client.boats.create(kind="motor", power=40)
        assert json.loads(wire.last.content) == {"kind": "motor", "power": 40}
        wire.client.boats.create(kind="sail")
        assert json.loads(wire.last.content) == {"kind": "sail"}
        assert wire.modules["types.boat_create_params"].BoatCreateParams


def test_arguments_of_one_name_say_where_they_go(tmp_path: Path) -> None:
    """Of several places each has its own in front, and hides no name; of one place they are numbered."""
    text = {"type": "string"}
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": text},
        *({"name": name, "in": "query", "schema": text} for name in ("tide", "boatIds", "boat_ids")),
        {"name": "value", "in": "header", "schema": text},
    ]
    schema = {"type": "object", "properties": {"id": text, "tide": text, "value": text}, "required": ["id"]}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    paths = {"/piers/{id}": {"put": operation(parameters=parameters, requestBody=body)}}
    run = made(tmp_path, {"resources": {"piers": {"methods": {"move": "put /piers/{id}"}}}}, paths)
    assert run.code == 0
    with wired(run) as wire:
        wire.client.piers.move("p", body_id="q", query_boat_ids_1="a", query_boat_ids_2="b", body_tide="low")
        assert (wire.last.url.path, wire.last.url.query) == ("/piers/p", b"boatIds=a&boat_ids=b")
        assert json.loads(wire.last.content) == {"id": "q", "tide": "low"}
        wire.client.piers.move(path_id="p", body_id="q", query_tide="high", header_value_="sand")
        assert (wire.last.url.query, wire.last.headers["value"]) == (b"tide=high", "sand")


def test_the_members_of_a_body_have_names(tmp_path: Path) -> None:
    size = {"type": "object", "properties": {"length": {"type": "number"}, "width": {"type": "number"}}}
    variants = [
        {"type": "object", "properties": {"name": {"type": "string"}, "size": size}},
        {"type": "object", "properties": {"name": {"type": "string"}, "power": {"type": "integer"}}},
        {"type": "object", "title": "Raft", "properties": {"logs": {"type": "integer"}, "rope": {"type": "string"}}},
    ]
    body = {"required": True, "content": {"application/json": {"schema": {"anyOf": variants}}}}
    paths = {"/boats": {"post": operation(requestBody=body)}}
    run = made(tmp_path, {"resources": {"boats": {"methods": {"create": "post /boats"}}}}, paths)
    assert run.code == 0
    with imported(run.output) as modules:
        names = set(modules["types.boat_create_params"].__all__)
        assert names == {"BoatCreateParams", "Variant0", "Variant0Size", "Variant1", "Raft"}


def test_names_do_not_end_as_they_do_on_the_wire(tmp_path: Path) -> None:
    boat = {"type": "object", "properties": {"metadata_": {"type": "string"}}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}
    paths = {"/boats": {"post": operation(requestBody={"required": True, "content": content})}}
    resources = {"boats": {"models": {"boat": "Boat"}, "methods": {"create": "post /boats"}}}
    run = made(tmp_path, {"resources": resources}, paths, components={"schemas": {"Boat": boat}})
    with wired(run) as wire:
        wire.answers.append(httpx2.Response(200, json={"metadata_": "oak"}))
        assert wire.client.boats.create(metadata="oak").metadata == "oak"
        assert json.loads(wire.last.content) == {"metadata_": "oak"}


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_client_may_take_but_what_gets_its_tokens(tmp_path: Path, *, asynchronous: bool) -> None:
    """Without an argument for a token, of which nobody has one."""
    flow = {"tokenUrl": "/token", "scopes": {}}
    components = {"securitySchemes": {"port": {"type": "oauth2", "flows": {"clientCredentials": flow}}}}
    roles = ("client_id", "client_secret")
    opts = {role: {"type": "string", "auth": {"security_scheme": "port", "role": role}} for role in roles}
    config = {"resources": _RESOURCES, "client_settings": {"opts": opts}}
    run = made(tmp_path, config, STATUS, security=[{"port": []}], components=components)
    assert run.code == 0
    with wired(run, asynchronous=asynchronous, client_id="me", client_secret="canary") as wire:
        package = wire.modules["__init__"]
        assert not {"access_token", "access_token2"} & inspect.signature(package.Harbour).parameters.keys()
        with pytest.raises(package.HarbourError, match=r": pass the arguments client_id and client_secret\."):
            package.Harbour()
        wire.answers += [httpx2.Response(200, json={"access_token": "t", "token_type": "bearer"}), answered({})]
        wire.client.harbour.status()
        assert [request.url.path for request in wire.requests] == ["/token", "/status"]
        assert wire.last.headers["Authorization"] == "Bearer t"


def test_names_of_parts_hide_nothing_that_their_modules_use(tmp_path: Path) -> None:
    inner = {"type": "object", "properties": {"kind": {"enum": ["a", "b"]}}}
    names = ("None", "Literal", "3d", "日本", "warning")
    boat = {"type": "object", "properties": dict.fromkeys(names, inner)}
    config = {"resources": {"boats": {"methods": {"retrieve": "get /boats"}}}}
    with imported(made(tmp_path, config, {"/boats": {"get": operation(boat)}}).output) as modules:
        found = modules["types.boat_retrieve_response"].__all__
        assert set(found) == {"BoatRetrieveResponse", "None_", "Literal_", "_3d", "Warning"}


def test_fields_may_keep_the_names_of_what_the_base_model_has(tmp_path: Path) -> None:
    """Fields that begin with `model_` have something in front, unless the config says otherwise."""
    boat = {"type": "object", "properties": {"model_id": {"type": "string"}, "model_dump": {"type": "string"}}}
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}
    paths = {"/boats": {"post": operation(requestBody=body)}}
    resources = {"boats": {"models": {"boat": "Boat"}, "methods": {"create": "post /boats"}}}
    for said, name in ((False, "api_model_id"), (True, "model_id")):
        folder = tmp_path / name
        folder.mkdir()
        options = {"disable_pydantic_namespace_protection": said, "use_uv": True}
        python = {"package_name": "harbour", "options": options}
        run = made(folder, {"resources": resources, "targets": {"python": python}}, paths, schemas={"Boat": boat})
        assert (run.code, "is not known" in run.err) == (0, False)
        with wired(run) as wire:
            wire.answers.append(answered({"model_id": "m", "model_dump": "d"}))
            boat_ = wire.client.boats.create(model_id="m", model_dump="d")
            assert json.loads(wire.last.content) == {"model_id": "m", "model_dump": "d"}
            assert getattr(boat_, name) == "m"
            assert boat_.to_dict() == {"model_id": "m", "model_dump": "d"}


@pytest.mark.parametrize("asynchronous", [False, True])
def test_what_may_be_missing_of_several_secrets_is_sent_if_it_is_there(tmp_path: Path, *, asynchronous: bool) -> None:
    schemes = {name: {"type": "apiKey", "in": "header", "name": f"X-{name}"} for name in ("Port", "Dock", "Pier")}
    opts = {
        name.lower(): {"type": "string", "nullable": name != "Port", "auth": {"security_scheme": name}}
        for name in schemes
    }
    config = {"resources": _RESOURCES, "client_settings": {"opts": opts}}
    run = made(
        tmp_path, config, STATUS, security=[{name: [] for name in schemes}], components={"securitySchemes": schemes}
    )
    assert run.code == 0
    for given in ({"port": "a"}, {"port": "a", "pier": "c"}, {"port": "a", "dock": "b", "pier": "c"}):
        with wired(run, asynchronous=asynchronous, **given) as wire:
            wire.answers.append(answered({}))
            wire.client.harbour.status()
            sent = {name: wire.last.headers.get(f"x-{name}") for name in opts}
            assert sent == {**dict.fromkeys(opts), **given}
    with imported(run.output) as modules, pytest.raises(modules["__init__"].HarbourError, match="argument port"):
        modules["__init__"].Harbour(pier="c")


def test_of_several_secrets_that_may_be_missing_one_is_needed(tmp_path: Path) -> None:
    schemes = {name: {"type": "apiKey", "in": "header", "name": f"X-{name}"} for name in ("Port", "Dock")}
    opts = {name.lower(): {"type": "string", "nullable": True, "auth": {"security_scheme": name}} for name in schemes}
    config = {"resources": _RESOURCES, "client_settings": {"opts": opts}}
    run = made(
        tmp_path, config, STATUS, security=[{name: [] for name in schemes}], components={"securitySchemes": schemes}
    )
    with wired(run) as wire:
        fault = r"needs credentials: pass the argument (port|dock); or pass the argument (port|dock)\."
        with pytest.raises(wire.modules["__init__"].HarbourError, match=fault):
            wire.client.harbour.status()
