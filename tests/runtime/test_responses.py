"""Responses with their headers: what both kinds share, and the raw ones."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.wrappers import (
    as_streamed,
    async_as_streamed,
    async_raw_client,
    async_streamed_client,
    raw_client,
    streamed_client,
)
from specloom.runtime.common import errors
from specloom.runtime.requests.request import Request
from specloom.runtime.responses.api_response import APIResponse

from .pets import EVENTS, FIRST_PAGE, LAST_PAGE, Name, get, raw_method, streamed_method, within
from .support import KEY, Body, Clients, Pet, Script, event_stream, ok


def test_a_raw_response_tells_what_came(clients: Clients) -> None:
    headers = {"x-request-id": "req_1", "x-other": "2"}
    answer = httpx2.Response(200, headers=headers, stream=Body(b'{"id": "p1"}'))
    response = get(clients, Script(answer), "retrieve", "p1")
    assert response.status_code == 200
    assert response.headers["x-other"] == "2"
    assert response.request_id == "req_1"
    assert response.method == "GET"
    assert response.http_version == "HTTP/1.1"
    assert str(response.url) == "https://api.example.com/v1/pets/p1"
    assert response.http_request.headers["authorization"] == f"Bearer {KEY}"
    assert response.http_response is answer
    assert response.is_closed
    assert response.elapsed.total_seconds() >= 0


def test_the_value_is_the_same_as_without_the_detour_and_made_once(clients: Clients) -> None:
    response = get(clients, Script(ok()), "retrieve", "p1")
    assert response.parse() == Pet(id="p1", kind="dog")
    assert response.parse() is response.parse()


def test_the_value_may_be_of_another_type(clients: Clients) -> None:
    response = get(clients, Script(ok()), "retrieve", "p1")
    assert isinstance(response.parse(to=Name), Name)
    assert response.parse(to=dict[str, str]) == {"id": "p1", "kind": "dog"}
    assert isinstance(response.parse(), Pet)


def test_an_empty_response_has_no_value(clients: Clients) -> None:
    assert get(clients, Script(httpx2.Response(204)), "retrieve", "p1").parse() is None


def test_the_body_of_a_raw_response_was_read(clients: Clients) -> None:
    response = get(clients, Script(httpx2.Response(200, content=b'{"id":\n"p1"}')), "retrieve", "p1")
    assert response.read() == b'{"id":\n"p1"}'
    assert response.text() == '{"id":\n"p1"}'
    assert response.json() == {"id": "p1"}
    assert list(response.iter_bytes(5)) == [b'{"id"', b':\n"p1', b'"}']
    assert list(response.iter_text()) == ['{"id":\n"p1"}']
    assert list(response.iter_lines()) == ['{"id":', '"p1"}']
    with response:
        assert response.is_closed


def test_nothing_private_is_shown(clients: Clients) -> None:
    response = get(clients, Script(httpx2.Response(200, json={"id": KEY})), "retrieve", KEY)
    assert repr(response) == "<APIResponse [200]>"


@pytest.mark.parametrize("arguments", [["retrieve", "p1"], ["watch"]])
def test_errors_are_the_same(clients: Clients, arguments: list[str]) -> None:
    name, *rest = arguments
    script = Script(httpx2.Response(404, json={"error": {"message": "no such pet"}}))
    with pytest.raises(errors.NotFoundError, match="no such pet"):
        get(clients, script, name, *rest)
    with pytest.raises(errors.NotFoundError, match="no such pet"):
        within(clients, script, name, repr, *rest)


@pytest.mark.usefixtures("no_wait")
def test_retries_are_the_same(clients: Clients) -> None:
    failures = httpx2.Response(500), httpx2.ConnectError("down")
    script = Script(*failures, ok())
    assert get(clients, script, "retrieve", "p1").parse().id == "p1"
    assert len(script.requests) == 3
    script = Script(*failures, ok())
    assert within(clients, script, "retrieve", lambda response: response.parse(), "p1").id == "p1"
    script = Script(httpx2.ConnectError("down"))
    with pytest.raises(errors.APIConnectionError):
        get(clients, script, "retrieve", "p1")
    assert len(script.requests) == 3


def test_a_strict_client_is_strict(clients: Clients) -> None:
    response = get(clients, Script(ok(kind="cow")), "retrieve", "p1", strict_response_validation=True)
    with pytest.raises(errors.APIResponseValidationError, match="kind"):
        response.parse()
    assert get(clients, Script(ok(kind="cow")), "retrieve", "p1").parse().kind == "cow"


@pytest.mark.parametrize("use", [APIResponse.parse, APIResponse.json])
def test_what_is_not_json_is_a_typed_error(clients: Clients, use: Callable[..., Any]) -> None:
    response = get(clients, Script(httpx2.Response(200, html="<p>secret")), "retrieve", "p1")
    with pytest.raises(errors.APIResponseValidationError, match="text/html") as caught:
        use(response)
    assert "secret" not in str(caught.value)


def test_a_bad_argument_is_refused_before_any_request(clients: Clients) -> None:
    script = Script(ok())
    with pytest.raises(ValueError, match="pet_id"):
        get(clients, script, "retrieve", "")
    with pytest.raises(ValueError, match="pet_id"):
        within(clients, script, "retrieve", repr, "..")
    assert script.requests == []


def test_a_page_finds_the_next_one() -> None:
    for method in (raw_method, streamed_method):
        script = Script(httpx2.Response(200, json=FIRST_PAGE), httpx2.Response(200, json=LAST_PAGE))

        def use(client: Any, method: Any = method) -> list[str]:
            if method is raw_method:
                return [pet.id for pet in method(client, "list")().parse()]
            with method(client, "list")() as response:
                return [pet.id for pet in response.parse()]

        assert Clients("sync").call(script, use) == ["p1", "p2"]
        assert script.requests[1].url.params["after"] == "p1"


def test_an_async_page_finds_the_next_one() -> None:
    for method in (raw_method, streamed_method):
        script = Script(httpx2.Response(200, json=FIRST_PAGE), httpx2.Response(200, json=LAST_PAGE))

        async def use(client: Any, method: Any = method) -> list[str]:
            if method is raw_method:
                return [pet.id async for pet in (await method(client, "list")()).parse()]
            async with method(client, "list")() as response:
                return [pet.id async for pet in await response.parse()]

        assert Clients("async").call(script, use) == ["p1", "p2"]
        assert script.requests[1].url.params["after"] == "p1"


def test_a_raw_response_may_be_a_stream() -> None:
    def use(client: Any) -> None:
        response = raw_method(client, "watch")()
        assert not response.is_closed
        assert response.parse() is response.parse()
        assert [pet.id for pet in response.parse()] == ["p1", "p2"]
        assert response.is_closed

    async def ause(client: Any) -> None:
        response = await raw_method(client, "watch")()
        assert not response.is_closed
        assert [pet.id async for pet in response.parse()] == ["p1", "p2"]
        assert response.is_closed

    script = Script(event_stream(EVENTS))
    Clients("sync").call(script, use)
    assert script.requests[0].headers["accept"] == "text/event-stream"
    Clients("async").call(Script(event_stream(EVENTS)), ause)


def test_a_raw_stream_of_an_asynchronous_client_is_left_to_its_stream() -> None:
    async def use(client: Any) -> None:
        response = await raw_method(client, "watch")()
        for attempt in (response.close, response.read):
            with pytest.raises(RuntimeError, match="async stream"):
                attempt()
        await response.parse().close()
        assert response.is_closed
        response.close()

    Clients("async").call(Script(event_stream(EVENTS)), use)


def test_a_raw_stream_that_nobody_reads_is_closed() -> None:
    answer = event_stream(EVENTS)

    def use(client: Any) -> None:
        raw_method(client, "watch")()
        gc.collect()
        assert answer.is_closed

    Clients("sync").call(Script(answer), use)


def test_closing_the_response_ends_its_stream() -> None:
    def use(client: Any) -> None:
        with raw_method(client, "watch")() as response:
            stream = response.parse()
            assert next(stream).id == "p1"
        assert response.is_closed
        assert list(stream) == []

    Clients("sync").call(Script(event_stream(EVENTS)), use)


def test_the_events_may_be_read_as_they_are(clients: Clients) -> None:
    lines = within(clients, Script(event_stream(EVENTS)), "watch", lambda response: response.iter_lines())
    assert lines[:3] == ["event: pet", 'data: {"id": "p1"}', ""]
    text = within(clients, Script(event_stream(EVENTS)), "watch", lambda response: response.parse(to=str))
    assert text == EVENTS.decode()


def test_a_page_is_no_stream(clients: Clients) -> None:
    with pytest.raises(errors.APIResponseValidationError, match="stream of events"):
        get(clients, Script(httpx2.Response(200, html="<p>")), "watch")


@pytest.mark.parametrize("method", [raw_method, streamed_method])
def test_a_deprecated_method_warns_where_it_is_called(method: Callable[..., Any]) -> None:
    def use(client: Any) -> None:
        create = method(client, "create")
        with pytest.warns(DeprecationWarning, match="pets are retired") as caught:
            create()
        assert [warning.filename for warning in caught] == [__file__]

    Clients("sync").call(Script(ok()), use)


def test_the_module_costs_nothing_to_import() -> None:
    code = (
        "import sys, json, specloom.runtime.client.wrappers, specloom.runtime.sending.polling;"
        "print(json.dumps([name for name in ('pydantic', 'httpx2', 'anyio') if name in sys.modules]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert json.loads(found.stdout) == []


@pytest.mark.usefixtures("no_wait")
def test_a_response_tells_how_often_it_was_tried(clients: Clients) -> None:
    failures = httpx2.Response(500), httpx2.ConnectError("down")
    assert get(clients, Script(*failures, ok()), "retrieve", "p1").retries_taken == 2
    assert get(clients, Script(ok()), "retrieve", "p1").retries_taken == 0
    streamed = within(clients, Script(*failures, ok()), "retrieve", lambda response: response.retries_taken, "p1")
    assert streamed == 2
    events = Script(failures[0], event_stream(EVENTS))
    assert within(clients, events, "watch", lambda response: response.retries_taken) == 1


@pytest.mark.parametrize(
    ("cast_to", "accept"),
    [(bytes, "*/*"), (str, "text/*, */*"), (Name, "application/json"), (dict[str, str], "application/json")],
)
def test_what_is_asked_for_depends_on_the_type(clients: Clients, cast_to: Any, accept: str) -> None:
    request = Request("GET", "/pets/1")
    server = Script(ok())
    clients.request(server, request, cast_to)

    def use(client: Any) -> None:
        raw_client(client).request(request, cast_to)
        with as_streamed(streamed_client(client).request)(request, cast_to) as response:
            response.read()

    async def ause(client: Any) -> None:
        await async_raw_client(client).request(request, cast_to)
        async with async_as_streamed(async_streamed_client(client).request)(request, cast_to) as response:
            await response.read()

    clients.call(server, use if clients.kind == "sync" else ause)
    clients.request(server, Request("GET", "/pets/1", headers={"Accept": "image/png"}), cast_to)
    assert [request.headers["accept"] for request in server.requests] == [accept, accept, accept, "image/png"]


@pytest.mark.parametrize("content_type", ["application/x-ndjson", "application/jsonl; charset=utf-8", "text/x-ndjson"])
def test_one_line_of_many_is_not_taken_for_the_response(clients: Clients, content_type: str) -> None:
    server = Script(httpx2.Response(200, content=b'{"id": "p1"}\n', headers={"content-type": content_type}))
    with pytest.raises(errors.APIResponseValidationError, match="not one JSON value but a sequence") as caught:
        clients.request(server, Request("GET", "/pets"))
    assert caught.value.body == '{"id": "p1"}\n'
    assert clients.request(server, Request("GET", "/pets"), str) == '{"id": "p1"}\n'
