from __future__ import annotations

import asyncio
import gc
import inspect
import json
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from specloom.runtime import errors
from specloom.runtime.async_client import AsyncAPIClient
from specloom.runtime.client import SyncAPIClient
from specloom.runtime.models import BaseModel
from specloom.runtime.pagination import AsyncPage, AsyncPaginator, Cursor, SyncPage
from specloom.runtime.requests import Request, path
from specloom.runtime.resource import AsyncResource, SyncResource
from specloom.runtime.responses import (
    APIResponse,
    AsyncAPIResponse,
    async_raw,
    async_raw_client,
    async_streamed,
    async_streamed_client,
    raw,
    raw_client,
    streamed,
    streamed_client,
)
from specloom.runtime.streaming import AsyncStream, EventFormat, Stream
from typing_extensions import deprecated

from .support import KEY, SETTINGS, Body, Clients, Handler, Pet, Script, event_stream, ok, sse

FORMAT: EventFormat[Pet] = EventFormat({"": Pet}, envelope=False)
EVENTS = sse([("pet", '{"id": "p1"}'), ("pet", '{"id": "p2"}'), ("", "[DONE]")])
FIRST_PAGE = {"data": [{"id": "p1"}], "has_more": True}
LAST_PAGE = {"data": [{"id": "p2"}], "has_more": False}
BY_ID = Cursor(parameter="after", items="data", item_field="id", has_more="has_more")


class PetPage(SyncPage[Pet]):
    cursor = BY_ID
    data: list[Pet]
    has_more: bool


class AsyncPetPage(AsyncPage[Pet]):
    cursor = BY_ID
    data: list[Pet]
    has_more: bool


class Name(BaseModel):
    id: str


class Pets(SyncResource):
    def retrieve(self, pet_id: str) -> Pet:
        return self._client.request(Request("GET", path("/pets/{pet_id}", pet_id=pet_id)), Pet)

    @deprecated("pets are retired")
    def create(self) -> Pet:
        return self._client.request(Request("POST", "/pets", body={}), Pet)

    def list(self) -> PetPage:
        return self._client.page(Request("GET", "/pets"), PetPage)

    def watch(self) -> Stream[Pet]:
        return self._client.stream(Request("POST", "/watch", body={}), FORMAT)


class AsyncPets(AsyncResource):
    async def retrieve(self, pet_id: str) -> Pet:
        return await self._client.request(Request("GET", path("/pets/{pet_id}", pet_id=pet_id)), Pet)

    async def create(self) -> Pet:
        return await self._client.request(Request("POST", "/pets", body={}), Pet)

    def list(self) -> AsyncPaginator[Pet, AsyncPetPage]:
        return self._client.page(Request("GET", "/pets"), AsyncPetPage)

    async def watch(self) -> AsyncStream[Pet]:
        return await self._client.stream(Request("POST", "/watch", body={}), FORMAT)


def raw_method(client: Any, name: str) -> Callable[..., Any]:
    if isinstance(client, SyncAPIClient):
        return raw(getattr(Pets(raw_client(client)), name))
    return async_raw(getattr(AsyncPets(async_raw_client(client)), name))


def streamed_method(client: Any, name: str) -> Callable[..., Any]:
    if isinstance(client, SyncAPIClient):
        return streamed(getattr(Pets(streamed_client(client)), name))
    return async_streamed(getattr(AsyncPets(async_streamed_client(client)), name))


def get(clients: Clients, handler: Handler, name: str = "retrieve", *args: Any, **options: Any) -> APIResponse[Any]:
    """A raw response; it outlives its client, for the body was read."""
    response = clients.call(handler, lambda client: raw_method(client, name)(*args), **options)
    assert isinstance(response, APIResponse)
    return response


def within(
    clients: Clients,
    handler: Handler,
    name: str,
    use: Callable[[Any], Any],
    *args: Any,
    **options: Any,
) -> Any:
    """What `use` makes of a streamed response, inside of its block."""

    def run(client: Any) -> Any:
        with streamed_method(client, name)(*args) as response:
            outcome = use(response)
            return list(outcome) if inspect.isgenerator(outcome) else outcome

    async def arun(client: Any) -> Any:
        async with streamed_method(client, name)(*args) as response:
            outcome = use(response)
            if hasattr(outcome, "__aiter__"):
                return [item async for item in outcome]
            return await outcome if inspect.isawaitable(outcome) else outcome

    return clients.call(handler, run if clients.kind == "sync" else arun, **options)


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


def test_the_body_of_a_streamed_response_is_read_when_asked_for(clients: Clients) -> None:
    body = Body(b'{"id": ', b'"p1"}')
    script = Script(httpx2.Response(200, stream=body))

    async def acheck(response: AsyncAPIResponse[Pet]) -> Pet:
        assert body.taken == 0
        assert not response.is_closed
        value = await response.parse()
        assert value is await response.parse()
        assert await response.read() == b'{"id": "p1"}'
        return value

    def check(response: APIResponse[Pet]) -> Pet:
        assert body.taken == 0
        assert not response.is_closed
        value = response.parse()
        assert value is response.parse()
        assert response.read() == b'{"id": "p1"}'
        return value

    value = within(clients, script, "retrieve", check if clients.kind == "sync" else acheck, "p1")
    assert value == Pet(id="p1")
    assert body.is_closed


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        (lambda response: response.read(), b'{"id":\n"p1"}'),
        (lambda response: response.text(), '{"id":\n"p1"}'),
        (lambda response: response.json(), {"id": "p1"}),
        (lambda response: response.parse(to=Name), Name(id="p1")),
        (lambda response: response.iter_bytes(), [b'{"id":\n', b'"p1"}']),
        (lambda response: response.iter_bytes(chunk_size=5), [b'{"id"', b':\n"p1', b'"}']),
        (lambda response: response.iter_text(), ['{"id":\n', '"p1"}']),
        (lambda response: response.iter_lines(), ['{"id":', '"p1"}']),
        (lambda response: response.status_code, 200),
    ],
)
def test_ways_to_read_a_streamed_response(clients: Clients, use: Callable[[Any], Any], expected: object) -> None:
    answer = httpx2.Response(200, stream=Body(b'{"id":\n', b'"p1"}'))
    assert within(clients, Script(answer), "retrieve", use, "p1") == expected
    assert answer.is_closed


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx2.ReadError("reset"), errors.APIConnectionError),
        (httpx2.RemoteProtocolError("cut off"), errors.APIConnectionError),
        (httpx2.ReadTimeout("slow"), errors.APITimeoutError),
        (ConnectionResetError("reset"), errors.APIConnectionError),
    ],
)
@pytest.mark.parametrize("how", ["parse", "read", "text", "json", "iter_bytes", "iter_text", "iter_lines"])
def test_a_failure_while_reading_is_typed_and_not_retried(
    clients: Clients, how: str, failure: Exception, error: type[Exception]
) -> None:
    body = Body(b'{"id": ', failure)
    script = Script(httpx2.Response(200, stream=body))
    with pytest.raises(error) as caught:
        within(clients, script, "retrieve", lambda response: getattr(response, how)(), "p1")
    assert caught.value.__cause__ is failure
    assert len(script.requests) == 1
    assert body.is_closed


def test_an_error_inside_of_the_block_closes_the_response(clients: Clients) -> None:
    answer = httpx2.Response(200, stream=Body(b"{}"))

    def fail(response: Any) -> None:
        raise KeyError(response.status_code)

    with pytest.raises(KeyError, match="200"):
        within(clients, Script(answer), "retrieve", fail, "p1")
    assert answer.is_closed


def test_leaving_the_block_ends_a_stream() -> None:
    def use(client: Any) -> None:
        with streamed_method(client, "watch")() as response:
            stream = response.parse()
            assert next(stream).id == "p1"
        assert list(stream) == []

    async def ause(client: Any) -> None:
        async with streamed_method(client, "watch")() as response:
            stream = await response.parse()
            assert (await anext(stream)).id == "p1"
        assert [event async for event in stream] == []

    answer = event_stream(EVENTS)
    Clients("sync").call(Script(answer), use)
    assert answer.is_closed
    answer = event_stream(EVENTS)
    Clients("async").call(Script(answer), ause)
    assert answer.is_closed


@pytest.mark.parametrize("name", ["retrieve", "list", "watch"])
def test_a_manager_that_is_not_entered_sends_nothing_and_does_not_warn(clients: Clients, name: str) -> None:
    script = Script(ok())

    def use(client: Any) -> None:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            streamed_method(client, name)(*(["p1"] if name == "retrieve" else []))
            gc.collect()
        assert [str(warning.message) for warning in caught] == []

    async def ause(client: Any) -> None:
        use(client)

    clients.call(script, use if clients.kind == "sync" else ause)
    assert script.requests == []


@pytest.mark.anyio
async def test_cancelling_closes_a_streamed_response() -> None:
    class Endless(httpx2.AsyncByteStream):
        is_closed = False

        async def __aiter__(self) -> Any:
            yield b"{"
            await asyncio.sleep(60)

        async def aclose(self) -> None:
            self.is_closed = True

    body = Endless()
    transport = httpx2.MockTransport(lambda request: httpx2.Response(200, stream=body))
    http_client = httpx2.AsyncClient(transport=transport)
    async with AsyncAPIClient(SETTINGS, credentials={"api_key": KEY}, http_client=http_client) as client:

        async def read() -> None:
            async with streamed_method(client, "retrieve")("p1") as response:
                await response.read()

        task = asyncio.create_task(read())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert body.is_closed


@pytest.mark.parametrize("method", [raw_method, streamed_method])
def test_a_deprecated_method_warns_where_it_is_called(method: Callable[..., Any]) -> None:
    def use(client: Any) -> None:
        create = method(client, "create")
        with pytest.warns(DeprecationWarning, match="pets are retired") as caught:
            create()
        assert [warning.filename for warning in caught] == [__file__]

    Clients("sync").call(Script(ok()), use)


def test_an_adapter_keeps_name_and_docstring() -> None:
    async def retrieve(pet_id: str) -> Pet:
        """Find a pet."""
        return Pet(id=pet_id)

    method = async_streamed(retrieve)
    assert (method.__name__, method.__doc__) == ("retrieve", "Find a pet.")
    assert not inspect.iscoroutinefunction(method)


def test_the_module_costs_nothing_to_import() -> None:
    code = (
        "import sys, json, specloom.runtime.responses, specloom.runtime.polling;"
        "print(json.dumps([name for name in ('pydantic', 'httpx2', 'anyio') if name in sys.modules]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert json.loads(found.stdout) == []
