"""Options of clients in a `stainless.yml`: what callers give, and what each request has of it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .harbour import RESOURCES, STATUS, answered, made, operation
from .support import imported, wired


def test_a_connection_may_take_less_long_than_an_answer(tmp_path: Path) -> None:
    config = {"resources": RESOURCES, "client_settings": {"default_timeout": "PT30S"}}
    with imported(made(tmp_path, config, STATUS).output) as modules:
        package = modules["__init__"]
        usual = {"connect": 5, "read": 30, "write": 30, "pool": 30}
        assert package.Harbour().timeout == httpx2.Timeout(30, connect=5)
        seen: list[Any] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            seen.append(request.extensions["timeout"])
            return answered({})

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
        "/status": {"get": operation(parameters=[{"name": "depth", "in": "query", "schema": {"type": "integer"}}])},
        "/boats/{boatID}": STATUS["/boats/{boatID}"],
    }
    run = made(tmp_path, {"resources": RESOURCES, "client_settings": {"opts": _OPTIONS}}, paths)
    assert run.code == 0
    monkeypatch.setenv("NIGHT", "True")
    monkeypatch.setenv("WIND", "2.5")
    with wired(run, tide="high") as wire:
        client = wire.client
        assert (client.night, client.depth, client.wind) == (True, 4, 2.5)
        wire.answers += [answered({}) for _ in range(4)]
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
    run = made(tmp_path, {"resources": RESOURCES, "client_settings": {"opts": options}}, STATUS)
    assert run.code == 3
    assert "'deep' is no value of type integer" in run.err


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
    run = made(tmp_path, {"resources": resources, "client_settings": settings}, STATUS)
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
        assert failing(wire.client.with_raw_response.slow) == ([1.0, 2.0, 3.0], 90)
        assert failing(wire.client.with_streaming_response.slow().__enter__) == ([1.0, 2.0, 3.0], 90)
        assert failing(wire.client.with_options(max_retries=0, timeout=7).slow) == ([], 7)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_options_fill_paths_and_bodies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, asynchronous: bool) -> None:
    """Where a call does not, under the names of the parameters; without either it cannot be made."""
    options = {
        "harbour": {"type": "string", "nullable": True, "read_env": "HARBOUR_NAME", "send_as_path_param": "harbourId"},
        "crew": {"type": "integer", "nullable": True, "send_as_body_param": "crewSize"},
    }
    body = {"type": "object", "required": ["crewSize"], "properties": {"crewSize": {"type": "integer"}}}
    request = {"requestBody": {"required": True, "content": {"application/json": {"schema": body}}}}
    path = {"name": "harbourId", "in": "path", "required": True, "schema": {"type": "string"}}
    paths = {
        "/harbours/{harbourId}/boats": {"post": operation(parameters=[path], **request)},
        "/harbours/{harbourId}": {"get": operation(parameters=[path])},
    }
    methods = {"man": "post /harbours/{harbourId}/boats", "seek": "get /harbours/{harbourId}"}
    config = {"client_settings": {"opts": options}, "resources": {"boats": {"methods": methods}}}
    monkeypatch.delenv("HARBOUR_NAME", raising=False)
    run = made(tmp_path, config, paths)
    assert run.code == 0
    with wired(run, asynchronous=asynchronous, crew=3) as wire:
        wire.answers += [answered({"id": "1"}) for _ in range(4)]
        with pytest.raises(wire.modules["__init__"].HarbourError, match="needs harbour"):
            wire.client.boats.man()
        client = wire.client.with_options(harbour="north")
        client = client if not asynchronous else type(wire.client)(client, wire.client._loop)
        client.boats.man()
        assert (wire.last.url.path, wire.last.content) == ("/harbours/north/boats", b'{"crewSize":3}')
        client.boats.man(harbour_id="south", crew_size=4)
        assert (wire.last.url.path, wire.last.content) == ("/harbours/south/boats", b'{"crewSize":4}')
        client.boats.seek()
        assert wire.last.url.path == "/harbours/north"


def test_an_option_that_fills_no_body_is_reported(tmp_path: Path) -> None:
    options = {"crew": {"type": "integer", "send_as_body_param": "crewSize"}}
    run = made(tmp_path, {"resources": RESOURCES, "client_settings": {"opts": options}}, STATUS)
    assert run.code == 3
    assert "no body of openapi.yaml has the field 'crewSize'" in run.err


def test_an_option_fills_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = {
        "pier": {"type": "string", "default": "p1", "read_env": "PIER", "server_variable": "region"},
        "coast": {"type": "string", "server_variable": "coast"},
    }
    addresses = {"production": "https://{region}.harbour.example/{coast}", "trial": "https://{region}.trial.example"}
    monkeypatch.delenv("PIER", raising=False)
    config = {"resources": RESOURCES, "client_settings": {"opts": options}, "environments": addresses}
    run = made(tmp_path, config, STATUS)
    assert run.code == 0
    with wired(run, coast="west") as wire:
        wire.answers += [answered({"id": "1"}) for _ in range(4)]
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
    run = made(tmp_path, {"resources": RESOURCES, "client_settings": {"opts": options}}, STATUS)
    assert run.code == 3
    assert "no server of openapi.yaml has the variable 'region'" in run.err
