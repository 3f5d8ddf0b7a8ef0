"""What keys of a `stainless.yml` make of methods, as callers of the SDK see it."""

from __future__ import annotations

import base64
import hmac
import time
from functools import reduce
from pathlib import Path
from typing import Any, get_args

import pytest

from .harbour import BOAT, RESOURCES, STATUS, answered, made
from .support import generate, wired


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_client_has_methods_of_its_own(tmp_path: Path, *, asynchronous: bool) -> None:
    run = made(tmp_path, {"resources": RESOURCES}, STATUS)
    assert run.code == 0
    assert "'close' cannot be the name of a method" in run.out + run.err
    with wired(run, asynchronous=asynchronous) as wire:
        wire.answers += [answered({"id": "1"}), answered({"id": "2"}), answered({"id": "3"})]
        assert wire.client.status().id == "1"
        assert isinstance(wire.client.close_("b"), wire.types.Boat)
        assert wire.last.url.path == "/boats/b"
        assert wire.client.boats.retrieve("c").id == "3"


def test_a_resource_with_the_name_of_a_method_beside_it_is_not_lost(tmp_path: Path) -> None:
    below = {"status": {"methods": {"retrieve": "get /boats/{boatID}"}}}
    resources = {"boats": {"methods": {"status": "get /status"}, "subresources": below}}
    run = made(tmp_path, {"resources": resources}, STATUS)
    assert run.code == 0
    assert "'status' cannot be the name of a method or resource here, so it is 'status_'" in run.out + run.err
    with wired(run) as wire:
        wire.answers += [answered({"id": "1"}), answered({"id": "2"})]
        assert wire.client.boats.status().id == "1"
        assert wire.client.boats.status_.retrieve("b").id == "2"


def test_a_copy_of_a_client_sends_its_own_headers(tmp_path: Path) -> None:
    with wired(made(tmp_path, {"resources": RESOURCES}, STATUS)) as wire:
        wire.answers.append(answered({"id": "1"}))
        wire.client.with_options(default_headers={"X-Tide": "high"}).status()
        assert wire.last.headers["x-tide"] == "high"


def test_responses_of_methods_of_the_client(tmp_path: Path) -> None:
    run = made(tmp_path, {"resources": RESOURCES}, STATUS)
    with wired(run) as wire:
        wire.answers += [answered({"id": str(number)}) for number in range(3)]
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
        "paths": STATUS,
        "components": {"schemas": {"Boat": BOAT}},
    }
    run = generate(tmp_path, document, {"resources": {"$client": {"methods": {"status": "get /status"}}}})
    assert run.code == 0
    assert "client.status()" in (run.output / "api.md").read_text(encoding="utf-8")
    with wired(run) as wire:
        wire.answers += [answered({"id": "1"}), answered({"id": "2"})]
        assert wire.client.status().id == "1"
        assert wire.client.with_raw_response.status().parse().id == "2"
        assert hasattr(wire.client, "boats")


@pytest.mark.parametrize("own", [{"api_key": {"header": "X-Key"}}, {}])
def test_methods_of_the_client_have_names_of_their_own(tmp_path: Path, own: dict[str, Any]) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Harbour", "version": "1.0.0"},
        "servers": [{"url": "https://harbour.example"}],
        "paths": STATUS,
        "components": {"schemas": {"Boat": BOAT}},
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
    run = made(tmp_path, config, STATUS, webhooks=_WEBHOOKS, schemas=_EVENTS)
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
    run = made(tmp_path, config, STATUS, webhooks=_WEBHOOKS, schemas=_EVENTS)
    assert run.code == 0
    secret = base64.b64encode(b"salt water").decode()
    body = '{"type": "boat.left"}'
    with wired(run, api_key=secret) as wire:
        assert wire.client.webhooks.unwrap(body, headers=_signed(body, secret)).type == "boat.left"
        assert not hasattr(wire.client, "webhook_secret")


def test_an_alias_calls_what_the_other_method_calls(tmp_path: Path) -> None:
    look = {"endpoint": "get /boats/{boatID}", "deprecated": "Look elsewhere"}
    methods = {"see": {"type": "alias", "to": "look"}, "look": look, "find": {"type": "alias", "to": "sea"}}
    run = made(tmp_path, {"resources": {"boats": {"methods": methods}}}, STATUS)
    assert run.code == 0
    assert "there is no method 'sea' here" in run.err
    with wired(run) as wire:
        wire.answers.append(answered({"id": "1"}))
        with pytest.warns(DeprecationWarning, match="Look elsewhere"):
            assert wire.client.boats.see("b").id == "1"
