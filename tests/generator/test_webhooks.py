"""What the API sends by itself: the types of its payloads, and the methods that check and read them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import inspect
import json
import time
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args

import pytest

from .support import Run, Wire, generate, wired

KEY = b"thirty-two bytes of a secret key"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
STANDARD = {"webhooks": {"signature": "standard"}}


@pytest.fixture(autouse=True, params=["sync", "async"])
def _kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test goes over the synchronous and over the asynchronous client."""
    monkeypatch.setattr(f"{__name__}.wired", partial(wired, asynchronous=request.param == "async"))
    monkeypatch.delenv("LAB_WEBHOOK_SECRET", raising=False)


def _event(kind: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["type"], "properties": {"type": {"const": kind}, **properties}}


def _sent(schema: Any, media_type: str = "application/json", **more: Any) -> dict[str, Any]:
    return {"post": {"requestBody": {"content": {media_type: {"schema": schema}}}, "responses": {}, **more}}


def _operation(**more: Any) -> dict[str, Any]:
    return {"operationId": "call", "tags": ["items"], "responses": {"204": {"description": "Done."}}, **more}


def _document(webhooks: dict[str, Any] | None = None, schemas: Any = None, **operation: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {"/items": {"post": _operation(**operation)}},
        **({"webhooks": webhooks} if webhooks else {}),
        "components": {"schemas": schemas or {}},
    }


TWO = _document({"item.made": _sent(_event("made", id={"type": "integer"})), "itemGone": _sent(_event("gone"))})


def _good(folder: Path, document: dict[str, Any], config: Any = "") -> Run:
    run = generate(folder, document, config, "--strict")
    assert (run.code, run.err) == (0, "")
    return run


def _signed(body: str, key: bytes = KEY) -> dict[str, str]:
    now = str(int(time.time()))
    digest = hmac.new(key, f"m1.{now}.{body}".encode(), hashlib.sha256).digest()
    signature = f"v1,{base64.b64encode(digest).decode()}"
    return {"Webhook-Id": "m1", "webhook-timestamp": now, "WEBHOOK-SIGNATURE": signature}


def _package(wire: Wire) -> Any:
    return wire.modules["__init__"]


MADE = '{"type": "made", "id": 7, "new": [1]}'


def test_a_signed_webhook_becomes_its_type(tmp_path: Path) -> None:
    with wired(_good(tmp_path, TWO, STANDARD), webhook_secret=SECRET) as wire:
        for body in (MADE, MADE.encode()):
            event = wire.client.webhooks.unwrap(body, _signed(MADE))
            assert type(event) is wire.types.ItemMadeWebhookEvent
            assert (event.type, event.id, event.model_extra) == ("made", 7, {"new": [1]})
        assert wire.client.webhooks.verify_signature(MADE, _signed(MADE)) is None
        assert type(wire.client.webhooks.parse('{"type": "gone"}')) is wire.types.ItemGoneWebhookEvent
        unknown = wire.client.webhooks.parse('{"type": "moved", "to": "shelf"}')
        assert unknown.to_dict() == {"type": "moved", "to": "shelf"}
        assert wire.requests == []


def test_a_webhook_that_somebody_else_has_sent_is_refused(tmp_path: Path) -> None:
    with wired(_good(tmp_path, TWO, STANDARD), webhook_secret=SECRET) as wire:
        refused = _package(wire).InvalidWebhookSignatureError
        assert issubclass(refused, _package(wire).LabError)
        for given in (_signed(MADE, b"another key"), _signed(MADE + " "), {}):
            for method in (wire.client.webhooks.unwrap, wire.client.webhooks.verify_signature):
                with pytest.raises(refused):
                    method(MADE, given)
        old = {**_signed(MADE), "webhook-timestamp": str(int(time.time()) - 600)}
        with pytest.raises(refused, match="seconds old, and 300 are allowed"):
            wire.client.webhooks.unwrap(MADE, old)
        with pytest.raises(refused, match="does not fit"):
            wire.client.webhooks.unwrap(MADE, old, tolerance=3600)
        with pytest.raises(_package(wire).InvalidWebhookPayloadError):
            wire.client.webhooks.unwrap("no JSON", _signed("no JSON"))


def test_where_the_secret_comes_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = _good(tmp_path, TWO, STANDARD)
    with wired(run) as wire:
        with pytest.raises(_package(wire).LabError, match="pass 'secret', or 'webhook_secret' to the client"):
            wire.client.webhooks.unwrap(MADE, _signed(MADE))
        assert wire.client.webhooks.unwrap(MADE, _signed(MADE), SECRET).id == 7
        assert wire.client.webhooks.unwrap(MADE, _signed(MADE), secret=SECRET).id == 7
        other = wire.async_client.with_options(webhook_secret=SECRET)
        assert other.with_options(max_retries=1).webhook_secret == SECRET
        assert other.webhooks.unwrap(MADE, _signed(MADE)).id == 7
    monkeypatch.setenv("LAB_WEBHOOK_SECRET", SECRET)
    with wired(run) as wire:
        assert wire.client.webhook_secret == SECRET
        assert wire.client.webhooks.unwrap(MADE, _signed(MADE)).id == 7


def test_the_secret_is_in_no_request(tmp_path: Path) -> None:
    with wired(_good(tmp_path, TWO, STANDARD), webhook_secret=SECRET) as wire:
        wire.client.items.call()
        assert SECRET not in f"{wire.last.url}{wire.last.headers}{wire.last.content!r}"
        assert SECRET not in repr(wire.async_client)


def test_another_way_to_check(tmp_path: Path) -> None:
    seen: list[Any] = []

    def verify(body: bytes, headers: Any) -> bool:
        seen.append((body, headers))
        return bool(headers["x-mine"] == "yes")

    with wired(_good(tmp_path, TWO, STANDARD)) as wire:
        assert wire.client.webhooks.unwrap(MADE, {"X-Mine": "yes"}, verify=verify).id == 7
        assert seen == [(MADE.encode(), {"x-mine": "yes"})]
        with pytest.raises(_package(wire).InvalidWebhookSignatureError, match="'verify'"):
            wire.client.webhooks.unwrap(MADE, {"X-Mine": "no"}, verify=verify)


@pytest.mark.parametrize(
    ("config", "header", "signature"),
    [
        (
            {"header": "X-Hub-Signature-256", "prefix": "sha256="},
            "x-hub-signature-256",
            f"sha256={hmac.new(b'k', MADE.encode(), 'sha256').hexdigest()}",
        ),
        (
            {"header": "X-Lab", "algorithm": "sha512", "encoding": "base64"},
            "X-LAB",
            base64.b64encode(hmac.new(b"k", MADE.encode(), "sha512").digest()).decode(),
        ),
    ],
)
def test_a_header_with_the_hmac_of_the_body(tmp_path: Path, config: Any, header: str, signature: str) -> None:
    run = _good(tmp_path, TWO, {"webhooks": {"signature": "hmac", **config}})
    with wired(run, webhook_secret="k") as wire:
        assert wire.client.webhooks.unwrap(MADE, {header: signature}).id == 7
        with pytest.raises(_package(wire).InvalidWebhookSignatureError, match="does not fit"):
            wire.client.webhooks.unwrap(MADE, {header: signature[:-1]})
        with pytest.raises(TypeError, match="tolerance"):
            wire.client.webhooks.unwrap(MADE, {header: signature}, tolerance=3)


def test_without_a_signature_nothing_looks_as_if_it_checked(tmp_path: Path) -> None:
    run = _good(tmp_path, TWO)
    with wired(run) as wire:
        assert wire.client.webhooks.parse(MADE).id == 7
        for name in ("unwrap", "verify_signature"):
            assert not hasattr(wire.client.webhooks, name)
        assert not hasattr(wire.client, "webhook_secret")
    files = run.files()
    assert "**It does not check who has sent the request.**" in files["README.md"]
    assert "WEBHOOK_SECRET" not in "".join(files.values())


def test_an_api_without_webhooks_has_nothing_of_them(tmp_path: Path) -> None:
    run = _good(tmp_path, _document())
    assert not list(run.output.rglob("*webhook*"))
    assert "ebhook" not in "".join(run.files().values())


def test_payloads_of_callbacks_stand_beside_those_of_webhooks(tmp_path: Path) -> None:
    callbacks = {
        "itemSold": {"{$request.query.url}": _sent({"$ref": "#/components/schemas/Sold"})},
        "x-note": {"ignored": {}},
    }
    document = _document(TWO["webhooks"], {"Sold": _event("sold", price={"type": "number"})}, callbacks=callbacks)
    document["paths"]["/more"] = {"post": _operation(operationId="more", callbacks=callbacks)}
    with wired(_good(tmp_path, document)) as wire:
        sold = wire.client.webhooks.parse('{"type": "sold", "price": 2}')
        assert (type(sold), sold.price) == (wire.types.Sold, 2)
        assert wire.types.ItemSoldWebhookEvent is wire.types.Sold
        members = get_args(get_args(wire.types.WebhookEvent)[0])
        assert [member.__name__ for member in members] == ["ItemMadeWebhookEvent", "ItemGoneWebhookEvent", "Sold"]
        assert "types.webhook" in wire.modules
        assert not hasattr(wire.modules["types.webhook"], "More")


def test_callbacks_of_one_name_are_told_apart_by_their_operation(tmp_path: Path) -> None:
    def callback(kind: str) -> dict[str, Any]:
        return {"done": {"{$url}": _sent(_event(kind))}}

    document = _document(callbacks=callback("called"))
    document["paths"]["/more"] = {"post": _operation(operationId="sendMore", callbacks=callback("more"))}
    with wired(_good(tmp_path, document)) as wire:
        assert type(wire.client.webhooks.parse('{"type": "called"}')) is wire.types.DoneWebhookEvent
        assert type(wire.client.webhooks.parse('{"type": "more"}')) is wire.types.SendMoreDoneWebhookEvent


def test_a_resource_of_that_name_gets_the_methods_beside_its_own(tmp_path: Path) -> None:
    document = _document(TWO["webhooks"])
    for name in ("parse", "list"):
        document["paths"][f"/webhooks/{name}"] = {"get": _operation(operationId=name, tags=["webhooks"])}
    with wired(_good(tmp_path, document, STANDARD), webhook_secret=SECRET) as wire:
        wire.client.webhooks.list()
        wire.client.webhooks.parse()
        assert [request.url.path for request in wire.requests] == ["/v1/webhooks/list", "/v1/webhooks/parse"]
        assert wire.client.webhooks.unwrap(MADE, _signed(MADE)).id == 7
        assert wire.client.webhooks.parse_webhook(MADE).id == 7
        assert wire.client.webhooks.with_raw_response.list().status_code == 204


@pytest.mark.parametrize("shape", ["one", "mapping", "untagged", "envelope"])
def test_how_payloads_are_told_apart(tmp_path: Path, shape: Literal["one", "mapping", "untagged", "envelope"]) -> None:
    reference = {"$ref": "#/components/schemas/Event"}
    members = [{"$ref": "#/components/schemas/Made"}, {"$ref": "#/components/schemas/Gone"}]
    kind = {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}
    schemas: dict[str, Any] = {"Made": _event("made"), "Gone": _event("gone")}
    hooks: dict[str, Any] = {"any": _sent(reference)}
    if shape == "one":
        schemas["Event"] = {"oneOf": members}
    elif shape == "mapping":
        mapping = {"made": "Made", "gone": "Gone"}
        discriminator = {"propertyName": "type", "mapping": mapping}
        schemas = {"Made": kind, "Gone": kind, "Event": {"oneOf": members, "discriminator": discriminator}}
        hooks["again"] = _sent(reference)
    elif shape == "untagged":
        schemas = {
            name: {"type": "object", "required": [field], "properties": {field: {"type": "string"}}}
            for name, field in (("Made", "maker"), ("Gone", "reason"))
        }
        hooks = {"made": _sent(members[0]), "gone": _sent(members[1])}
    else:
        schemas = {"Event": kind}
        hooks = {name: _sent(reference) for name in ("made", "gone")}
    bodies = {"Made": {"type": "made", "maker": "x"}, "Gone": {"type": "gone", "reason": "y"}}
    with wired(_good(tmp_path, _document(hooks, schemas))) as wire:
        for name, body in bodies.items():
            event = wire.client.webhooks.parse(json.dumps(body))
            assert type(event).__name__ == ("Event" if shape == "envelope" else name)
            assert event.to_dict() == body


def test_a_name_that_the_document_uses_itself(tmp_path: Path) -> None:
    schemas = {"WebhookEvent": _event("made")}
    hooks = {"made": _sent({"$ref": "#/components/schemas/WebhookEvent"}), "gone": _sent(_event("gone"))}
    with wired(_good(tmp_path, _document(hooks, schemas))) as wire:
        assert type(wire.client.webhooks.parse('{"type": "made"}')) is wire.types.WebhookEvent
        assert "AnyWebhookEvent" in wire.types.__all__


def test_a_payload_that_is_not_json_has_a_model_only(tmp_path: Path) -> None:
    form = _sent(_event("made"), "application/x-www-form-urlencoded")
    run = generate(tmp_path, _document({"made": form}), "", "--strict", "--verbose")
    assert run.code == 0
    assert "a webhook whose payload is not JSON has a model, but is not parsed (1 place)" in run.err
    with wired(run) as wire:
        assert wire.types.MadeWebhookEvent(type="made").type == "made"
        assert not hasattr(wire.client, "webhooks")


@pytest.mark.parametrize(
    ("config", "code", "fact"),
    [
        ({"signature": "hmac"}, "SL101", "'header' is missing"),
        ({"signature": "hmac", "header": "X Y"}, "SL058", "'X Y' cannot be the name of a header"),
        ({"signature": "standard", "prefix": "v1"}, "SL104", "'prefix' says nothing without 'signature: hmac'"),
        ({"header": "X-Y"}, "SL104", "'header' says nothing without 'signature: hmac'"),
        ({"signature": "rsa"}, "SL104", "'signature' cannot be 'rsa'"),
        ({"signature": "hmac", "header": "X-Y", "algorithm": "md5"}, "SL104", "'algorithm' cannot be 'md5'"),
    ],
)
def test_faults_of_the_config(tmp_path: Path, config: Any, code: str, fact: str) -> None:
    run = generate(tmp_path, TWO, {"webhooks": config})
    assert run.code == 3
    assert f"error[{code}] {fact}" in run.err


def test_a_signature_of_no_webhook_is_reported(tmp_path: Path) -> None:
    run = generate(tmp_path, _document(), STANDARD)
    assert run.code == 0
    assert "warning[SL077] the document has no webhook to read" in run.err


def test_an_argument_that_has_the_name_of_the_secret(tmp_path: Path) -> None:
    config = {**STANDARD, "client": {"headers": {"webhook_secret": {"header": "X-Secret"}}}}
    run = generate(tmp_path, TWO, config)
    assert run.code == 3
    assert "error[SL072] the client has another argument 'webhook_secret'" in run.err


def test_both_clients_have_the_same_methods(tmp_path: Path) -> None:
    with wired(_good(tmp_path, TWO, STANDARD)) as wire:
        module, other = (wire.modules[f"resources.{name}"] for name in ("webhooks", "async_webhooks"))
        for name in ("unwrap", "verify_signature", "parse"):
            first, second = (getattr(item, name) for item in (module.Webhooks, other.AsyncWebhooks))
            assert first.__doc__ == second.__doc__
            assert first.__annotations__ == second.__annotations__
            assert not inspect.iscoroutinefunction(second)


def test_a_single_payload_is_read_as_the_class_that_it_is(tmp_path: Path) -> None:
    run = _good(tmp_path, _document({"item.made": _sent(_event("made"))}))
    assert "cast(" not in run.files()["lab/resources/webhooks.py"]
    with wired(run) as wire:
        assert type(wire.client.webhooks.parse('{"type": "made"}')).__name__ == "ItemMadeWebhookEvent"
