"""What single keys of a `stainless.yml` do, as callers of the SDK see it."""

from __future__ import annotations

import asyncio
import base64
import hmac
import inspect
import json
import re
import time
from collections.abc import Mapping
from functools import reduce
from pathlib import Path
from typing import Any, get_args

import httpx2
import pytest
import yaml

from .support import Run, generate, imported, specloom, wired

_CONFIG: dict[str, Any] = {
    "organization": {"name": "harbour"},
    "targets": {"python": {"package_name": "harbour"}},
    "environments": {"production": "https://harbour.example"},
    "client_settings": {"opts": {}},
}
_BOAT = {"type": "object", "properties": {"id": {"type": "string"}}}


def _operation(answer: Any = None, **more: Any) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Boat"} if answer is None else answer
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "Done.", "content": content}}, **more}


def _made(folder: Path, config: Mapping[str, Any], paths: Mapping[str, Any], **more: Any) -> Run:
    """The SDK of a document with the paths and more sections, and of the config with those keys."""
    inputs = folder / "definition"
    inputs.mkdir()
    schemas = {"Boat": _BOAT, **more.pop("schemas", {})}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1.0.0"},
        "paths": paths,
        "components": {"schemas": schemas},
        **more,
    }
    (inputs / "openapi.yaml").write_text(json.dumps(document), encoding="utf-8")
    (inputs / "stainless.yml").write_text(yaml.safe_dump({**_CONFIG, **config}, sort_keys=False), encoding="utf-8")
    return specloom(folder=inputs, output=folder / "sdk")


def _json(value: Any) -> httpx2.Response:
    return httpx2.Response(200, json=value)


_STATUS = {
    "/status": {"get": _operation()},
    "/boats/{boatID}": {
        "get": _operation(parameters=[{"name": "boatID", "in": "path", "required": True, "schema": {"type": "string"}}])
    },
}
_RESOURCES = {
    "$client": {"models": {"boat": "Boat"}, "methods": {"status": "get /status", "close": "get /boats/{boatID}"}},
    "boats": {"methods": {"retrieve": "get /boats/{boatID}"}},
}


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_client_has_methods_of_its_own(tmp_path: Path, *, asynchronous: bool) -> None:
    run = _made(tmp_path, {"resources": _RESOURCES}, _STATUS)
    assert run.code == 0
    assert "'close' cannot be the name of a method" in run.out + run.err
    with wired(run, asynchronous=asynchronous) as wire:
        wire.answers += [_json({"id": "1"}), _json({"id": "2"}), _json({"id": "3"})]
        assert wire.client.status().id == "1"
        assert isinstance(wire.client.close_("b"), wire.types.Boat)
        assert wire.last.url.path == "/boats/b"
        assert wire.client.boats.retrieve("c").id == "3"


def test_a_resource_with_the_name_of_a_method_beside_it_is_not_lost(tmp_path: Path) -> None:
    below = {"status": {"methods": {"retrieve": "get /boats/{boatID}"}}}
    resources = {"boats": {"methods": {"status": "get /status"}, "subresources": below}}
    run = _made(tmp_path, {"resources": resources}, _STATUS)
    assert run.code == 0
    assert "'status' cannot be the name of a method or resource here, so it is 'status_'" in run.out + run.err
    with wired(run) as wire:
        wire.answers += [_json({"id": "1"}), _json({"id": "2"})]
        assert wire.client.boats.status().id == "1"
        assert wire.client.boats.status_.retrieve("b").id == "2"


def test_a_copy_of_a_client_sends_its_own_headers(tmp_path: Path) -> None:
    with wired(_made(tmp_path, {"resources": _RESOURCES}, _STATUS)) as wire:
        wire.answers.append(_json({"id": "1"}))
        wire.client.with_options(default_headers={"X-Tide": "high"}).status()
        assert wire.last.headers["x-tide"] == "high"


def test_responses_of_methods_of_the_client(tmp_path: Path) -> None:
    run = _made(tmp_path, {"resources": _RESOURCES}, _STATUS)
    with wired(run) as wire:
        wire.answers += [_json({"id": str(number)}) for number in range(3)]
        raw = wire.client.with_raw_response.status()
        assert raw.http_response.status_code == 200
        assert raw.parse().id == "0"
        with wire.client.with_streaming_response.status() as streamed:
            assert streamed.parse().id == "1"
        assert wire.client.with_raw_response.boats.retrieve("b").parse().id == "2"


def test_sdk_yaml_says_methods_of_the_client_too(tmp_path: Path) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1.0.0"},
        "servers": [{"url": "https://harbour.example"}],
        "paths": _STATUS,
        "components": {"schemas": {"Boat": _BOAT}},
    }
    run = generate(tmp_path, document, {"resources": {"$client": {"methods": {"status": "get /status"}}}})
    assert run.code == 0
    assert "client.status()" in (run.output / "api.md").read_text(encoding="utf-8")
    with wired(run) as wire:
        wire.answers += [_json({"id": "1"}), _json({"id": "2"})]
        assert wire.client.status().id == "1"
        assert wire.client.with_raw_response.status().parse().id == "2"
        assert hasattr(wire.client, "boats")


@pytest.mark.parametrize("own", [{"api_key": {"header": "X-Key"}}, {}])
def test_methods_of_the_client_have_names_of_their_own(tmp_path: Path, own: dict[str, Any]) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1.0.0"},
        "servers": [{"url": "https://harbour.example"}],
        "paths": _STATUS,
        "components": {"schemas": {"Boat": _BOAT}},
    }
    resources = {"$client": {"methods": {"api_key": "get /status"}}, **({} if own else {"api_key": {}})}
    run = generate(tmp_path, document, {"client": {"auth": own}, "resources": resources})
    assert run.code == 3
    assert "'api_key'" in run.err


_WEBHOOKS = {
    name: {
        "post": {
            "requestBody": {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{model}"}}}}
        }
    }
    for name, model in (("boat.moored", "Moored"), ("boat.left", "Left"))
}
_EVENTS = {
    name: {"type": "object", "required": ["type"], "properties": {"type": {"const": kind}, "pier": {"type": "string"}}}
    for name, kind in (("Moored", "boat.moored"), ("Left", "boat.left"))
}


def _signed(body: str, secret: str) -> dict[str, str]:
    """The headers of Standard Webhooks, for a secret in base64."""
    moment = str(int(time.time()))
    digest = hmac.new(base64.b64decode(secret), f"w1.{moment}.{body}".encode(), "sha256").digest()
    signature = base64.b64encode(digest).decode()
    return {"Webhook-Id": "w1", "Webhook-Timestamp": moment, "Webhook-Signature": f"v1,{signature}"}


@pytest.mark.parametrize("place", ["$client", "events", "docks"])
def test_webhooks_are_read_by_the_methods_that_the_config_names(tmp_path: Path, place: str) -> None:
    methods = {
        "peek": {"type": "webhook_unwrap", "discriminator": "type"},
        "open": {"type": "webhook_unwrap", "discriminator": "type", "webhook_key_opt": "hookKey"},
    }
    inner = {"docks": {"methods": methods}} if place == "docks" else {}
    resources = {
        "boats": {"methods": {"retrieve": "get /boats/{boatID}"}, "subresources": inner},
        **({} if inner else {place: {"methods": methods}}),
    }
    opts = {"hookKey": {"type": "string", "nullable": True, "read_env": "HOOK"}}
    config = {"resources": resources, "client_settings": {"opts": opts}}
    run = _made(tmp_path, config, _STATUS, webhooks=_WEBHOOKS, schemas=_EVENTS)
    assert (run.code, "ignored" in run.err) == (0, False)
    secret = base64.b64encode(b"salt water").decode()
    body = '{"type": "boat.left", "pier": "7"}'
    with wired(run, hook_key=secret) as wire:
        steps = {"$client": [], "events": ["events"], "docks": ["boats", "docks"]}[place]
        resource = reduce(getattr, steps, wire.client)
        assert resource.peek(payload=body).pier == "7"
        assert type(resource.open(body, headers=_signed(body, secret))).__name__ == "Left"
        with pytest.raises(wire.modules["__init__"].InvalidWebhookSignatureError):
            resource.open(body, headers=_signed("{}", secret))
        other = base64.b64encode(b"fresh water").decode()
        assert resource.open(body, headers=_signed(body, other), key=other).type == "boat.left"
        assert wire.client.hook_key == secret
        module = "types.boats.open_webhook_event" if inner else "types.open_webhook_event"
        kinds = get_args(get_args(wire.modules[module].OpenWebhookEvent)[0])
        assert {kind.__name__ for kind in kinds} == {"Moored", "Left"}
        assert hasattr(wire.modules[module.replace("open", "peek")], "PeekWebhookEvent")


def test_a_key_of_the_client_may_sign_webhooks(tmp_path: Path) -> None:
    methods = {"unwrap": {"type": "webhook_unwrap", "webhook_key_opt": "api_key"}}
    config: dict[str, Any] = {
        "resources": {"webhooks": {"methods": methods}},
        "client_settings": {"opts": {"api_key": {"type": "string", "auth": {"security_scheme": "Key"}}}},
        "security_schemes": {"Key": {"type": "http", "scheme": "bearer"}},
        "security": [{"Key": []}],
    }
    run = _made(tmp_path, config, _STATUS, webhooks=_WEBHOOKS, schemas=_EVENTS)
    assert run.code == 0
    secret = base64.b64encode(b"salt water").decode()
    body = '{"type": "boat.left"}'
    with wired(run, api_key=secret) as wire:
        assert wire.client.webhooks.unwrap(body, headers=_signed(body, secret)).type == "boat.left"
        assert not hasattr(wire.client, "webhook_secret")


def test_an_alias_calls_what_the_other_method_calls(tmp_path: Path) -> None:
    look = {"endpoint": "get /boats/{boatID}", "deprecated": "Look elsewhere"}
    methods = {"see": {"type": "alias", "to": "look"}, "look": look, "find": {"type": "alias", "to": "sea"}}
    run = _made(tmp_path, {"resources": {"boats": {"methods": methods}}}, _STATUS)
    assert run.code == 0
    assert "there is no method 'sea' here" in run.err
    with wired(run) as wire:
        wire.answers.append(_json({"id": "1"}))
        with pytest.warns(DeprecationWarning, match="Look elsewhere"):
            assert wire.client.boats.see("b").id == "1"


def test_a_connection_may_take_less_long_than_an_answer(tmp_path: Path) -> None:
    config = {"resources": _RESOURCES, "client_settings": {"default_timeout": "PT30S"}}
    with imported(_made(tmp_path, config, _STATUS).output) as modules:
        package = modules["__init__"]
        usual = {"connect": 5, "read": 30, "write": 30, "pool": 30}
        assert package.Harbour().timeout == httpx2.Timeout(30, connect=5)
        seen: list[Any] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request.extensions["timeout"])
            return _json({})

        for http_client in (httpx2.Client, package.DefaultHttpxClient):
            with package.Harbour(http_client=http_client(transport=httpx2.MockTransport(answer))) as client:
                client.status()
                client.with_options(timeout=7).status()
                client.status(timeout=2)
        assert seen == 2 * [usual, dict.fromkeys(usual, 7), dict.fromkeys(usual, 2)]


_OPTIONS: dict[str, Any] = {
    "tide": {"type": "string", "nullable": True, "send_in_header": "X-Tide"},
    "night": {"type": "boolean", "nullable": True, "read_env": "NIGHT", "send_in_header": "X-Night"},
    "depth": {"type": "integer", "nullable": True, "read_env": "DEPTH", "default": 4, "send_as_query_param": "depth"},
    "wind": {"type": "number", "nullable": True, "read_env": "WIND"},
}


def test_options_of_the_client_have_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = {
        "/status": {"get": _operation(parameters=[{"name": "depth", "in": "query", "schema": {"type": "integer"}}])},
        "/boats/{boatID}": _STATUS["/boats/{boatID}"],
    }
    run = _made(tmp_path, {"resources": _RESOURCES, "client_settings": {"opts": _OPTIONS}}, paths)
    assert run.code == 0
    monkeypatch.setenv("NIGHT", "True")
    monkeypatch.setenv("WIND", "2.5")
    with wired(run, tide="high") as wire:
        client = wire.client
        assert (client.night, client.depth, client.wind) == (True, 4, 2.5)
        wire.answers += [_json({}) for _ in range(4)]
        client.status()
        assert (wire.last.headers["x-night"], wire.last.url.query) == ("True", b"depth=4")
        assert client.default_headers["X-Night"] == "True"
        client.status(depth=7)
        assert wire.last.url.query == b"depth=7"
        client.boats.retrieve("b", extra_query={"sail": "red"})
        assert wire.last.url.query == b"depth=4&sail=red"
        client.with_options(depth=2, night=False).status()
        assert (wire.last.headers["x-night"], wire.last.url.query) == ("False", b"depth=2")
        monkeypatch.setenv("DEPTH", "deep")
        with pytest.raises(wire.modules["__init__"].HarbourError, match="DEPTH must be a whole number"):
            type(client)()


def test_what_stands_for_an_option_is_of_its_type(tmp_path: Path) -> None:
    options = {"depth": {"type": "integer", "default": "deep", "send_in_header": "X-Depth"}}
    run = _made(tmp_path, {"resources": _RESOURCES, "client_settings": {"opts": options}}, _STATUS)
    assert run.code == 3
    assert "'deep' is no value of type integer" in run.err


def _form(**properties: Any) -> dict[str, Any]:
    schema = {"type": "object", "properties": properties}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


def test_objects_in_queries_may_have_dots(tmp_path: Path) -> None:
    near = {
        "type": "object",
        "properties": {"x": {"type": "integer"}, "tags": {"type": "array", "items": {"type": "string"}}},
    }
    paths = {"/status": {"get": _operation(parameters=[{"name": "near", "in": "query", "schema": near}])}}
    config = {
        "resources": {"$client": {"methods": {"status": "get /status"}}},
        "query_settings": {"nested_format": "dots", "array_format": "repeat"},
    }
    with wired(_made(tmp_path, config, paths)) as wire:
        wire.answers.append(_json({}))
        wire.client.status(near={"x": 1, "tags": ["a", "b"]}, extra_query={"more": {"y": 2}})
        assert wire.last.url.query == b"near.x=1&near.tags=a&near.tags=b&more.y=2"


@pytest.mark.parametrize(
    ("given", "names"),
    [(None, ["hull[name]", "marks[]", "marks[]", "photos[]"]), ("repeat", ["hull[name]", "marks", "marks", "photos"])],
)
def test_objects_and_lists_in_multipart_bodies_have_brackets(
    tmp_path: Path, given: str | None, names: list[str]
) -> None:
    body = _form(
        hull={"type": "object", "properties": {"name": {"type": "string"}}},
        marks={"type": "array", "items": {"type": "integer"}},
        photos={"type": "array", "items": {"type": "string", "format": "binary"}},
    )
    config: dict[str, Any] = {"resources": {"boats": {"methods": {"paint": "post /boats"}}}}
    if given:
        config["multipart_settings"] = {"array_format": given}
    with wired(_made(tmp_path, config, {"/boats": {"post": _operation(**body)}})) as wire:
        wire.answers.append(_json({}))
        wire.client.boats.paint(hull={"name": "A"}, marks=[1, 2], photos=[b"jpg"])
        sent = wire.last.content.decode()
        assert re.findall(r'form-data; name="([^"]+)"', sent) == names
        assert "application/json" not in sent


def test_a_single_page_is_iterated(tmp_path: Path) -> None:
    boats = {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}
    answer = {"type": "object", "properties": {"data": boats, "count": {"type": "integer"}}}
    config = {
        "resources": {"boats": {"methods": {"list": {"endpoint": "get /boats", "paginated": "all_boats"}}}},
        "pagination": [
            {"name": "all_boats", "type": "fake_page", "request": {}, "response": {"data": {"type": "array"}}}
        ],
    }
    run = _made(tmp_path, config, {"/boats": {"get": _operation(answer)}})
    assert run.code == 0
    with wired(run) as wire:
        wire.answers.append(_json({"data": [{"id": "1"}, {"id": "2"}], "count": 2}))
        page = wire.client.boats.list()
        assert [item.id for item in page] == ["1", "2"]
        assert (page.count, page.has_next_page(), type(page).__name__) == (2, False, "SyncAllBoats[Boat]")


_RULES: list[dict[str, Any]] = [
    {"data_starts_with": "[END", "handle": "done"},
    {"event_type": ["storm", "wreck"], "handle": "error"},
    {"event_type": ["boat", "raft"], "handle": "yield", "error_property": "fault"},
]


def _watched(folder: Path, rules: list[dict[str, Any]], text: str) -> list[str]:
    """The ids of the events that come of a text."""
    method = {"endpoint": "get /boats", "streaming": {"stream_event_model": "$client.boat"}}
    resources = {"$client": {"models": {"boat": "Boat"}}, "boats": {"methods": {"watch": method}}}
    run = _made(folder, {"resources": resources, "streaming": {"on_event": rules}}, {"/boats": {"get": _operation()}})
    assert run.code == 0
    with wired(run) as wire:
        head = {"content-type": "text/event-stream"}
        wire.answers.append(httpx2.Response(200, headers=head, content=text.encode()))
        found: list[str] = []
        try:
            for event in wire.client.boats.watch():
                found.append(event.id)
        except wire.modules["__init__"].APIError as error:
            found.append(f"{error.message}, {error.body}")
        return found


@pytest.mark.parametrize(
    ("rules", "text", "found"),
    [
        (_RULES, 'event: boat\ndata: {"id": "1"}\n\nevent: buoy\ndata: {"id": "2"}\n\ndata: [END now]\n\n', ["1"]),
        (_RULES, 'event: raft\ndata: {"id": "1"}\n\nevent: wreck\ndata: {"message": "Lost"}\n\n', ["1", "Lost"]),
        (_RULES, 'event: boat\ndata: {"fault": {"message": "Leak"}}\n\n', ["Leak"]),
        (_RULES, 'event: boat\ndata: {"id": "1", "fault": null}\n\ndata: [END]\n\n', ["1"]),
        ([*_RULES, {"kind": "fallthrough", "handle": "yield"}], 'event: buoy\ndata: {"id": "2"}\n\n', ["2"]),
        ([{"kind": "fallthrough", "handle": "yield"}], 'data: {"id": "2"}\n\ndata: {"id": "3"}\n\n', ["2", "3"]),
        (
            [{"event_type": "over", "handle": "done"}, {"kind": "fallthrough", "handle": "yield"}],
            'data: {"id": "2"}\n\nevent: over\ndata: {"id": "3"}\n\ndata: {"id": "4"}\n\n',
            ["2"],
        ),
    ],
)
def test_rules_for_the_events_of_streams(
    tmp_path: Path, rules: list[dict[str, Any]], text: str, found: list[str]
) -> None:
    assert [item.partition(",")[0] for item in _watched(tmp_path, rules, text)] == found


def test_an_event_that_is_too_large_is_an_error_with_rules_too(tmp_path: Path) -> None:
    method = {"endpoint": "get /boats", "streaming": {"stream_event_model": "$client.boat"}}
    resources = {"$client": {"models": {"boat": "Boat"}}, "boats": {"methods": {"watch": method}}}
    config = {"resources": resources, "streaming": {"on_event": _RULES}}
    with wired(_made(tmp_path, config, {"/boats": {"get": _operation()}})) as wire:
        content = b"event: boat\ndata: " + b"1" * 1000
        wire.answers.append(httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=content))
        client = wire.client.with_options(max_response_size=500)
        with pytest.raises(wire.modules["__init__"].APIResponseValidationError, match="larger than 500 bytes"):
            list(client.boats.watch())


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
    load = _operation({"$ref": "#/components/schemas/Cargo"}, parameters=parameters, **body)
    config = {"resources": {"boats": {"models": {"cargo": "Cargo"}, "methods": {"load": "post /boats"}}}}
    run = _made(tmp_path, config, {"/boats": {"post": load}}, schemas={"Cargo": cargo})
    assert run.code == 0
    with wired(run, _strict_response_validation=True) as wire:
        assert {*inspect.signature(wire.client.boats.load).parameters} >= {"weight", "flag", "mast", "moon"}
        assert {*inspect.signature(wire.client.boats.load).parameters}.isdisjoint({"crew", "tide"})
        wire.answers.append(_json({"weight": ["heavy"], "flag": ["red"]}))
        cargo = wire.client.boats.load(weight={"tons": 3}, flag=["red"])
        assert (cargo.weight, cargo.flag, hasattr(cargo, "crew")) == (["heavy"], ["red"], False)


def test_how_long_a_failed_request_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as long each time, up to the most; a method may be repeated more often, and take longer."""
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    monkeypatch.setattr("random.random", lambda: 0.0)
    settings = {
        "opts": {},
        "default_retries": {"max_retries": 1, "initial_delay_seconds": 1, "max_delay_seconds": 3},
        "default_timeout": "PT20S",
    }
    slow = {"endpoint": "get /status", "default_request_options": {"max_retries": 3, "timeout": 90_000}}
    resources = {"$client": {"methods": {"status": "get /status", "slow": slow}}}
    run = _made(tmp_path, {"resources": resources, "client_settings": settings}, _STATUS)
    assert run.code == 0
    with wired(run) as wire:
        error = wire.modules["__init__"].InternalServerError
        wire.answers += [httpx2.Response(500) for _ in range(30)]

        def failing(call: Any) -> tuple[list[float], float]:
            waits.clear()
            with pytest.raises(error):
                call()
            return [*waits], wire.last.extensions["timeout"]["read"]

        assert failing(wire.client.status) == ([1.0], 20)
        assert failing(wire.client.slow) == ([1.0, 2.0, 3.0], 90)
        assert failing(lambda: wire.client.slow(timeout=5)) == ([1.0, 2.0, 3.0], 5)
        assert failing(wire.client.with_options(max_retries=0, timeout=7).slow) == ([], 7)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_options_fill_paths_and_bodies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, asynchronous: bool) -> None:
    """Where a call does not; without either it cannot be made."""
    options = {
        "harbour": {"type": "string", "nullable": True, "read_env": "HARBOUR_NAME", "send_as_path_param": "harbourId"},
        "crew": {"type": "integer", "nullable": True, "send_as_body_param": "crewSize"},
    }
    body = {"type": "object", "required": ["crewSize"], "properties": {"crewSize": {"type": "integer"}}}
    request = {"requestBody": {"required": True, "content": {"application/json": {"schema": body}}}}
    path = {"name": "harbourId", "in": "path", "required": True, "schema": {"type": "string"}}
    paths = {"/harbours/{harbourId}/boats": {"post": _operation(parameters=[path], **request)}}
    config = {
        "client_settings": {"opts": options},
        "resources": {"boats": {"methods": {"man": "post /harbours/{harbourId}/boats"}}},
    }
    monkeypatch.delenv("HARBOUR_NAME", raising=False)
    run = _made(tmp_path, config, paths)
    assert run.code == 0
    with wired(run, asynchronous=asynchronous, crew=3) as wire:
        wire.answers += [_json({"id": "1"}) for _ in range(3)]
        with pytest.raises(wire.modules["__init__"].HarbourError, match="needs harbour"):
            wire.client.boats.man()
        client = wire.client.with_options(harbour="north")
        client = client if not asynchronous else type(wire.client)(client, wire.client._loop)
        client.boats.man()
        assert (wire.last.url.path, wire.last.content) == ("/harbours/north/boats", b'{"crewSize":3}')
        client.boats.man(harbour="south", crew_size=4)
        assert (wire.last.url.path, wire.last.content) == ("/harbours/south/boats", b'{"crewSize":4}')


def test_an_option_that_fills_no_body_is_reported(tmp_path: Path) -> None:
    options = {"crew": {"type": "integer", "send_as_body_param": "crewSize"}}
    run = _made(tmp_path, {"resources": _RESOURCES, "client_settings": {"opts": options}}, _STATUS)
    assert run.code == 3
    assert "no body of openapi.yaml has the field 'crewSize'" in run.err


def test_an_option_fills_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = {
        "pier": {"type": "string", "default": "p1", "read_env": "PIER", "server_variable": "region"},
        "coast": {"type": "string", "server_variable": "coast"},
    }
    addresses = {"production": "https://{region}.harbour.example/{coast}", "trial": "https://{region}.trial.example"}
    monkeypatch.delenv("PIER", raising=False)
    config = {"resources": _RESOURCES, "client_settings": {"opts": options}, "environments": addresses}
    run = _made(tmp_path, config, _STATUS)
    assert run.code == 0
    with wired(run, coast="west") as wire:
        wire.answers += [_json({"id": "1"}) for _ in range(4)]
        wire.client.status()
        assert str(wire.last.url) == "https://p1.harbour.example/west/status"
        wire.client.with_options(environment="trial").status()
        assert str(wire.last.url) == "https://p1.trial.example/status"
        wire.client.with_options(pier="p2").status()
        assert str(wire.last.url) == "https://p2.harbour.example/west/status"
        monkeypatch.setenv("PIER", "p3")
        assert str(type(wire.client)(coast="east").base_url) == "https://p3.harbour.example/east/"
        with pytest.raises(wire.modules["__init__"].HarbourError, match="pass the argument coast"):
            type(wire.client)()


def test_a_variable_that_no_address_has_is_reported(tmp_path: Path) -> None:
    options = {"pier": {"type": "string", "server_variable": "region"}}
    run = _made(tmp_path, {"resources": _RESOURCES, "client_settings": {"opts": options}}, _STATUS)
    assert run.code == 3
    assert "no server of openapi.yaml has the variable 'region'" in run.err


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_cursor_may_be_a_header(tmp_path: Path, *, asynchronous: bool) -> None:
    boats = {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}
    purpose = "x-stainless-pagination-property"
    scheme = {
        "name": "boats_page",
        "type": "cursor",
        "request": {"after": {"type": "string", purpose: {"purpose": "next_cursor_param"}}},
        "response": {
            "boats": {"type": "array", purpose: {"purpose": "items", "is_top_level_array": True}},
            "next": {"type": "string", purpose: {"purpose": "next_cursor_field", "from_header": "X-Next"}},
            "left": {"type": "integer", purpose: {"from_header": "X-Left"}},
        },
    }
    after = {"name": "after", "in": "query", "schema": {"type": "string"}}
    config = {"resources": {"boats": {"methods": {"list": "get /boats"}}}, "pagination": [scheme]}
    run = _made(tmp_path, config, {"/boats": {"get": _operation(boats, parameters=[after])}})
    assert run.code == 0
    with wired(run) as wire:
        heads = [{"X-Next": "b", "X-Left": "1"}, {"X-Left": "none"}, {"X-Next": "b", "X-Left": "7"}]
        wire.answers += [httpx2.Response(200, json=[{"id": str(n)}], headers=head) for n, head in enumerate(heads)]

        async def collect() -> list[str]:
            return [item.id async for item in wire.async_client.boats.list()]

        found = asyncio.run(collect()) if asynchronous else [item.id for item in wire.client.boats.list()]
        assert found == ["0", "1"]
        assert [request.url.query for request in wire.requests] == [b"", b"after=b"]
        page = wire.client.boats.list()
        assert (page.next, page.left) == ("b", 7)


def test_the_readme_shows_the_requests_that_the_config_names(tmp_path: Path) -> None:
    """With their values; of others, the simplest are chosen."""
    boat = {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "crew": {"type": "integer"}},
    }
    body = {"requestBody": {"required": True, "content": {"application/json": {"schema": boat}}}}
    paths = {**_STATUS, "/boats": {"post": _operation(**body)}}
    shown = {"type": "request", "endpoint": "post /boats", "params": {"name": "Albatross", "crew": 7, "sails": 2}}
    config = {
        "resources": {"boats": {"methods": {"create": "post /boats", "retrieve": "get /boats/{boatID}"}}},
        "readme": {
            "example_requests": {"headline": shown, "streaming": {"type": "request", "endpoint": "post /boats"}}
        },
    }
    run = _made(tmp_path, config, paths)
    assert run.code == 0
    first = run.programs()[0]
    assert 'client.boats.create(name="Albatross", crew=7)' in first
    assert "is not known" not in run.out + run.err


def test_an_example_of_no_operation_is_reported(tmp_path: Path) -> None:
    shown = {"type": "request", "endpoint": "get /rafts", "params": {}}
    run = _made(tmp_path, {"resources": _RESOURCES, "readme": {"example_requests": {"default": shown}}}, _STATUS)
    assert run.code == 0
    assert "no operation 'get /rafts'" in run.out + run.err
    assert 'client.boats.retrieve("boat_id")' in run.programs()[0]


def test_an_object_may_have_no_properties(tmp_path: Path) -> None:
    """Then it is a class and no mapping."""
    void = {"type": "object", "x-stainless-empty-object": True}
    ship = {"type": "object", "properties": {"void": void}}
    body = {"requestBody": {"required": True, "content": {"application/json": {"schema": ship}}}}
    config = {"resources": {"boats": {"methods": {"sink": "post /boats"}}}}
    run = _made(tmp_path, config, {"/boats": {"post": _operation(ship, **body)}})
    assert run.code == 0
    with wired(run) as wire:
        wire.answers.append(_json({"void": {"left": 1}}))
        answer = wire.client.boats.sink(void={})
        assert wire.last.content == b'{"void":{}}'
        assert isinstance(answer.void, wire.modules["__init__"].BaseModel)


def test_what_their_configs_say_of_parts_of_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Models at a pointer, several environments, a file, bytes, a field in place of its response, and casings."""
    mast = {"type": "object", "properties": {"height": {"type": "integer"}}}
    boat = {"type": "object", "properties": {"id": {"type": "string"}, "mast": mast}}
    chart = {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}
    wrapped = {"type": "object", "properties": {"boat": {"$ref": "#/components/schemas/Boat"}}}
    upload = _form(chart={"type": "string", "format": "binary"}, name={"type": "string"})
    paths = {
        "/boats/first": {"get": _operation(wrapped)},
        "/charts": {
            "post": _operation(**upload),
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
    run = _made(tmp_path, config, paths, schemas={"Boat": boat})
    assert run.code == 0
    monkeypatch.delenv("HARBOUR_BASE_URL", raising=False)
    with wired(run) as wire:
        wire.answers += [
            _json({"boat": {"id": "1", "mast": {"height": 3}}}),
            _json({}),
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
