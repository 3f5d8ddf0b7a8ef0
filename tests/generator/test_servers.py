"""Where the requests of a document go."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .support import Run, generate, wired

URL = "https://{region}.lab.example:{port}/{base}"
VARIABLES = {"region": {"enum": ["eu", "us"], "default": "eu"}, "port": {"default": "8443"}, "base": {"default": "v2"}}


def document(
    *servers: dict[str, Any], of_path: Any = None, of_operation: Any = None, path: str = "/ping"
) -> dict[str, Any]:
    call = {"operationId": "ping", "tags": ["calls"], "responses": {"204": {"description": "Done."}}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Lab", "version": "1"},
        **({"servers": list(servers)} if servers else {}),
        "paths": {
            path: {
                "get": {**call, **({"servers": of_operation} if of_operation else {})},
                **({"servers": of_path} if of_path else {}),
            }
        },
    }


def made(folder: Path, source: dict[str, Any]) -> Run:
    run = generate(folder, source, "", "--strict")
    assert (run.code, run.err) == (0, "")
    return run


def address(run: Run, **options: Any) -> str:
    """Where a call goes, sync and async alike."""
    with wired(run, **options) as wire:
        wire.client.calls.ping()
        seen: list[httpx2.Request] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request)
            return httpx2.Response(204)

        async def call() -> None:
            http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
            async with wire.modules["_client"].AsyncLab(http_client=http_client, **options) as client:
                await client.calls.ping()

        asyncio.run(call())
        assert seen[0].url == wire.last.url
        assert wire.last.headers["host"] == wire.last.url.netloc.decode()
        return str(wire.last.url)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "https://eu.lab.example:8443/v2/ping"),
        ({"region": "us", "base": "v3"}, "https://us.lab.example:8443/v3/ping"),
        ({"base_url": "http://127.0.0.1:8080"}, "http://127.0.0.1:8080/ping"),
        ({"base_url": "http://127.0.0.1:8080", "region": "us"}, "http://127.0.0.1:8080/ping"),
    ],
)
def test_variables_are_arguments(tmp_path: Path, options: Any, expected: str) -> None:
    run = made(tmp_path, document({"url": URL, "variables": VARIABLES}))
    assert address(run, **options) == expected
    client = run.files()["lab/_client.py"]
    assert 'region: Literal["eu", "us"] | None = None' in client
    assert "port: str | None = None" in client


def test_the_environment_fills_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = made(tmp_path, document({"url": URL, "variables": VARIABLES}))
    monkeypatch.setenv("LAB_REGION", "us")
    assert address(run) == "https://us.lab.example:8443/v2/ping"
    assert address(run, region="eu") == "https://eu.lab.example:8443/v2/ping"
    monkeypatch.setenv("LAB_BASE_URL", "http://127.0.0.1:8080")
    assert address(run) == "http://127.0.0.1:8080/ping"
    assert address(run, region="eu") == "https://eu.lab.example:8443/v2/ping"


def test_a_copy_may_go_elsewhere(tmp_path: Path) -> None:
    run = made(tmp_path, document({"url": URL, "variables": VARIABLES}))
    with wired(run, port="1") as wire:
        for client in (
            wire.client.copy(),
            wire.client.copy(region="us"),
            wire.client.copy(region="us").copy(base="v3"),
        ):
            client.calls.ping()
        wire.client.copy(base_url="https://other.example/x").copy(region="us").calls.ping()
        assert [str(request.url) for request in wire.requests] == [
            "https://eu.lab.example:1/v2/ping",
            "https://us.lab.example:1/v2/ping",
            "https://us.lab.example:1/v3/ping",
            "https://other.example/x/ping",
        ]


def test_a_variable_without_a_default_must_be_given(tmp_path: Path) -> None:
    run = generate(tmp_path, document({"url": "https://{tenant}.lab.example"}))
    assert "warning[SL071] the variable 'tenant' of the address has no default" in run.err
    with wired(run, tenant="me") as wire:
        wire.client.calls.ping()
        assert str(wire.last.url) == "https://me.lab.example/ping"
        with pytest.raises(wire.modules["__init__"].LabError, match="pass the argument tenant, or base_url"):
            wire.modules["_client"].Lab()


def test_a_variable_gives_way_to_what_clients_have(tmp_path: Path) -> None:
    variables = {"timeout": {"default": "a"}, "log": {"default": "b"}}
    run = made(tmp_path, document({"url": "https://{timeout}.lab.example/{log}", "variables": variables}))
    assert address(run, server_timeout="x", server_log="y") == "https://x.lab.example/y/ping"


TWO = (
    {"url": "https://sandbox.lab.example", "description": "A sandbox to try things out."},
    {"url": "https://lab.example", "description": "The production server"},
)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "https://lab.example/ping"),
        ({"environment": "production"}, "https://lab.example/ping"),
        ({"environment": "sandbox"}, "https://sandbox.lab.example/ping"),
        ({"environment": "sandbox", "base_url": "http://127.0.0.1"}, "http://127.0.0.1/ping"),
    ],
)
def test_several_servers_are_environments_and_the_usual_one_is_no_sandbox(
    tmp_path: Path, options: Any, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = made(tmp_path, document(*TWO))
    assert address(run, **options) == expected
    assert 'environment: Literal["production", "sandbox"] | None = None' in run.files()["lab/_client.py"]
    with wired(run) as wire:
        with pytest.raises(wire.modules["__init__"].LabError, match="one of production, sandbox, not 'mars'"):
            wire.modules["_client"].Lab(environment="mars")
        monkeypatch.setenv("LAB_ENVIRONMENT", "sandbox")
        client = wire.client.copy(environment="sandbox")
        client.calls.ping()
        assert str(wire.last.url) == "https://sandbox.lab.example/ping"


@pytest.mark.parametrize(
    ("servers", "names"),
    [
        ([("https://eu.lab.example", ""), ("https://us.lab.example", "")], ["eu", "us"]),
        ([("https://a.example", "EU server"), ("https://b.example", "US East")], ["eu", "us_east"]),
        ([("https://a.example/v1", ""), ("https://a.example/v2", "")], ["v1", "v2"]),
        ([("https://mock.lab.example", ""), ("https://lab.example", "Live")], ["live", "mock"]),
        ([("https://mock.lab.example", ""), ("https://lab.example", "")], ["mock", "lab_example"]),
        ([("https://a.example", "Main"), ("https://b.example", "Main")], ["main", "main2"]),
        ([("http://localhost:8080", ""), ("https://api.lab.example", "Production API")], ["production", "localhost"]),
    ],
)
def test_environments_have_names(tmp_path: Path, servers: Sequence[tuple[str, str]], names: list[str]) -> None:
    source = document(*({"url": url, "description": text} for url, text in servers))
    with wired(made(tmp_path, source)) as wire:
        assert list(vars(wire.modules["_client"])["_SETTINGS"].environments) == names


UPLOAD = [{"url": "https://upload.lab.example/v9"}]
LOGIN = [{"url": "https://id.lab.example"}]


@pytest.mark.parametrize(
    ("of_path", "of_operation", "expected"),
    [
        (UPLOAD, None, "https://upload.lab.example/v9/ping"),
        (None, LOGIN, "https://id.lab.example/ping"),
        (UPLOAD, LOGIN, "https://id.lab.example/ping"),
        ([{"url": "/v9"}], None, "https://lab.example/v9/ping"),
        ([{"url": "https://{region}.up.example", "variables": VARIABLES}], None, "https://eu.up.example/ping"),
    ],
)
def test_servers_of_a_path_or_an_operation_win(tmp_path: Path, of_path: Any, of_operation: Any, expected: str) -> None:
    run = made(tmp_path, document({"url": "https://lab.example/v2"}, of_path=of_path, of_operation=of_operation))
    assert address(run) == expected


@pytest.mark.parametrize(
    ("server", "expected"),
    [(UPLOAD, "http://127.0.0.1:8080/x/ping"), ([{"url": "/v9"}], "http://127.0.0.1:8080/v9/ping")],
)
def test_a_base_url_that_is_given_is_where_everything_goes(tmp_path: Path, server: Any, expected: str) -> None:
    run = made(tmp_path, document({"url": "https://lab.example/v2"}, of_operation=server))
    assert address(run, base_url="http://127.0.0.1:8080/x") == expected
    with wired(run) as wire:
        wire.client.copy(timeout=5).calls.ping()
        assert wire.last.url.host != "127.0.0.1"
        wire.client.base_url = "http://127.0.0.1:8080/x"
        wire.client.calls.ping()
        wire.client.copy().calls.ping()
        assert [str(request.url) for request in wire.requests[1:]] == [expected] * 2


def test_an_operation_has_a_server_for_each_environment(tmp_path: Path) -> None:
    own = [{"url": "https://id.lab.example", "description": "Production"}]
    own += [{"url": "https://id.sandbox.lab.example", "description": "Sandbox"}]
    run = made(tmp_path, document(*TWO, of_operation=own))
    assert address(run) == "https://id.lab.example/ping"
    assert address(run, environment="sandbox") == "https://id.sandbox.lab.example/ping"


def test_queries_to_other_servers_are_not_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    run = made(tmp_path, document({"url": "https://lab.example"}, of_operation=LOGIN))
    caplog.set_level(logging.DEBUG)
    with wired(run) as wire:
        wire.client.calls.ping(extra_query={"q": "canary"})
    assert "id.lab.example" in caplog.text
    assert "canary" not in caplog.text


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v2/ping"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/ping"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x/ping"),
    ],
)
def test_a_relative_server_is_the_path_of_a_host(tmp_path: Path, base_url: str, expected: str) -> None:
    run = generate(tmp_path, document({"url": "/v2"}))
    assert "warning[SL071] the document's server address is relative" in run.err
    assert address(run, base_url=base_url) == expected
    with wired(run) as wire:
        with pytest.raises(wire.modules["__init__"].LabError, match=r"pass base_url or set .* LAB_BASE_URL"):
            wire.client.calls.ping()
        assert wire.requests == []


@pytest.mark.parametrize(
    ("url", "path", "doubled"),
    [
        ("https://lab.example/v1", "/v1/ping", True),
        ("https://lab.example/api/v1/", "/v1/ping", True),
        ("https://lab.example/api/v1", "/api/v1/ping", True),
        ("https://lab.example/v1", "/v2/ping", False),
        ("https://lab.example/v1", "/ping", False),
        ("https://lab.example", "/v1/ping", False),
    ],
)
def test_a_version_that_would_be_sent_twice_is_noticed(tmp_path: Path, url: str, path: str, doubled: bool) -> None:
    run = generate(tmp_path, document({"url": url}, path=path))
    assert ("warning[SL076]" in run.err) == doubled
    assert ("write 'base_url: https://lab.example" in run.err) == doubled
