"""Performs the dialogues of `exchange` over an HTTP client, in either way of waiting."""

from __future__ import annotations

import inspect
import time
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from ..common.bodies import aread_whole, check_codings, read_whole
from ..streams.stream import AsyncStream, Stream
from .exchange import Action, Alone, Close, Read, Send, Sleep, event_response, exchange
from .loops import running_loop
from .prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Generator

    from ..options.configuration import Configuration
    from ..requests.request import Request
    from ..streams.format import EventFormat

E = TypeVar("E")
T = TypeVar("T")


def send(config: Configuration, http: httpx2.Client, request: Request, *, stream: bool, accept: str) -> httpx2.Response:
    """Send a request until there is a response with a status of success."""
    return _perform(exchange(prepare(config, request, http, accept)), http, stream, config.max_response_size)


def open_stream(
    config: Configuration,
    http: httpx2.Client,
    request: Request,
    events: EventFormat[E],
    kind: type[Stream[E]] | None = None,
) -> Stream[E]:
    """Send a request whose response is a stream of events, of a class of the caller's if need be."""
    call = prepare(config, request, http, events.accept)
    response = _perform(event_response(call, events.fits), http, True, config.max_response_size)
    sent = response.request
    return (kind or Stream)(
        response,
        events,
        strict=config.strict,
        redact=lambda text: call.redact(text, sent),
        idle_timeout=config.idle_timeout,
        max_event_size=config.max_response_size,
    )


def _perform(dialogue: Generator[Action, Any, T], http: httpx2.Client, stream: bool, limit: int | None) -> T:
    try:
        action = next(dialogue)
        while True:
            try:
                answer = _act(action, http, stream, limit)
            except Exception as error:  # noqa: BLE001 - what it means is for the dialogue to say
                action = dialogue.throw(error)
            else:
                action = dialogue.send(answer)
    except StopIteration as end:
        outcome: T = end.value
        return outcome


def _act(action: Action, http: httpx2.Client, stream: bool, limit: int | None) -> Any:
    if isinstance(action, Send):
        auth = httpx2.USE_CLIENT_DEFAULT if action.trusted else None
        response = http.send(action.request, auth=auth, stream=True, follow_redirects=False)
        if stream:
            check_codings(response)
        else:
            read_whole(response, limit)
        return response
    if isinstance(action, Read):
        return read_whole(action.response, limit)
    if isinstance(action, Close):
        return action.response.close()
    if isinstance(action, Sleep):
        return time.sleep(action.seconds)
    if isinstance(action, Alone):
        with action.tokens.lock:
            return _perform(action.dialogue, http, False, limit)
    outcome = action.function()
    if inspect.iscoroutine(outcome):
        outcome.close()
        raise TypeError("a synchronous client cannot wait for an asynchronous function")
    return outcome


async def asend(
    config: Configuration, http: httpx2.AsyncClient, request: Request, *, stream: bool, accept: str
) -> httpx2.Response:
    """Send a request until there is a response with a status of success."""
    return await _aperform(exchange(prepare(config, request, http, accept)), http, stream, config.max_response_size)


async def aopen_stream(
    config: Configuration,
    http: httpx2.AsyncClient,
    request: Request,
    events: EventFormat[E],
    kind: type[AsyncStream[E]] | None = None,
) -> AsyncStream[E]:
    """Send a request whose response is a stream of events, of a class of the caller's if need be."""
    call = prepare(config, request, http, events.accept)
    response = await _aperform(event_response(call, events.fits), http, True, config.max_response_size)
    sent = response.request
    return (kind or AsyncStream)(
        response,
        events,
        strict=config.strict,
        redact=lambda text: call.redact(text, sent),
        idle_timeout=config.idle_timeout,
        max_event_size=config.max_response_size,
    )


async def _aperform(
    dialogue: Generator[Action, Any, T], http: httpx2.AsyncClient, stream: bool, limit: int | None
) -> T:
    try:
        action = next(dialogue)
        while True:
            try:
                answer = await _aact(action, http, stream, limit)
            except Exception as error:  # noqa: BLE001 - what it means is for the dialogue to say
                action = dialogue.throw(error)
            else:
                action = dialogue.send(answer)
    except StopIteration as end:
        outcome: T = end.value
        return outcome


async def _aact(action: Action, http: httpx2.AsyncClient, stream: bool, limit: int | None) -> Any:
    if isinstance(action, Send):
        auth = httpx2.USE_CLIENT_DEFAULT if action.trusted else None
        response = await http.send(action.request, auth=auth, stream=True, follow_redirects=False)
        if stream:
            check_codings(response)
        else:
            await aread_whole(response, limit)
        return response
    if isinstance(action, Read):
        return await aread_whole(action.response, limit)
    if isinstance(action, Close):
        return await action.response.aclose()
    if isinstance(action, Sleep):
        import anyio

        return await anyio.sleep(action.seconds)
    if isinstance(action, Alone):
        async with action.tokens.lock_of(running_loop()):
            return await _aperform(action.dialogue, http, False, limit)
    outcome = action.function()
    return await outcome if inspect.isawaitable(outcome) else outcome
