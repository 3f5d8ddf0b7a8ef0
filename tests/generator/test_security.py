"""What a document says of security is what requests carry, and what the client asks for."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .support import Run, Wire, generate, wired

SCHEMES: dict[str, Any] = {
    "appId": {"type": "apiKey", "in": "header", "name": "X-App-Id"},
    "appKey": {"type": "apiKey", "in": "header", "name": "X-App-Key"},
    "login": {"type": "http", "scheme": "Basic"},
    "sign": {"type": "apiKey", "in": "query", "name": "sign"},
    "seat": {"type": "apiKey", "in": "cookie", "name": "seat"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "account": {"type": "openIdConnect", "openIdConnectUrl": "https://id.lab.example"},
    "genie": {"type": "http", "scheme": "GenieKey"},
    "digest": {"type": "http", "scheme": "digest"},
}


def document(operations: Mapping[str, Any], *schemes: str, **root: Any) -> dict[str, Any]:
    """A document with a GET for each name, and what `security` of it is; `None` for nothing."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example/v1"}],
        "paths": {
            f"/{name}": {
                "get": {
                    "operationId": name,
                    "tags": ["calls"],
                    "responses": {"204": {"description": "Done."}},
                    **({} if security is None else {"security": security}),
                }
            }
            for name, security in operations.items()
        },
        "components": {"securitySchemes": {name: SCHEMES[name] for name in schemes}},
        **root,
    }


def made(folder: Path, source: Mapping[str, Any], config: Any = "") -> Run:
    run = generate(folder, source, config, "--strict")
    assert run.code == 0, run.err
    return run


def error(wire: Wire) -> type[Exception]:
    """The client's base error."""
    found: type[Exception] = wire.modules["__init__"].LabError
    return found


def sent(run: Run, operation: str, **secrets: Any) -> httpx2.Request:
    """What a call sends, sync and async alike."""
    with wired(run, **secrets) as wire:
        getattr(wire.client.calls, operation)()
        requests: list[httpx2.Request] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            requests.append(request)
            return httpx2.Response(204)

        async def call() -> None:
            http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
            async with wire.modules["_client"].AsyncLab(http_client=http_client, **secrets) as client:
                await getattr(client.calls, operation)()

        asyncio.run(call())
        same = [(request.url, request.headers.get("authorization")) for request in (wire.last, requests[0])]
        assert same[0] == same[1]
        return wire.last


THREE: dict[str, Any] = {"both": None, "open": [], "token": [{"bearer": []}]}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Run:
    source = document(THREE, "appId", "appKey", "bearer", security=[{"appId": [], "appKey": []}])
    return made(tmp_path_factory.mktemp("lab"), source)


def test_each_operation_carries_what_it_needs_and_nothing_else(lab: Run) -> None:
    secrets = {"app_id": "canary-id", "app_key": "canary-key", "bearer": "canary-token"}
    both, none, token = (sent(lab, name, **secrets).headers for name in THREE)
    assert (both["x-app-id"], both["x-app-key"]) == ("canary-id", "canary-key")
    assert "authorization" not in both
    assert token["authorization"] == "Bearer canary-token"
    assert "x-app-id" not in token
    assert "canary" not in str(none.raw)


def test_what_an_operation_lacks_is_named_before_anything_is_sent(lab: Run) -> None:
    with wired(lab, app_id="i") as wire:
        wire.client.calls.open()
        with pytest.raises(error(wire), match="argument app_key or set the environment variable LAB_APP_KEY") as caught:
            wire.client.calls.both()
        assert "app_id" not in str(caught.value)
        with pytest.raises(error(wire), match="/token needs credentials: pass the argument bearer"):
            wire.client.calls.token()
        with pytest.raises(error(wire), match="app_key"):
            wire.client.get("/other", cast_to=object)
        assert [request.url.path for request in wire.requests] == ["/v1/open"]


def test_an_undocumented_endpoint_needs_what_the_document_says(lab: Run) -> None:
    with wired(lab, app_id="i", app_key="k", bearer="t") as wire:
        wire.client.get("/other", cast_to=object)
        assert {"x-app-id", "x-app-key"} <= set(wire.last.headers)
        assert "authorization" not in wire.last.headers


def test_the_environment_fills_what_is_not_given(lab: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAB_APP_ID", "i")
    monkeypatch.setenv("LAB_APP_KEY", "k")
    assert sent(lab, "both").headers["x-app-key"] == "k"


@pytest.mark.parametrize(
    "options",
    [{"extra_headers": {"Authorization": "Custom x"}}, {"extra_headers": {"authorization": ""}}],
)
def test_what_the_caller_sends_by_hand_is_enough(lab: Run, options: Any) -> None:
    with wired(lab) as wire:
        wire.client.calls.token(**options)
        assert wire.last.headers["authorization"] == next(iter(options["extra_headers"].values()))
        with wired(lab, default_headers={"X-App-Id": "i", "X-App-Key": "k"}) as other:
            other.client.calls.both()
            assert other.last.headers["x-app-key"] == "k"


def test_the_authentication_of_the_http_client_is_enough(lab: Run) -> None:
    with wired(lab) as wire:
        transport = httpx2.MockTransport(lambda request: httpx2.Response(204, headers={"seen": str(request.headers)}))
        http_client = httpx2.Client(transport=transport, auth=("user", "word"))
        client = wire.client.copy(http_client=http_client)
        seen = client.calls.with_raw_response.token().headers["seen"]
        assert "authorization" in seen


@pytest.mark.parametrize(
    ("scheme", "secrets", "place", "value"),
    [
        ("appId", {"api_key": "k"}, "x-app-id", "k"),
        ("bearer", {"api_key": "k"}, "authorization", "Bearer k"),
        ("genie", {"api_key": "k"}, "authorization", "GenieKey k"),
        ("login", {"username": "me", "password": "p:w é"}, "authorization", "Basic bWU6cDp3IMOp"),
        ("login", {"username": "key", "password": ""}, "authorization", "Basic a2V5Og=="),
        ("account", {"access_token": "t"}, "authorization", "Bearer t"),
        ("seat", {"api_key": "k"}, "cookie", "seat=k"),
        ("sign", {"api_key": "a&b"}, "", "sign=a%26b"),
    ],
)
def test_each_kind_of_scheme(tmp_path: Path, scheme: str, secrets: Any, place: str, value: str) -> None:
    run = made(tmp_path, document({"call": None}, scheme, security=[{scheme: []}]))
    request = sent(run, "call", **secrets)
    assert (request.headers[place] if place else request.url.query.decode()) == value
    with wired(run, **secrets) as wire:
        late = {name: (lambda value=value: value) for name, value in secrets.items()}
        wire.client.copy(**late).calls.call()
        assert (wire.last.headers[place] if place else wire.last.url.query.decode()) == value
        client = wire.modules["_client"].Lab
        for name in secrets:
            with pytest.raises(error(wire), match=f"LAB_{name.upper()}"):
                client(**{key: value for key, value in secrets.items() if key != name})


@pytest.mark.parametrize(("name", "value"), [("username", "a:b"), ("username", "a\nb"), ("password", "a\nb")])
def test_a_user_name_that_cannot_be_sent_is_refused_without_quoting_it(tmp_path: Path, name: str, value: str) -> None:
    run = made(tmp_path, document({"call": None}, "login", security=[{"login": []}]))
    with wired(run, username="u", password="p") as wire:
        with pytest.raises(error(wire), match=name) as caught:
            wire.client.copy(**{name: value})
        assert value not in str(caught.value)


def test_a_cookie_stands_beside_others(tmp_path: Path) -> None:
    source = document({"call": None}, "seat", security=[{"seat": []}])
    source["paths"]["/call"]["get"]["parameters"] = [{"name": "shelf", "in": "cookie", "schema": {"type": "string"}}]
    run = made(tmp_path, source)
    with wired(run, api_key="canary-seat") as wire:
        wire.answers.append(httpx2.Response(204, headers={"set-cookie": "kept=1"}))
        wire.client.calls.call(shelf="2")
        assert wire.last.headers["cookie"] == "shelf=2; seat=canary-seat"
        wire.client.calls.call(shelf="2")
        assert wire.last.headers["cookie"] == "kept=1; shelf=2; seat=canary-seat"
        wire.answers.append(httpx2.Response(400, json={"message": "no seat canary-seat"}))
        with pytest.raises(error(wire), match=r"no seat \[redacted\]"):
            wire.client.calls.call()


ALTERNATIVES: list[dict[str, Any]] = [{"appId": [], "appKey": []}, {"login": []}, {"bearer": []}]


@pytest.mark.parametrize(
    ("secrets", "headers"),
    [
        ({"app_id": "i", "app_key": "k", "bearer": "t"}, {"x-app-id": "i", "x-app-key": "k"}),
        ({"app_id": "i", "bearer": "t"}, {"authorization": "Bearer t"}),
        ({"app_id": "i", "username": "u", "password": "p", "bearer": "t"}, {"authorization": "Basic dTpw"}),
    ],
)
def test_the_first_alternative_that_can_be_met_is_sent(tmp_path: Path, secrets: Any, headers: Any) -> None:
    run = made(tmp_path, document({"call": None}, "appId", "appKey", "login", "bearer", security=ALTERNATIVES))
    found = sent(run, "call", **secrets).headers
    assert {name: found[name] for name in ("x-app-id", "x-app-key", "authorization") if name in found} == headers


def test_of_all_alternatives_what_is_missing_is_named(tmp_path: Path) -> None:
    source = document({"call": None}, "appId", "appKey", "login", "bearer", security=ALTERNATIVES)
    with wired(made(tmp_path, source), app_id="i", username="u") as wire:
        with pytest.raises(error(wire)) as caught:
            wire.client.calls.call()
        assert str(caught.value) == (
            "GET /call needs credentials: pass the argument app_key or set the environment variable LAB_APP_KEY; "
            "or pass the argument password or set the environment variable LAB_PASSWORD; "
            "or pass the argument bearer or set the environment variable LAB_BEARER."
        )
        assert wire.requests == []


@pytest.mark.parametrize("security", [[{"bearer": []}, {}], [{}, {"bearer": []}]])
def test_a_secret_that_may_be_missing_is_sent_where_it_is_there(tmp_path: Path, security: Any) -> None:
    run = made(tmp_path, document({"call": security, "free": []}, "bearer"))
    assert "authorization" not in sent(run, "call").headers
    assert sent(run, "call", api_key="k").headers["authorization"] == "Bearer k"
    assert "authorization" not in sent(run, "free", api_key="k").headers


def test_only_what_operations_need_becomes_an_argument(tmp_path: Path) -> None:
    run = made(tmp_path, document({"call": [{"bearer": []}]}, "bearer", "login", "sign"))
    client = run.files()["lab/_client.py"]
    assert "username" not in client
    assert "api_key: str | Callable[[], str] | None = None" in client


def test_a_scheme_in_several_steps_is_left_to_the_http_client(tmp_path: Path) -> None:
    source = document({"call": [{"digest": []}], "both": [{"digest": [], "appId": []}]}, "digest", "appId")
    run = generate(tmp_path, source)
    assert "warning[SL065] the security scheme 'digest' is not supported; requests are sent without it" in run.err
    assert "authorization" not in sent(run, "call").headers
    assert sent(run, "both", api_key="k").headers["x-app-id"] == "k"


def test_a_scheme_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    run = generate(tmp_path, document({"call": [{"bear": []}]}, "bearer"))
    assert "warning[SL064] openapi.yaml has no security scheme 'bear'" in run.err
    assert "did you mean 'bearer'?" in run.err


MOSTLY_OPEN: dict[str, Any] = {
    "call": [],
    "other": [],
    **{f"more{number}": [] for number in range(21)},
    "last": [{"bearer": []}],
}


@pytest.mark.parametrize(
    ("operations", "root", "fact"),
    [
        (MOSTLY_OPEN, {}, "23 of 24 operations have 'security: []'"),
        ({"call": None}, {"security": []}, "1 of 1 operations have 'security: []'"),
        ({"call": None}, {}, "nothing says which operations need 'bearer'"),
    ],
)
def test_one_line_overrules_a_document_that_forgets_its_security(
    tmp_path: Path, operations: Any, root: Any, fact: str
) -> None:
    source = document(operations, "bearer", **root)
    run = generate(tmp_path / "found", source)
    assert f"warning[SL074] {fact}" in run.err
    assert "write 'security: [{bearer: []}]' below 'client' in the config" in run.err
    overruled = made(tmp_path / "overruled", source, "client:\n  security: [{bearer: []}]\n")
    assert sent(overruled, "call", api_key="k").headers["authorization"] == "Bearer k"
    with wired(overruled, api_key="k") as wire, pytest.raises(error(wire), match="LAB_API_KEY"):
        wire.modules["_client"].Lab()


def test_a_secret_of_which_nothing_says_what_needs_it_is_sent_where_it_is_given(tmp_path: Path) -> None:
    run = generate(tmp_path, document({"call": None}, "bearer"))
    assert sent(run, "call", api_key="k").headers["authorization"] == "Bearer k"
    assert "authorization" not in sent(run, "call").headers


@pytest.mark.parametrize("security", [[{"bearer": []}], None])
def test_a_document_with_some_open_operations_is_taken_at_its_word(tmp_path: Path, security: Any) -> None:
    source = document({"call": None, "open": []}, "bearer", security=[{"bearer": []}])
    made(tmp_path, source)


def test_arguments_of_the_config_fill_parts_of_a_scheme(tmp_path: Path) -> None:
    auth = {
        "user": {"scheme": "login", "part": "username", "env": "USER_OF_LAB"},
        "pin": {"scheme": "login", "part": "password"},
    }
    source = document({"call": None}, "login", security=[{"login": []}])
    run = made(tmp_path, source, {"client": {"auth": auth}})
    assert sent(run, "call", user="u", pin="p").headers["authorization"] == "Basic dTpw"


def test_arguments_of_the_config_that_fit_nothing_are_reported(tmp_path: Path) -> None:
    source = document({"call": [{"bearer": []}]}, "login", "bearer")
    run = generate(tmp_path, source, {"client": {"auth": {"login": {"scheme": "login"}}}})
    assert "warning[SL075] no operation needs the security scheme 'login', so 'login' is never sent" in run.err
    assert "warning[SL075] no argument of the client fills the security scheme 'bearer'" in run.err


def test_a_part_of_a_secret_is_nothing_without_the_other(tmp_path: Path) -> None:
    source = document({"call": None}, "login", security=[{"login": []}])
    run = generate(tmp_path, source, {"client": {"auth": {"pin": {"scheme": "login", "part": "password"}}}})
    fact = "error[SL101] no argument is the username beside 'pin', the password of the security scheme 'login'"
    assert (run.code, fact in run.err, "add one with 'part: username'" in run.err) == (3, True, True)


def test_keys_and_tokens_need_not_say_that_they_let_in(tmp_path: Path) -> None:
    bearer = {"type": "http", "scheme": "bearer"}
    source = document({"one": [{"ApiKeyAuth": []}, {"AdminApiKeyAuth": []}]})
    source["components"] = {"securitySchemes": {"ApiKeyAuth": bearer, "AdminApiKeyAuth": bearer}}
    client = made(tmp_path, source).files()["lab/_client.py"]
    assert "        api_key: str | Callable" in client
    assert "        admin_api_key: str | Callable" in client
