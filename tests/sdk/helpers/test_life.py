"""The life of a stream: how it begins, goes on, fails and ends."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from openai_threads import APIConnectionError, APIError, APITimeoutError, IncompleteStreamError
from openai_threads.helpers.errors import InvalidStreamError
from openai_threads.helpers.states import BUSY, SETTLED

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
    message,
    message_delta,
    run,
    step,
    text,
    value_of,
)

pytestmark = pytest.mark.anyio


def fail(*_: object) -> None:
    raise CallbackError


async def test_a_whole_stream(kind: Kind) -> None:
    log: list[Any] = []
    body = body_of(*EVENTS)
    async with kind.opened(body, kind.handler(log)) as handler:
        assert [call[0] for call in log] == ["connect"]
        assert not handler.ended
        assert (await value_of(handler.get_final_run())).status == "completed"
        assert (handler.ended, handler.aborted, handler.errored) == (True, False, False)
    assert body.is_closed
    assert [call[0] for call in log].count("event") == len(EVENTS)
    assert [call[1]["status"] for call in log if call[0] == "run"] == ["queued", "completed"]
    assert ends(log) == ["end"]


async def test_the_properties_follow_the_stream(kind: Kind) -> None:
    seen: list[Any] = []
    holder: list[Any] = []

    def look(event: Any) -> None:
        (handler,) = holder
        assert handler.current_event is event
        seen.append((handler.current_run is not None, handler.current_message_snapshot is not None))

    holder.append(kind.handler(event=look))
    async with kind.opened(body_of(*EVENTS, step()), holder[0]) as handler:
        await value_of(handler.until_done())
    assert seen == [(False, False), (True, False), *[(True, True)] * 4]
    assert handler.current_event is None
    assert handler.current_run.status == "completed"
    assert handler.current_message_snapshot.content[0].text.value == "a"
    assert handler.current_run_step_snapshot.id == "step_1"


async def test_text_deltas(kind: Kind) -> None:
    deltas = [message_delta(text(0, "a"), text(0, "b"), text(0, "")), message_delta(text(0, "c"))]
    async with kind.opened(body_of(message(), *deltas, run())) as handler:
        assert await kind.next(handler.text_deltas) == "a"
        assert [piece async for piece in kind.each(handler.text_deltas)] == ["b", "c"]
        assert (await value_of(handler.get_final_run())).id == "run_1"


@pytest.mark.parametrize("name", ["event", "message_delta", "text_done", "run", "end"])
@pytest.mark.parametrize("is_listener", [False, True])
async def test_a_callback_that_raises_ends_the_stream(kind: Kind, name: Any, is_listener: bool) -> None:
    log: list[Any] = []
    body = Body(encoded(*EVENTS), DONE)
    own = kind.handler(log).on(name, fail) if is_listener else kind.handler(log, **{name: fail})
    async with kind.opened(body, own) as handler:
        with pytest.raises(CallbackError):
            await value_of(handler.until_done())
        assert body.is_closed
    assert ends(log) == (["end"] if name == "end" else ["exception", "end"])
    assert handler.ended
    assert handler.errored == (name != "end")


async def test_a_failure_is_raised_again_by_whoever_asks_for_results(kind: Kind) -> None:
    log: list[Any] = []
    async with kind.opened(body_of(*EVENTS), kind.handler(log, message_done=fail)) as handler:
        for ask in (
            handler.until_done,
            handler.get_final_run,
            handler.get_final_messages,
            handler.get_final_run_steps,
        ):
            with pytest.raises(CallbackError):
                await value_of(ask())
        with pytest.raises(CallbackError):
            await kind.next(handler)
    assert ends(log) == ["exception", "end"]


async def test_a_callback_that_raises_at_the_opening_closes_the_stream(kind: Kind) -> None:
    log: list[Any] = []
    body = body_of(*EVENTS)
    with pytest.raises(CallbackError):
        async with kind.opened(body, kind.handler(log, connect=fail)):
            pytest.fail("the block was entered")
    assert body.is_closed
    assert ends(log) == ["exception", "end"]


async def test_an_exception_can_be_replaced(kind: Kind) -> None:
    def replace(error: Exception) -> None:
        raise LookupError from error

    log: list[Any] = []
    async with kind.opened(body_of(*EVENTS), kind.handler(log, exception=replace, event=fail)) as handler:
        with pytest.raises(LookupError):
            await value_of(handler.until_done())
    assert ends(log) == ["exception", "end"]


async def test_a_callback_cannot_end_the_stream_by_the_exception_of_iterators(kind: Kind) -> None:
    def stop(_: object) -> None:
        raise StopAsyncIteration if kind.is_async else StopIteration

    async with kind.opened(body_of(*EVENTS), kind.handler(event=stop)) as handler:
        with pytest.raises(RuntimeError, match=r"raised Stop(Async)?Iteration"):
            await value_of(handler.until_done())
    assert handler.errored


async def test_a_loop_can_be_left_and_gone_on_with(kind: Kind) -> None:
    async with kind.opened(body_of(*EVENTS)) as handler:
        async for event in kind.each(handler):
            if event.event == "thread.message.created":
                break
        rest = [event.event async for event in kind.each(handler)]
    assert rest == ["thread.message.delta", "thread.message.completed", "thread.run.completed"]


async def test_two_iterators_share_the_events(kind: Kind) -> None:
    async with kind.opened(body_of(*EVENTS)) as handler:
        first, second = (aiter(handler), aiter(handler)) if kind.is_async else (iter(handler), iter(handler))
        names = [(await kind.next(iterator)).event for iterator in (first, second, first, second, first)]
        assert names == [name for name, _ in EVENTS]
        assert await kind.next(first) is None
        assert await kind.next(second) is None


async def test_leaving_the_block_early_releases_the_connection(kind: Kind) -> None:
    log: list[Any] = []
    body = Body(encoded(*EVENTS[:2]), HANG)
    async with kind.opened(body, kind.handler(log)) as handler:
        async for _ in kind.each(handler):
            break
    assert body.is_closed
    assert ends(log) == ["abort", "end"]
    assert (handler.ended, handler.aborted, handler.errored) == (True, True, False)
    with pytest.raises(RuntimeError, match="closed before its run had ended"):
        await value_of(handler.get_final_run())


async def test_a_block_that_raises_keeps_its_exception(kind: Kind) -> None:
    log: list[Any] = []
    body = Body(encoded(*EVENTS[:2]), HANG)
    with pytest.raises(CallbackError):
        async with kind.opened(body, kind.handler(log)):
            raise CallbackError
    assert body.is_closed
    assert ends(log) == ["abort", "end"]


async def test_close_may_be_called_twice(kind: Kind) -> None:
    log: list[Any] = []
    body = Body(encoded(*EVENTS[:2]), HANG)
    async with kind.opened(body, kind.handler(log)) as handler:
        await value_of(handler.close())
        assert body.is_closed
        await value_of(handler.close())
        assert await kind.next(handler) is None
    assert ends(log) == ["abort", "end"]


async def test_a_callback_may_close_the_stream(kind: Kind) -> None:
    log: list[Any] = []
    handlers: list[Any] = []
    handlers.append(kind.handler(log, text_delta=lambda *_: handlers[0].close()))
    async with kind.opened(Body(encoded(*EVENTS[:3]), HANG), handlers[0]) as handler:
        await value_of(handler.until_done())
    assert [call[0] for call in log][-3:] == ["text_delta", "abort", "end"]


async def test_close_before_the_stream_does_nothing(kind: Kind) -> None:
    handler = kind.handler()
    await value_of(handler.close())
    async with kind.opened(body_of(*EVENTS), handler):
        await value_of(handler.until_done())
    assert not handler.aborted


async def test_a_run_that_has_ended_is_final_even_if_the_stream_is_closed_then(kind: Kind) -> None:
    async with kind.opened(Body(encoded(*EVENTS), HANG)) as handler:
        async for event in kind.each(handler):
            if event.event == "thread.run.completed":
                break
    assert (await value_of(handler.get_final_run())).status == "completed"
    assert len(await value_of(handler.get_final_messages())) == 1


async def test_a_handler_serves_one_stream(kind: Kind) -> None:
    handler = kind.handler()
    async with kind.opened(body_of(*EVENTS), handler):
        await value_of(handler.until_done())
    requests: list[Any] = []
    manager = kind.manager(body_of(*EVENTS), handler, requests)
    with pytest.raises(RuntimeError, match="serves one stream"):
        async with kind.entered(manager):
            pytest.fail("the block was entered")
    assert requests == []


async def test_a_manager_serves_one_block(kind: Kind) -> None:
    requests: list[Any] = []
    manager = kind.manager(body_of(*EVENTS), kind.handler(), requests)
    async with kind.entered(manager) as handler:
        await value_of(handler.until_done())
    with pytest.raises(RuntimeError, match="serves one stream"):
        async with kind.entered(manager):
            pytest.fail("the block was entered")
    assert len(requests) == 1


async def test_a_handler_is_free_again_if_its_request_fails(kind: Kind) -> None:
    log: list[Any] = []
    handler = kind.handler(log)

    def refuse() -> Any:
        raise CallbackError

    with pytest.raises(CallbackError):
        await value_of(handler.open_stream(refuse))
    async with kind.opened(body_of(*EVENTS), handler):
        await value_of(handler.until_done())
    assert ends(log) == ["end"]


async def test_a_handler_without_a_stream_says_so(kind: Kind) -> None:
    with pytest.raises(RuntimeError, match="not opened yet"):
        await value_of(kind.handler().until_done())


async def test_a_handler_need_not_call_the_constructor_of_its_base(kind: Kind) -> None:
    class Handler(kind.base):  # type: ignore[name-defined, misc]
        def __init__(self) -> None:
            self.texts: list[str] = []

    async with kind.opened(body_of(*EVENTS), Handler()) as handler:
        await value_of(handler.until_done())
    assert handler.ended


async def test_results_that_there_are_none_of(kind: Kind) -> None:
    async with kind.opened(body_of()) as handler:
        for ask in (handler.get_final_run, handler.get_final_messages, handler.get_final_run_steps):
            with pytest.raises(RuntimeError, match="the stream had no"):
                await value_of(ask())


async def test_a_run_in_progress_is_not_final(kind: Kind) -> None:
    async with kind.opened(body_of(run("created"), run("in_progress"))) as handler:
        with pytest.raises(InvalidStreamError, match="its run did not"):
            await value_of(handler.get_final_run())


async def test_a_run_that_requires_action_is_final(kind: Kind) -> None:
    async with kind.opened(body_of(run("created"), run("requires_action"))) as handler:
        assert (await value_of(handler.get_final_run())).status == "requires_action"


ERROR = b'event: error\ndata: {"message": "no more", "type": "server_error"}\n\n'
WRAPPED_ERROR = b'event: error\ndata: {"error": {"message": "no more", "type": "server_error"}}\n\n'


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (ERROR, APIError),
        (WRAPPED_ERROR, APIError),
        (b"", IncompleteStreamError),
        (b"event: thread.run.completed\ndata: {", IncompleteStreamError),
        (b"event: thread.run.completed\ndata: {\n\n", APIError),
        (httpx2.ReadError("reset"), APIConnectionError),
        (httpx2.ReadTimeout("slow"), APITimeoutError),
    ],
    ids=["error", "wrapped error", "cut", "cut in an event", "bad JSON", "reset", "timeout"],
)
async def test_a_stream_that_fails(kind: Kind, piece: bytes | Exception, expected: type[APIError]) -> None:
    log: list[Any] = []
    body = Body(encoded(*EVENTS[:3]), piece)
    async with kind.opened(body, kind.handler(log)) as handler:
        with pytest.raises(expected) as caught:
            await value_of(handler.until_done())
        for ask in (handler.get_final_run, handler.get_final_messages):
            with pytest.raises(expected) as again:
                await value_of(ask())
            assert again.value is caught.value
    assert body.is_closed
    timeout = ["timeout"] if expected is APITimeoutError else []
    assert ends(log) == [*timeout, "exception", "end"]
    assert handler.errored
    assert handler.current_message_snapshot.content[0].text.value == "a"
    if piece in (ERROR, WRAPPED_ERROR):
        assert caught.value.message == "no more"


@pytest.mark.parametrize("events", [0, 3])
async def test_a_stream_that_fails_is_not_asked_for_again(kind: Kind, events: int) -> None:
    requests: list[Any] = []
    manager = kind.manager(Body(encoded(*EVENTS[:events]), httpx2.ReadError("reset")), kind.handler(), requests)
    async with kind.entered(manager) as handler:
        with pytest.raises(APIConnectionError):
            await value_of(handler.until_done())
    assert len(requests) == 1


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
async def test_the_bytes_may_be_cut_anywhere(kind: Kind, newline: bytes) -> None:
    data = encoded(message(), message_delta(text(0, "ä\u2028€")), run()).replace(b"\n", newline) + DONE
    async with kind.opened(Body(*(data[at : at + 1] for at in range(len(data))))) as handler:
        [snapshot] = await value_of(handler.get_final_messages())
    assert snapshot.content[0].text.value == "ä\u2028€"


async def test_the_end_is_marked_even_if_the_peer_hangs(kind: Kind) -> None:
    async with kind.opened(Body(encoded(*EVENTS), DONE, HANG)) as handler:
        assert (await value_of(handler.get_final_run())).status == "completed"


@pytest.mark.parametrize("state", sorted(SETTLED))
async def test_the_end_need_not_be_marked_after_a_run_that_has_settled(kind: Kind, state: str) -> None:
    async with kind.opened(Body(encoded(run("created"), run(state)))) as handler:
        assert (await value_of(handler.get_final_run())).status == state


@pytest.mark.parametrize("state", sorted(BUSY))
async def test_it_must_be_after_one_that_goes_on(kind: Kind, state: str) -> None:
    async with kind.opened(Body(encoded(run("created"), run(state)))) as handler:
        with pytest.raises(IncompleteStreamError):
            await value_of(handler.get_final_run())


async def test_unknown_events_are_passed_on(kind: Kind) -> None:
    log: list[Any] = []
    events: list[Any] = [("thread.run.paused", {"id": "run_1"}), ("thread.run.step.thought", 5), ("ping", None)]
    async with kind.opened(body_of(*events, run()), kind.handler(log)) as handler:
        await value_of(handler.until_done())
    assert [call[1] for call in log if call[0] == "event"][:3] == [
        {"event": name, "data": data} for name, data in events
    ]
    assert [call[0] for call in log].count("run") == 1


async def test_unknown_fields_and_values_are_kept(kind: Kind) -> None:
    created = message(role="narrator", mood="calm")
    async with kind.opened(body_of(created, run("completed", status="done", tier="gold"))) as handler:
        await value_of(handler.until_done())
    assert handler.current_message_snapshot.role == "narrator"
    assert handler.current_message_snapshot.mood == "calm"
    assert (handler.current_run.status, handler.current_run.tier) == ("done", "gold")
