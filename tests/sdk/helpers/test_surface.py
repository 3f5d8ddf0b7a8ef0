"""The rest of a handler's surface: listeners, lines, and the mixins' stream managers."""

from __future__ import annotations

import inspect
import json
from typing import Any

import openai
import openai_threads.helpers.mixins as mixins
import pytest
from openai_threads import IncompleteStreamError
from openai_threads.helpers.async_handlers import AsyncAssistantEventHandler
from openai_threads.helpers.errors import InvalidStreamError
from openai_threads.helpers.handlers import AssistantEventHandler
from openai_threads.helpers.managers import AssistantStreamManager, AsyncAssistantStreamManager

from .support import (
    DONE,
    HANG,
    NAMES,
    Body,
    Kind,
    body_of,
    encoded,
    function,
    message,
    message_delta,
    run,
    step,
    step_delta,
    text,
    value_of,
    whole_text,
)

pytestmark = pytest.mark.anyio

EVENTS = [
    run("created"),
    step(),
    step_delta(function(0, "{}", id="call_1", name="f")),
    step("completed"),
    message(),
    message_delta(text(0, "line\nbreak \u2028 ü")),
    message("completed", whole_text("line\nbreak \u2028 ü")),
    ("thread.run.paused", {"id": "run_1"}),
    run(),
]

PAIRS: list[tuple[Any, Any]] = [
    (AssistantEventHandler, openai.AssistantEventHandler),
    (AsyncAssistantEventHandler, openai.AsyncAssistantEventHandler),
]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_handlers_have_the_reference_surface(ours: Any, theirs: Any) -> None:
    names = [name for name in dir(theirs) if not name.startswith("_")]
    assert len(names) >= 25
    for name in names:
        other = inspect.getattr_static(theirs, name)
        mine = inspect.getattr_static(ours, name)
        assert isinstance(mine, property) == isinstance(other, property), name
        if inspect.isfunction(other):
            assert list(inspect.signature(mine).parameters) == list(inspect.signature(other).parameters), name
            assert inspect.iscoroutinefunction(mine) == inspect.iscoroutinefunction(other), name
    assert hasattr(ours, "text_deltas")


@pytest.mark.parametrize("handler", [AssistantEventHandler, AsyncAssistantEventHandler])
def test_each_callback_name_is_a_method(handler: Any) -> None:
    assert {f"on_{name}" for name in NAMES} == {name for name in dir(handler) if name.startswith("on_")}


async def test_listeners_are_called_after_the_method(kind: Kind) -> None:
    order: list[Any] = []
    handler = kind.handler(text_delta=lambda *_: order.append("method"))

    async def listen(_: Any, snapshot: Any) -> None:
        order.append(f"async {snapshot.value}")

    added = handler.on("text_delta", lambda delta, snapshot: order.append(delta.value))
    assert added is handler
    if kind.is_async:
        handler.on("text_delta", listen)
    async with kind.opened(body_of(message(), message_delta(text(0, "a")), run()), handler):
        await value_of(handler.until_done())
    assert order == ["method", "a", *(["async a"] if kind.is_async else [])]


async def test_once_and_off(kind: Kind) -> None:
    calls: list[str] = []

    def on_each(event: Any) -> None:
        calls.append("each")

    def on_first(event: Any) -> None:
        calls.append("first")
        handler.off("event", on_each)

    def on_never(event: Any) -> None:
        calls.append("never")

    handler = kind.handler()
    handler.once("event", on_first).on("event", on_each).once("event", on_never).off("event", on_never)
    handler.off("end", on_never)
    async with kind.opened(body_of(*EVENTS), handler):
        await value_of(handler.until_done())
    assert calls == ["first"]


async def test_listeners_hear_of_the_beginning_and_the_end(kind: Kind) -> None:
    calls: list[Any] = []
    handler = kind.handler()
    for name in ("connect", "run", "exception", "abort", "end"):
        handler.on(name, lambda *arguments, name=name: calls.append((name, *map(type, arguments))))
    with pytest.raises(InvalidStreamError):
        async with kind.opened(body_of(run("created"), message_delta(text(1, "a"))), handler):
            await value_of(handler.until_done())
    assert [call[0] for call in calls] == ["connect", "run", "exception", "end"]
    assert calls[2][1] is InvalidStreamError


def test_an_unknown_callback_is_reported_with_the_nearest_one() -> None:
    with pytest.raises(ValueError, match=r"no callback 'text_dleta'; did you mean 'text_delta'\?"):
        AssistantEventHandler().on("text_dleta", print)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="there are connect, event"):
        AssistantEventHandler().on("zzzz", print)  # type: ignore[arg-type]


async def test_lines_are_the_events_one_by_one(kind: Kind) -> None:
    async with kind.opened(body_of(*EVENTS)) as handler:
        lines = [line async for line in kind.each(handler.to_lines())]
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in lines)
    assert [json.loads(line) for line in lines] == [{"event": name, "data": data} for name, data in EVENTS]


@pytest.mark.parametrize("size", [1, 7, 10_000])
async def test_a_handler_can_be_fed_with_lines(kind: Kind, size: int) -> None:
    wanted: list[Any] = []
    async with kind.opened(body_of(*EVENTS), kind.handler(wanted)) as first:
        data = b"".join([line async for line in kind.each(first.to_lines())])
    chunks = [data[at : at + size] for at in range(0, len(data), size)]

    log: list[Any] = []
    handler = type(kind.handler(log)).from_lines(kind.lines(*chunks))
    assert (await value_of(handler.get_final_run())).status == "completed"
    [snapshot] = await value_of(handler.get_final_messages())
    assert snapshot.content[0].text.value == "line\nbreak \u2028 ü"
    assert [("connect",), *log] == wanted
    assert handler.ended


async def test_the_last_line_may_lack_its_end(kind: Kind) -> None:
    line = json.dumps({"event": run()[0], "data": run()[1]}).encode()
    handler = kind.base.from_lines(kind.lines(b"\n", b" \n", line))
    assert (await value_of(handler.get_final_run())).status == "completed"


@pytest.mark.parametrize(
    "line",
    [b"canary\n", b"[1]\n", b'{"data": "canary"}\n', b'{"event": 5}\n', b"\xff\n", b"[" * 100_000 + b"\n"],
    ids=["text", "list", "no event", "no name", "bytes", "deep"],
)
async def test_a_line_that_is_no_event_is_an_error_without_content(kind: Kind, line: bytes) -> None:
    log: list[Any] = []
    handler = type(kind.handler(log)).from_lines(kind.lines(line))
    with pytest.raises(InvalidStreamError, match="not the JSON of an event"):
        await value_of(handler.until_done())
    assert [call[0] for call in log] == ["exception", "end"]


async def test_a_line_that_reports_an_error_is_one(kind: Kind) -> None:
    handler = kind.base.from_lines(kind.lines(b'{"event": "error", "data": {"message": "no more"}}\n'))
    with pytest.raises(InvalidStreamError, match="error of the server"):
        await value_of(handler.get_final_run())


async def test_lines_that_stop_before_the_run_has_ended_have_no_final_run(kind: Kind) -> None:
    async with kind.opened(body_of(*EVENTS[:3])) as first:
        lines = [line async for line in kind.each(first.to_lines())]
    with pytest.raises(InvalidStreamError, match="its run did not"):
        await value_of(kind.base.from_lines(kind.lines(*lines)).get_final_run())


async def test_closing_closes_the_lines(kind: Kind) -> None:
    log: list[Any] = []
    handler = type(kind.handler(log)).from_lines(lines := kind.lines(b"never read"))
    await value_of(handler.close())
    assert await kind.next(lines) is None
    assert [call[0] for call in log] == ["abort", "end"]


async def test_a_failing_stream_fails_its_lines(kind: Kind) -> None:
    async with kind.opened(Body(encoded(*EVENTS[:2]))) as handler:
        lines = kind.each(handler.to_lines())
        assert json.loads(await anext(lines))["event"] == "thread.run.created"
        await anext(lines)
        with pytest.raises(IncompleteStreamError):
            await anext(lines)


async def test_a_stream_without_a_handler_gets_one(kind: Kind) -> None:
    streaming: Any = mixins.AsyncRunStreaming() if kind.is_async else mixins.RunStreaming()
    client = kind.client(body_of(*EVENTS))

    def call() -> Any:
        return client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True)

    manager = streaming._stream(call)
    assert type(manager) is (AsyncAssistantStreamManager if kind.is_async else AssistantStreamManager)
    async with kind.entered(manager) as handler:
        assert type(handler) is kind.base
        assert (await value_of(handler.get_final_run())).status == "completed"


async def test_a_stream_with_a_handler_gives_that_one(kind: Kind) -> None:
    streaming: Any = mixins.AsyncRunStreaming() if kind.is_async else mixins.RunStreaming()
    client = kind.client(Body(encoded(*EVENTS), DONE, HANG))
    own = kind.handler()

    def call() -> Any:
        return client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True)

    async with kind.entered(streaming._stream(call, event_handler=own)) as handler:
        assert handler is own
        await value_of(handler.until_done())
