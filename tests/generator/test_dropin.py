"""What programs name that were written for a package made by Stainless: its modules, classes and their parts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from typing import Any

import httpx2
import pytest
import yaml

from .support import imported, specloom

Config = dict[str, Any]


def _operation(schema: Any, **more: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}, **more}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _kind(value: str, **properties: Any) -> dict[str, Any]:
    return _object(kind={"type": "string", "enum": [value]}, **properties)


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Harbours", "version": "1"},
    "servers": [{"url": "https://harbours.example"}],
    "paths": {
        "/ships": {"get": _operation({"type": "array", "items": _object(name={"type": "string"})})},
        "/ships/{id}": {
            "get": _operation(
                {"oneOf": [_ref("Ferry"), _ref("Tug")], "discriminator": {"propertyName": "kind"}},
                parameters=[{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            )
        },
        "/ships/notes": {"get": _operation({"type": "string"})},
        "/moorings": {
            "get": _operation(_ref("Mooring")),
            "post": _operation(
                {"type": "array", "items": {"type": "string"}},
                requestBody={"content": {"application/json": {"schema": _ref("Wish")}}},
                parameters=[
                    {"name": "shown", "in": "query", "schema": {"type": "string"}, "x-stainless-skip": True},
                    {"name": "X-Berth", "in": "header", "schema": {"type": "string"}, "x-stainless-param": "berth"},
                ],
            ),
        },
        "/moorings/credentials": {"get": _operation({"type": "object", "additionalProperties": _object(x={})})},
    },
    "components": {
        "schemas": {
            "Ferry": _kind("car_ferry", cars={"type": "integer"}),
            "Tug": {**_kind("tug", pull={"type": "integer"}), "title": "A strong one"},
            "Wish": _object(
                request={"type": "string"},
                str={"type": "string"},
                list={"type": "array", "items": {"type": "integer"}},
                _type={"type": "string"},
                model_name={"type": "string"},
                hidden={"type": "string", "x-stainless-skip": ["python"]},
                depth={"type": "number", "x-stainless-naming": {"python": {"property_name": "water_depth"}}},
            ),
            "Mooring": _object(
                list={"type": "array", "items": {"type": "string"}},
                bytes={"type": "integer"},
                _id={"type": "string"},
                model_id={"type": "string"},
                schema={"type": "string"},
                openWindows={"type": "array", "items": _object(start={"type": "integer"})},
                ropes={"type": "object", "additionalProperties": _object(length={"type": "number"})},
                lamp={"anyOf": [_ref("Ferry"), _object(colour={"type": "string"}), _object(a={}, b={})]},
                json_shape=_object(x={"type": "string"}),
            ),
        }
    },
}

CONFIG: Config = {
    "security_schemes": {"Key": {"type": "http", "scheme": "bearer"}},
    "client_settings": {"opts": {"api_key": {"type": "string", "nullable": True, "auth": {"security_scheme": "Key"}}}},
    "organization": {"name": "harbours"},
    "targets": {"python": {"package_name": "harbours"}},
    "environments": {"production": "https://harbours.example"},
    "resources": {
        "ships": {"methods": {"list": "get /ships", "retrieve": "get /ships/{id}", "notes": "get /ships/notes"}},
        "moorings": {
            "methods": {"retrieve": "get /moorings", "wish": "post /moorings"},
            "subresources": {
                "credentials": {"standalone_api": True, "methods": {"list": "get /moorings/credentials"}},
            },
        },
    },
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package, imported."""
    folder = tmp_path_factory.mktemp("harbours")
    (folder / "openapi.yaml").write_text(yaml.safe_dump(DOCUMENT, sort_keys=False), encoding="utf-8")
    (folder / "stainless.yml").write_text(yaml.safe_dump(CONFIG, sort_keys=False), encoding="utf-8")
    run = specloom(folder=folder, output=folder / "sdk")
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        yield modules["__init__"]


def _names(package: Any, module: str) -> set[str]:
    return set(import_module(f"{package.__name__}.{module}").__all__)


def test_modules_of_resources_have_both_flavours(package: Any) -> None:
    module = import_module(f"{package.__name__}.resources.ships")
    assert module.AsyncShipsResource.__name__ == "AsyncShipsResource"
    assert module.AsyncShipsResourceWithRawResponse.__name__ == "AsyncShipsResourceWithRawResponse"
    assert _names(package, "resources.ships") == {"ShipsResource", "AsyncShipsResource"}


def test_packages_of_resources_offer_what_is_in_them(package: Any) -> None:
    resources = package.resources
    assert resources.MooringsResource is type(package.Client().moorings)
    assert resources.AsyncShipsResourceWithStreamingResponse is not None
    assert not hasattr(resources, "CredentialsResource")
    assert _names(package, "resources.moorings") >= {"MooringsResource", "CredentialsResource"}


def test_a_resource_that_stands_alone_has_a_package(package: Any) -> None:
    module = import_module(f"{package.__name__}.resources.moorings.credentials.credentials")
    assert module.CredentialsResource is type(package.Client().moorings.credentials)


def test_a_resource_below_another_may_be_called_like_an_attribute_of_clients(package: Any) -> None:
    assert package.Client().moorings.credentials.list is not None


def test_packages_of_types_are_attributes(package: Any) -> None:
    assert package.types.mooring_retrieve_response.MooringRetrieveResponse is package.types.MooringRetrieveResponse
    assert package.types.moorings.credentials.CredentialListResponse is not None


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("ship_list_response", {"ShipListResponse", "ShipListResponseItem"}),
        ("ship_retrieve_response", {"ShipRetrieveResponse", "CarFerry", "Tug"}),
        ("ship_notes_response", {"ShipNotesResponse"}),
        ("moorings.credentials.credential_list_response", {"CredentialListResponse", "CredentialListResponseItem"}),
        (
            "mooring_retrieve_response",
            {"MooringRetrieveResponse", "OpenWindow", "Ropes", "Lamp", "LampFerry", "LampColour", "LampUnionMember2"}
            | {"JsonShape"},
        ),
    ],
)
def test_parts_have_the_names_that_users_know(package: Any, module: str, names: set[str]) -> None:
    assert _names(package, f"types.{module}") == names


def test_fields_keep_the_names_of_builtins(package: Any) -> None:
    fields = package.types.MooringRetrieveResponse.model_fields
    assert [*fields][:5] == ["list", "bytes", "api_id", "api_model_id", "schema_"]
    read = package.types.MooringRetrieveResponse.model_validate({"list": ["a"], "bytes": 3, "_id": "i"}, strict=True)
    assert (read.list, read.bytes, read.api_id) == (["a"], 3, "i")


def test_arguments_have_the_names_that_users_know(package: Any) -> None:
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(200, json=["yes"])

    http = package.DefaultHttpxClient(transport=httpx2.MockTransport(answer))
    wish = package.Client(http_client=http).moorings.wish
    given = {"request": "a", "str": "b", "list": [1], "_type": "c", "model_name": "d", "water_depth": 4.5}
    assert wish(**given, berth="north") == ["yes"]
    assert not {"hidden", "shown"} & signature(wish).parameters.keys()
    assert sent[0].headers["x-berth"] == "north"
    assert json.loads(sent[0].content) == {
        **{name: value for name, value in given.items() if name != "water_depth"},
        "depth": 4.5,
    }


def test_clients_can_be_asked_for_what_they_send(package: Any) -> None:
    for client in (package.Client(api_key="k"), package.AsyncClient(api_key="k")):
        assert client.auth_headers == {"Authorization": "Bearer k"}
        assert client.qs.stringify({"a": [1, 2], "b": {"c": "d"}}) == "a=1%2C2&b%5Bc%5D=d"
        assert client.user_agent == client.default_headers["User-Agent"]
        assert (client.custom_auth, client.platform_headers()) == (None, {})
    assert package.Client().auth_headers == {}
