"""Async handlers: cancellation, and event loops that come and go."""

from __future__ import annotations

import asyncio
import gc
import warnings
import weakref
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import anyio
import httpx2
import pytest
from openai_threads.helpers.async_handlers import AsyncAssistantEventHandler

from .support import (
    DONE,
    EVENTS,
    HANG,
    Body,
    CallbackError,
    Kind,
    body_of,
    encoded,
    ends,
    value_of,
)

pytestmark = pytest.mark.anyio


def test_an_async_manager_that_is_never_entered_gives_no_warning() -> None:
    kind = Kind("async")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        kind.manager(body_of(), kind.handler())
        gc.collect()


@pytest.mark.parametrize("place", ["reading", "callback"])
async def test_cancellation_closes_the_stream(place: str) -> None:
    kind = Kind("async")
    log: list[Any] = []
    body = Body(encoded(*EVENTS[:2]), HANG)
    callbacks = {"message_created": lambda _: anyio.sleep_forever()} if place == "callback" else {}
    handler = kind.handler(log, **callbacks)

    async def read() -> None:
        async with kind.opened(body, handler):
            await handler.until_done()

    task = asyncio.create_task(read())
    while not any(call[0] == "message_created" for call in log):
        await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert task.cancelled()
    assert body.is_closed
    assert ends(log) == ["abort", "end"]
    assert (handler.aborted, handler.errored) == (True, False)


@pytest.mark.parametrize("ticks", range(12))
async def test_cancellation_at_any_await_is_kept(ticks: int) -> None:
    kind = Kind("async")
    log: list[Any] = []
    pause = dict.fromkeys(("connect", "event", "text_delta", "end"), lambda *_: asyncio.sleep(0))
    body = Body(encoded(*EVENTS[:4]), HANG)

    async def read() -> None:
        async with kind.opened(body, kind.handler(log, **pause)) as handler:
            await handler.until_done()

    task = asyncio.create_task(read())
    for _ in range(ticks):
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert body.is_closed == any(call[0] == "connect" for call in log)
    assert ends(log) == (["abort", "end"] if body.is_closed else [])


async def test_cancellation_between_attempts_leaves_the_handler_free() -> None:
    kind = Kind("async")
    requests: list[Any] = []

    def refuse(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(503, headers={"retry-after": "100"})

    handler = kind.handler()
    task = asyncio.create_task(kind.manager_of(kind.client_of(refuse), handler).__aenter__())
    while not requests:
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(requests) == 1
    async with kind.opened(body_of(*EVENTS), handler):
        await handler.until_done()


async def test_an_event_can_be_waited_for_again_after_a_timeout() -> None:
    kind = Kind("async")
    log: list[Any] = []
    waiting = asyncio.Event()

    class Slow(Body):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield encoded(*EVENTS[:2])
            await waiting.wait()
            yield encoded(*EVENTS[2:]) + DONE

    async with kind.opened(Slow(), kind.handler(log)) as handler:
        await anext(handler)
        await anext(handler)
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(anext(handler), 0.01)
        waiting.set()
        assert (await handler.get_final_run()).status == "completed"
    assert [call[0] for call in log].count("event") == len(EVENTS)
    assert ends(log) == ["end"]


async def test_closing_in_another_task_is_a_clean_end_for_the_reader() -> None:
    kind = Kind("async")
    log: list[Any] = []
    async with kind.opened(Body(encoded(*EVENTS[:2]), HANG), kind.handler(log)) as handler:
        reader = asyncio.create_task(handler.until_done())
        await asyncio.sleep(0.01)
        await handler.close()
        await reader
    assert ends(log) == ["abort", "end"]


async def test_handlers_and_managers_can_be_closed_by_aclosing() -> None:
    kind = Kind("async")
    body = Body(encoded(*EVENTS[:2]), HANG)
    manager = kind.manager(body, kind.handler())
    async with aclosing(manager), aclosing(await manager.__aenter__()) as handler:
        await anext(handler)
    assert body.is_closed
    await kind.manager(Body(), kind.handler()).aclose()


async def test_a_deadline_closes_the_stream() -> None:
    kind = Kind("async")
    log: list[Any] = []
    body = Body(encoded(*EVENTS[:2]), HANG)
    with anyio.move_on_after(0.01) as scope:
        async with kind.opened(body, kind.handler(log)) as handler:
            await handler.until_done()
    assert scope.cancelled_caught
    assert body.is_closed
    assert ends(log) == ["abort", "end"]


def test_a_handler_may_outlive_its_event_loop() -> None:
    kind = Kind("async")

    async def begin() -> Any:
        handler = kind.handler()
        await kind.manager(Body(encoded(*EVENTS[:2]), HANG), handler).__aenter__()
        await anext(handler)
        return handler

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", DeprecationWarning)
        handler = asyncio.run(begin())
        reference = weakref.ref(handler)
        del handler
        gc.collect()
    assert reference() is None
    assert asyncio.run(_read_whole(kind)) == "completed"


async def _read_whole(kind: Kind) -> str:
    async with kind.opened(body_of(*EVENTS)) as handler:
        return str((await value_of(handler.get_final_run())).status)


async def test_a_handler_uses_nothing_of_asyncio() -> None:
    """Its coroutines run under any library, so under none."""

    class Source:
        def __init__(self) -> None:
            self.is_closed = False

        async def __aiter__(self) -> Any:
            raise CallbackError
            yield

        async def close(self) -> None:
            self.is_closed = True

    source = Source()

    async def call() -> Any:
        return source

    async def read() -> None:
        handler = AsyncAssistantEventHandler()
        await handler.open_stream(call)
        with pytest.raises(CallbackError):
            await handler.until_done()

    with pytest.raises(StopIteration):
        read().send(None)
    assert source.is_closed
