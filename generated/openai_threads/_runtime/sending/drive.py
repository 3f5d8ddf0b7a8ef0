"""Performs the dialogues of `exchange` over an HTTP client, in either way of waiting."""

from __future__ import annotations

import inspect
import time
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from ..streams.stream import AsyncStream, Stream
from .exchange import Action, Close, Dialogue, Read, Send, Sleep, event_response, exchange
from .prepare import prepare

if TYPE_CHECKING:
    from ..options.configuration import Configuration
    from ..requests.request import Request
    from ..streams.format import EventFormat

E = TypeVar("E")


def send(config: Configuration, http: httpx2.Client, request: Request, *, stream: bool, accept: str) -> httpx2.Response:
    """Send a request until there is a response with a status of success."""
    return _perform(exchange(prepare(config, request, http, accept)), http, stream)


def open_stream(config: Configuration, http: httpx2.Client, request: Request, events: EventFormat[E]) -> Stream[E]:
    """Send a request whose response is a stream of events."""
    call = prepare(config, request, http, events.accept)
    response = _perform(event_response(call, events.fits), http, True)
    sent = response.request
    return Stream(response, events, strict=config.strict, redact=lambda text: call.redact(text, sent))


def _perform(dialogue: Dialogue, http: httpx2.Client, stream: bool) -> httpx2.Response:
    try:
        action = next(dialogue)
        while True:
            try:
                outcome = _act(action, http, stream)
            except Exception as error:  # noqa: BLE001 - what it means is for the dialogue to say
                action = dialogue.throw(error)
            else:
                action = dialogue.send(outcome)
    except StopIteration as end:
        response: httpx2.Response = end.value
        return response


def _act(action: Action, http: httpx2.Client, stream: bool) -> Any:
    if isinstance(action, Send):
        auth = httpx2.USE_CLIENT_DEFAULT if action.trusted else None
        return http.send(action.request, auth=auth, stream=stream, follow_redirects=False)
    if isinstance(action, Read):
        return action.response.read()
    if isinstance(action, Close):
        return action.response.close()
    if isinstance(action, Sleep):
        return time.sleep(action.seconds)
    outcome = action.function()
    if inspect.iscoroutine(outcome):
        outcome.close()
        raise TypeError("a synchronous client cannot wait for an asynchronous function")
    return outcome


async def asend(
    config: Configuration, http: httpx2.AsyncClient, request: Request, *, stream: bool, accept: str
) -> httpx2.Response:
    """Send a request until there is a response with a status of success."""
    return await _aperform(exchange(prepare(config, request, http, accept)), http, stream)


async def aopen_stream(
    config: Configuration, http: httpx2.AsyncClient, request: Request, events: EventFormat[E]
) -> AsyncStream[E]:
    """Send a request whose response is a stream of events."""
    call = prepare(config, request, http, events.accept)
    response = await _aperform(event_response(call, events.fits), http, True)
    sent = response.request
    return AsyncStream(response, events, strict=config.strict, redact=lambda text: call.redact(text, sent))


async def _aperform(dialogue: Dialogue, http: httpx2.AsyncClient, stream: bool) -> httpx2.Response:
    try:
        action = next(dialogue)
        while True:
            try:
                outcome = await _aact(action, http, stream)
            except Exception as error:  # noqa: BLE001 - what it means is for the dialogue to say
                action = dialogue.throw(error)
            else:
                action = dialogue.send(outcome)
    except StopIteration as end:
        response: httpx2.Response = end.value
        return response


async def _aact(action: Action, http: httpx2.AsyncClient, stream: bool) -> Any:
    if isinstance(action, Send):
        auth = httpx2.USE_CLIENT_DEFAULT if action.trusted else None
        return await http.send(action.request, auth=auth, stream=stream, follow_redirects=False)
    if isinstance(action, Read):
        return await action.response.aread()
    if isinstance(action, Close):
        return await action.response.aclose()
    if isinstance(action, Sleep):
        import anyio

        return await anyio.sleep(action.seconds)
    outcome = action.function()
    return await outcome if inspect.isawaitable(outcome) else outcome
