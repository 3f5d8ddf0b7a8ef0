"""Streams without a network, and handlers of both kinds behind one way to use them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from inspect import isawaitable
from typing import Any, Literal, get_args

import anyio
import httpx2
from openai_threads import AsyncOpenAI, OpenAI
from openai_threads.helpers.async_handlers import AsyncAssistantEventHandler
from openai_threads.helpers.handlers import AssistantEventHandler
from openai_threads.helpers.listeners import CallbackName
from openai_threads.helpers.managers import AssistantStreamManager, AsyncAssistantStreamManager

BASE_URL = "https://api.example.com/v1"
NAMES: tuple[str, ...] = get_args(CallbackName)
DONE = b"event: done\ndata: [DONE]\n\n"
HANG = None
"""A piece of a body that never comes."""

Event = tuple[str, dict[str, Any]]
Override = Callable[..., Any]


class Kind:
    """One of the two kinds of handlers."""

    def __init__(self, name: Literal["sync", "async"]) -> None:
        self.is_async = name == "async"
        self.base: Any = AsyncAssistantEventHandler if self.is_async else AssistantEventHandler

    def handler(self, log: list[Any] | None = None, **overrides: Override) -> Any:
        """A handler that logs each callback as its name and its arguments' content, then does as told."""
        log = [] if log is None else log
        methods = {f"on_{name}": self._method(name, log, overrides.get(name)) for name in NAMES}
        return type("Recorder", (self.base,), methods)()

    def _method(self, name: str, log: list[Any], override: Override | None) -> Any:
        def method(_: Any, *arguments: Any) -> None:
            log.append((name, *map(content, arguments)))
            if override is not None:
                override(*arguments)

        async def amethod(_: Any, *arguments: Any) -> None:
            log.append((name, *map(content, arguments)))
            result = None if override is None else override(*arguments)
            if isawaitable(result):
                await result

        return amethod if self.is_async else method

    def manager(self, body: Body, handler: Any, requests: list[Any] | None = None) -> Any:
        """A stream manager whose request is answered with a body."""
        return self.manager_of(self.client(body, requests), handler)

    def client(self, body: Body, requests: list[Any] | None = None) -> Any:
        def answer(request: httpx2.Request) -> httpx2.Response:
            if requests is not None:
                requests.append(request)
            return httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=body)

        return self.client_of(answer)

    def client_of(self, answer: Callable[[httpx2.Request], httpx2.Response]) -> Any:
        """A client whose requests are answered by a function."""
        transport = httpx2.MockTransport(answer)
        if self.is_async:
            return AsyncOpenAI(api_key="k", base_url=BASE_URL, http_client=httpx2.AsyncClient(transport=transport))
        return OpenAI(api_key="k", base_url=BASE_URL, http_client=httpx2.Client(transport=transport))

    def manager_of(self, client: Any, handler: Any, thread: str = "thread_1") -> Any:
        def call() -> Any:
            return client.beta.threads.runs.create(thread, assistant_id="asst_1", stream=True)

        manager = AsyncAssistantStreamManager if self.is_async else AssistantStreamManager
        return manager(call, handler)

    @asynccontextmanager
    async def entered(self, manager: Any) -> AsyncIterator[Any]:
        """The block of a stream manager."""
        if self.is_async:
            async with manager as handler:
                yield handler
        else:
            with manager as handler:
                yield handler

    @asynccontextmanager
    async def opened(self, body: Body, handler: Any | None = None) -> AsyncIterator[Any]:
        """The block of a stream with the given body."""
        async with self.entered(self.manager(body, handler or self.handler())) as entered:
            yield entered

    async def each(self, items: Any) -> AsyncIterator[Any]:
        """The items of an iterable of the kind."""
        if self.is_async:
            async for item in items:
                yield item
        else:
            for item in items:
                yield item

    async def next(self, items: Any, default: Any = None) -> Any:
        """The next item of an iterator of the kind."""
        return await anext(items, default) if self.is_async else next(items, default)

    def lines(self, *chunks: bytes) -> Any:
        """An iterable of the kind."""

        async def alines() -> AsyncIterator[bytes]:
            for chunk in chunks:
                yield chunk

        return alines() if self.is_async else (chunk for chunk in chunks)

    async def log(self, *events: Event) -> list[Any]:
        """The callbacks that events lead to, but for those of the stream's life."""
        log: list[Any] = []
        async with self.opened(body_of(*events), self.handler(log)) as handler:
            await value_of(handler.until_done())
        return [call for call in log if call[0] not in ("connect", "event", "run", "end")]


class Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A response body in pieces; an exception is raised in its place."""

    def __init__(self, *pieces: bytes | Exception | None) -> None:
        self.pieces = pieces
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            assert piece is not HANG, "the end was not to be read"
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            if piece is HANG:
                await anyio.sleep_forever()
            else:
                yield piece

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


async def value_of(value: Any) -> Any:
    """What a method of either kind returns."""
    return await value if isinstance(value, Awaitable) else value


def content(value: Any) -> Any:
    """What an argument of a callback holds now, for it may grow."""
    return value.to_dict(warnings=False) if hasattr(value, "to_dict") else value


def encoded(*events: Event) -> bytes:
    return b"".join(f"event: {name}\ndata: {json.dumps(data)}\n\n".encode() for name, data in events)


def body_of(*events: Event) -> Body:
    """The body of a whole stream."""
    return Body(encoded(*events), DONE)


def run(state: str = "completed", **fields: Any) -> Event:
    data = {
        "id": "run_1",
        "object": "thread.run",
        "created_at": 1,
        "thread_id": "thread_1",
        "assistant_id": "asst_1",
        "status": "queued" if state == "created" else state,
        "model": "gpt-4o",
        "instructions": "",
        "tools": [],
        "parallel_tool_calls": True,
    }
    return f"thread.run.{state}", data | fields


def message(state: str = "created", *blocks: dict[str, Any], id: str = "msg_1", **fields: Any) -> Event:
    data = {
        "id": id,
        "object": "thread.message",
        "created_at": 1,
        "thread_id": "thread_1",
        "status": "in_progress" if state == "created" else state,
        "role": "assistant",
        "content": list(blocks),
    }
    return f"thread.message.{state}", data | fields


def message_delta(*blocks: Any, id: str = "msg_1") -> Event:
    data = {"id": id, "object": "thread.message.delta", "delta": {"content": list(blocks)}}
    return "thread.message.delta", data


def text(index: Any, value: str, **fields: Any) -> dict[str, Any]:
    """The delta of a text."""
    return {"index": index, "type": "text", "text": {"value": value, **fields}}


def whole_text(value: str) -> dict[str, Any]:
    return {"type": "text", "text": {"value": value, "annotations": []}}


def step(state: str = "created", *calls: dict[str, Any], id: str = "step_1", **fields: Any) -> Event:
    data = {
        "id": id,
        "object": "thread.run.step",
        "created_at": 1,
        "assistant_id": "asst_1",
        "thread_id": "thread_1",
        "run_id": "run_1",
        "type": "tool_calls",
        "status": "in_progress" if state == "created" else state,
        "step_details": {"type": "tool_calls", "tool_calls": list(calls)},
    }
    return f"thread.run.step.{state}", data | fields


def step_delta(*calls: Any, id: str = "step_1") -> Event:
    details = {"type": "tool_calls", "tool_calls": list(calls)}
    data = {"id": id, "object": "thread.run.step.delta", "delta": {"step_details": details}}
    return "thread.run.step.delta", data


def function(index: Any, arguments: str | None = None, **fields: Any) -> dict[str, Any]:
    """The delta of a function call; `name` goes into its function, the rest beside it."""
    inner = {"name": fields.pop("name", None), "arguments": arguments}
    inner = {key: value for key, value in inner.items() if value is not None}
    return {"index": index, "type": "function", "function": inner, **fields}


EVENTS = [run("created"), message(), message_delta(text(0, "a")), message("completed", whole_text("a")), run()]
"""A run that writes a message."""


class CallbackError(Exception):
    """Raised by a callback."""


def ends(log: list[Any]) -> list[str]:
    """The callbacks that tell how a stream has ended."""
    return [call[0] for call in log if call[0] in ("timeout", "exception", "abort", "end")]
