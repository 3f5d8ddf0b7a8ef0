"""Responses whose body is read inside of a block."""

from __future__ import annotations

import asyncio
import gc
import inspect
import warnings
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.wrappers import (
    async_as_streamed,
)
from specloom.runtime.common import errors
from specloom.runtime.options.options import ClientOptions
from specloom.runtime.responses.api_response import APIResponse, AsyncAPIResponse

from .pets import EVENTS, Name, streamed_method, within
from .support import KEY, SETTINGS, Body, Clients, Pet, Script, event_stream, ok


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
    async with AsyncAPIClient(SETTINGS, ClientOptions(credentials={"api_key": KEY}, http_client=http_client)) as client:

        async def read() -> None:
            async with streamed_method(client, "retrieve")("p1") as response:
                await response.read()

        task = asyncio.create_task(read())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert body.is_closed


def test_an_adapter_keeps_name_and_docstring() -> None:
    async def retrieve(pet_id: str) -> Pet:
        """Find a pet."""
        return Pet(id=pet_id)

    method = async_as_streamed(retrieve)
    assert (method.__name__, method.__doc__) == ("retrieve", "Find a pet.")
    assert not inspect.iscoroutinefunction(method)
