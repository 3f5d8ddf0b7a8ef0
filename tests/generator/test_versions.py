"""What OpenAPI 3.2 added, and documents that describe no operation."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx2
import pytest

from .support import Wire, generate, imported, wired


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))


FILTER = {"type": "object", "properties": {"colour": {"type": "string"}, "size": {"type": "integer"}}}


def _document(item: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "openapi": "3.2.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {"/items": item},
        **more,
    }


def _operation(**more: Any) -> dict[str, Any]:
    return {"operationId": "call", "tags": ["items"], "responses": {"204": {"description": "Done."}}, **more}


def _called(folder: Path, document: dict[str, Any], **arguments: Any) -> Wire:
    run = generate(folder, document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with wired(run) as wire:
        wire.client.items.call(**arguments)
        return wire


def test_query_is_a_method_with_a_body(tmp_path: Path) -> None:
    body = {"required": True, "content": {"application/json": {"schema": FILTER}}}
    wire = _called(tmp_path, _document({"query": _operation(requestBody=body)}), colour="red")
    assert (wire.last.method, json.loads(wire.last.read())) == ("QUERY", {"colour": "red"})


def test_methods_of_any_name(tmp_path: Path) -> None:
    assert _called(tmp_path, _document({"additionalOperations": {"LINK": _operation()}})).last.method == "LINK"


def test_a_method_that_cannot_be_sent_is_reported(tmp_path: Path) -> None:
    item = {"get": _operation(), "additionalOperations": {"LINK ME": _operation(), "COPY": None}}
    run = generate(tmp_path, _document(item))
    assert run.code == 0
    assert "warning[SL032] 'LINK ME' cannot be the method of a request" in run.err
    assert "warning[SL032] this is no operation" in run.err


@pytest.mark.parametrize(
    ("media_type", "schema", "value", "query"),
    [
        ("application/x-www-form-urlencoded", FILTER, {"colour": "a&b", "size": 1}, "colour=a%26b&size=1"),
        ("application/json", FILTER, {"colour": "red"}, "%7B%22colour%22%3A%22red%22%7D"),
        ("text/plain", {"type": "string"}, "$.a b", "%24.a%20b"),
    ],
)
def test_the_whole_query_as_one_value(tmp_path: Path, media_type: str, schema: Any, value: Any, query: str) -> None:
    parameter = {"name": "filter", "in": "querystring", "content": {media_type: {"schema": schema}}}
    wire = _called(tmp_path, _document({"get": _operation(parameters=[parameter])}), filter=value)
    assert wire.last.url.query.decode() == query


def test_cookies_that_are_not_encoded(tmp_path: Path) -> None:
    schema = {"type": "array", "items": {"type": "string"}}
    parameters = [
        {"name": "plain", "in": "cookie", "style": "cookie", "schema": schema},
        {"name": "usual", "in": "cookie", "schema": {"type": "string"}},
    ]
    wire = _called(tmp_path, _document({"get": _operation(parameters=parameters)}), plain=["a/b", "c"], usual="a/b")
    assert wire.last.headers["cookie"] == "plain=a/b; plain=c; usual=a%2Fb"


def test_media_types_may_be_components(tmp_path: Path) -> None:
    body: dict[str, Any] = {
        "required": True,
        "content": {"application/json": {"$ref": "#/components/mediaTypes/Filter"}},
    }
    components = {"mediaTypes": {"Filter": {"schema": FILTER}}}
    responses = {"200": {"description": "It.", "content": body["content"]}}
    document = _document({"post": _operation(requestBody=body, responses=responses)}, components=components)
    run = generate(tmp_path, document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with wired(run) as wire:
        wire.answers.append(httpx2.Response(200, json={"size": 3}))
        assert wire.client.items.call(size=2).size == 3
        assert json.loads(wire.last.read()) == {"size": 2}


@pytest.mark.parametrize(
    "reference",
    [
        "https://lab.example/api/openapi.yaml#/components/schemas/Filter",
        "https://lab.example/api/shared.json#/Filter",
        "shared.json#/Filter",
    ],
)
def test_references_to_the_document_by_its_own_address(tmp_path: Path, reference: str) -> None:
    definition = tmp_path / "definition"
    definition.mkdir()
    (definition / "shared.json").write_text(json.dumps({"Filter": FILTER}))
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": reference}}}}
    components = {"schemas": {"Filter": FILTER}} if "components" in reference else {}
    document = _document({"post": _operation(requestBody=body)}, components=components)
    wire = _called(tmp_path, {**document, "$self": "https://lab.example/api/openapi.yaml"}, size=2)
    assert json.loads(wire.last.read()) == {"size": 2}


def test_the_version_may_be_a_number(tmp_path: Path) -> None:
    run = generate(tmp_path, json.dumps(_document({"get": _operation()})).replace('"3.2.0"', "3.2"), "", "--strict")
    assert (run.code, run.err) == (0, "")


PET = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}


def _hook(schema: Any) -> dict[str, Any]:
    return {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {}}}


def test_webhooks_alone_give_the_models_of_their_payloads(tmp_path: Path) -> None:
    inline = {"type": "object", "properties": {"pet": {"$ref": "#/components/schemas/Pet"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Hooks", "version": "1"},
        "servers": [{"url": "https://hooks.example"}],
        "webhooks": {
            "newPet": _hook({"$ref": "#/components/schemas/Pet"}),
            "pet.sold": _hook(inline),
            "many": _hook({"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}),
        },
        "components": {"schemas": {"Pet": PET, "Owner": PET}},
    }
    run = generate(tmp_path, document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with imported(run.output) as modules:
        types: Any = modules["types.__init__"]
        sold = types.PetSoldWebhookEvent.model_validate({"pet": {"name": "Rex"}})
        assert (type(sold.pet), sold.pet.name) == (types.Pet, "Rex")
        assert types.Owner.model_validate({"name": "Ada"}).name == "Ada"
        assert types.NewPetWebhookEvent is types.Pet
        assert types.ManyWebhookEvent.__args__ == (types.Pet,)


def test_payloads_of_webhooks_stand_beside_operations(tmp_path: Path) -> None:
    document = {**_document({"get": _operation()}), "webhooks": {"newPet": _hook(PET)}}
    run = generate(tmp_path, document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with imported(run.output) as modules:
        assert modules["types.webhook"].NewPetWebhookEvent.model_validate({"name": "Rex"}).name == "Rex"


def test_components_alone_give_their_models(tmp_path: Path) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Parts", "version": "1"},
        "servers": [{"url": "https://parts.example"}],
        "components": {"schemas": {"Pet": PET}},
    }
    run = generate(tmp_path, document, "", "--strict")
    assert (run.code, run.err) == (0, "")
    with imported(run.output) as modules:
        assert modules["types.__init__"].Pet.model_validate({"name": "Rex"}).name == "Rex"


def test_no_query_is_sent_for_a_whole_query_that_is_left_out(tmp_path: Path) -> None:
    content = {"application/json": {"schema": FILTER}}
    parameter = {"name": "filter", "in": "querystring", "content": content}
    wire = _called(tmp_path, _document({"get": _operation(parameters=[parameter])}))
    assert unquote(str(wire.last.url)) == "https://lab.example/v1/items"
