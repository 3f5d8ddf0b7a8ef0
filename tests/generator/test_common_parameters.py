"""Parameters that nearly all operations need are arguments of the client, and secrets among them are credentials."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from .support import Run, generate, wired

ACCOUNT = {"name": "AccountId", "in": "path", "required": True, "schema": {"type": "string"}}
TENANT = {"name": "X-Tenant", "in": "header", "required": True, "schema": {"type": "string"}}
VERSION = {"name": "api-version", "in": "query", "required": True, "schema": {"type": "string", "enum": ["2026-01"]}}
KEY = {"name": "X-API-Key", "in": "header", "required": True, "schema": {"type": "string"}}


def document(*parameters: Mapping[str, Any], operations: int = 5, **root: Any) -> dict[str, Any]:
    """A document whose operations all have the parameters."""
    prefix = "".join(f"/accounts/{{{item['name']}}}" for item in parameters if item["in"] == "path")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Bank", "version": "1"},
        "servers": [{"url": "https://bank.example"}],
        "paths": {
            f"{prefix}/things{number}": {
                "get": {
                    "operationId": f"thing{number}",
                    "tags": ["things"],
                    "parameters": list(parameters),
                    "responses": {"204": {"description": "Done."}},
                }
            }
            for number in range(operations)
        },
        **root,
    }


def made(folder: Path, source: Mapping[str, Any], config: Any = "") -> Run:
    run = generate(folder, source, config, "--strict")
    assert run.code == 0, run.err
    return run


@pytest.mark.parametrize("asynchronous", [False, True])
def test_client_fills_what_a_call_does_not_give(tmp_path: Path, asynchronous: bool) -> None:
    run = made(tmp_path, document(ACCOUNT, TENANT, VERSION))
    with wired(run, asynchronous=asynchronous, account_id="a b", tenant="north") as wire:
        wire.client.things.thing0()
        assert str(wire.last.url) == "https://bank.example/accounts/a%20b/things0?api-version=2026-01"
        assert wire.last.headers["x-tenant"] == "north"
        wire.client.things.thing1(account_id="other", tenant="south")
        assert wire.last.url.path == "/accounts/other/things1"
        assert wire.last.headers["x-tenant"] == "south"


def test_value_may_come_from_the_environment_or_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = made(tmp_path, document(ACCOUNT, TENANT))
    monkeypatch.setenv("BANK_ACCOUNT_ID", "mine")
    monkeypatch.setenv("BANK_TENANT", "north")
    with wired(run) as wire:
        wire.client.things.thing0()
        assert wire.last.url.path == "/accounts/mine/things0"
        wire.client.account_id = "yours"
        wire.client.things.with_raw_response.thing0()
        assert wire.last.url.path == "/accounts/yours/things0"
        copy = wire.client.with_options(tenant="south")
        copy.things.thing0()
        assert (wire.last.url.path, wire.last.headers["x-tenant"]) == ("/accounts/yours/things0", "south")
        assert wire.client.tenant == "north"


def test_what_is_missing_is_named_with_its_remedy(tmp_path: Path) -> None:
    run = made(tmp_path, document(ACCOUNT))
    with wired(run) as wire:
        with pytest.raises(wire.modules["__init__"].BankError) as caught:
            wire.client.things.thing0()
        assert str(caught.value) == (
            "The call needs account_id: pass the argument account_id or set the environment variable BANK_ACCOUNT_ID."
        )
        assert wire.requests == []


def test_operation_about_the_parameter_itself_takes_it(tmp_path: Path) -> None:
    source = document(ACCOUNT)
    get = {**source["paths"]["/accounts/{AccountId}/things0"]["get"], "operationId": "account"}
    source["paths"]["/accounts/{AccountId}"] = {"get": get}
    with wired(made(tmp_path, source), account_id="mine") as wire:
        wire.client.things.account("other")
        assert wire.last.url.path == "/accounts/other"
        with pytest.raises(TypeError):
            wire.client.things.account()


@pytest.mark.parametrize(
    "parameter",
    [
        {**ACCOUNT, "name": "thread_id"},
        {**TENANT, "name": "X-Request-Label", "required": False},
        {**VERSION, "schema": {"type": "integer"}},
        {**VERSION, "name": "fields", "required": False},
    ],
    ids=lambda item: item["name"],
)
def test_others_stay_with_the_methods(tmp_path: Path, parameter: Mapping[str, Any]) -> None:
    run = made(tmp_path, document(parameter))
    assert "ParameterOption" not in run.files()["bank/_client.py"]


def test_few_operations_say_nothing(tmp_path: Path) -> None:
    run = made(tmp_path, document(TENANT, operations=3))
    assert "tenant" not in run.files()["bank/_client.py"]


def test_config_chooses_and_switches_off(tmp_path: Path) -> None:
    off = made(tmp_path / "off", document(TENANT), {"client": {"parameters": {}}})
    assert "tenant" not in off.files()["bank/_client.py"]
    parameters = {"realm": {"header": "x-tenant", "env": "REALM", "default": "all"}}
    with wired(made(tmp_path / "on", document(TENANT, operations=2), {"client": {"parameters": parameters}})) as wire:
        wire.client.things.thing0()
        assert wire.last.headers["x-tenant"] == "all"
        wire.client.things.thing0(realm="one")
        assert wire.last.headers["x-tenant"] == "one"


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"realm": {"header": "X-Tenand"}}, "did you mean 'X-Tenant'?"),
        ({"realm": {}}, "give one of 'path', 'query', 'header' and 'body'"),
        ({"realm": {"header": "X-Tenant", "query": "q"}}, "this names several parameters"),
        ({"timeout": {"header": "X-Tenant"}}, "'timeout' cannot be the name of an argument"),
    ],
)
def test_mistakes_of_the_config_are_told(tmp_path: Path, parameters: Mapping[str, Any], told: str) -> None:
    run = generate(tmp_path, document(TENANT), {"client": {"parameters": parameters}})
    assert run.code == 3
    assert told in run.err


def test_header_that_the_client_sends_anyway_may_be_left_out(tmp_path: Path) -> None:
    run = made(tmp_path, document(TENANT), {"client": {"headers": {"tenant": {"header": "x-TENANT"}}}})
    with wired(run, tenant="north") as wire:
        wire.client.things.thing0()
        assert wire.last.headers["x-tenant"] == "north"


@pytest.mark.parametrize(
    ("parameter", "argument", "sent"),
    [
        (KEY, "api_key", ("x-api-key", "s3cret")),
        ({**KEY, "name": "Authorization"}, "access_token", ("authorization", "Bearer s3cret")),
        ({**KEY, "name": "api_key", "in": "query"}, "api_key", None),
    ],
    ids=["header", "authorization", "query"],
)
def test_parameter_that_carries_a_secret_is_a_credential(
    tmp_path: Path, parameter: Mapping[str, Any], argument: str, sent: tuple[str, str] | None
) -> None:
    secret: dict[str, Any] = {argument: "s3cret"}
    with wired(made(tmp_path, document(parameter)), **secret) as wire:
        wire.client.things.thing0()
        if sent:
            assert wire.last.headers[sent[0]] == sent[1]
        else:
            assert wire.last.url.params["api_key"] == "s3cret"
        with pytest.raises(TypeError):
            wire.client.things.thing0(**{parameter["name"].lower().replace("-", "_"): "other"})
        with pytest.raises(wire.modules["__init__"].BankError, match=f"BANK_{argument.upper()}"):
            type(wire.client)()


def test_secret_is_sent_where_it_is_declared_only(tmp_path: Path) -> None:
    source = document({**KEY, "required": False})
    del source["paths"]["/things0"]["get"]["parameters"]
    with wired(made(tmp_path, source), api_key="s3cret") as wire:
        wire.client.things.thing0()
        assert "x-api-key" not in wire.last.headers
        wire.client.things.thing1()
        assert wire.last.headers["x-api-key"] == "s3cret"


def test_parameter_of_a_security_scheme_is_no_argument(tmp_path: Path) -> None:
    schemes = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "x-api-key"}}}
    source = document(KEY, components=schemes, security=[{"key": []}])
    with wired(made(tmp_path, source), api_key="s3cret") as wire:
        wire.client.things.thing0()
        assert wire.last.headers["x-api-key"] == "s3cret"


def test_secret_may_be_told_by_the_config(tmp_path: Path) -> None:
    config = {"client": {"auth": {"token": {"header": "X-Token", "env": "TOKEN"}}}}
    with wired(made(tmp_path, document(operations=1), config), token="s3cret") as wire:
        wire.client.things.thing0()
        assert wire.last.headers["x-token"] == "s3cret"


def test_author_names_globals_for_other_generators(tmp_path: Path) -> None:
    few = document(TENANT, operations=2, **{"x-speakeasy-globals": {"parameters": [TENANT]}})
    with wired(made(tmp_path, few), tenant="north") as wire:
        wire.client.things.thing0()
        assert wire.last.headers["x-tenant"] == "north"


def test_parameter_may_say_itself_that_it_is_the_clients(tmp_path: Path) -> None:
    few = document({**TENANT, "x-ms-parameter-location": "client"}, operations=2)
    assert "tenant: str" in made(tmp_path, few).files()["bank/_client.py"]


def test_header_that_a_call_leaves_out_stays_as_the_client_has_it(tmp_path: Path) -> None:
    run = made(tmp_path, document({**TENANT, "required": False}, operations=1))
    with wired(run, default_headers={"X-Tenant": "north"}) as wire:
        wire.client.things.thing0()
        assert wire.last.headers["x-tenant"] == "north"
        wire.client.things.thing0(x_tenant="south")
        assert wire.last.headers["x-tenant"] == "south"


def test_an_operation_that_forgets_to_declare_it_is_filled_as_well(tmp_path: Path) -> None:
    source = document(ACCOUNT, operations=6)
    source["paths"]["/accounts/{AccountId}/things0"]["get"]["parameters"] = []
    with wired(generate(tmp_path, source), account_id="mine") as wire:
        wire.client.things.thing0()
        assert wire.last.url.path == "/accounts/mine/things0"
