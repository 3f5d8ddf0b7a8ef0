"""Events that do not fit together."""

from __future__ import annotations

import copy
import pickle
import random
from typing import Any

import pytest
from openai_threads import OpenAIError
from openai_threads.helpers.accumulation import Accumulation
from openai_threads.helpers.errors import InvalidStreamError
from openai_threads.types.beta.assistant_stream_event import ThreadMessageCreated, ThreadMessageDelta
from openai_threads.types.beta.threads.message import MessageDelta, MessageDeltaEvent, TextDelta, TextDeltaBlock

from .support import (
    Event,
    Kind,
    body_of,
    function,
    message,
    message_delta,
    run,
    step,
    step_delta,
    text,
    value_of,
)

pytestmark = pytest.mark.anyio

SECRET = "canary-4711"


async def _failure(kind: Kind, *events: Event) -> tuple[InvalidStreamError, Any]:
    async with kind.opened(body_of(run("created"), *events, run())) as handler:
        with pytest.raises(InvalidStreamError) as caught:
            await value_of(handler.until_done())
    assert isinstance(caught.value, OpenAIError)
    assert SECRET not in str(caught.value)
    return caught.value, handler


@pytest.mark.parametrize(
    "index", [2, -1, 1.5, float("nan"), "x", None, 10**9, 10**30], ids=lambda index: f"index={index}"
)
@pytest.mark.parametrize("is_first", [True, False])
async def test_an_impossible_index_is_an_error_before_anything_changes(kind: Kind, index: Any, is_first: bool) -> None:
    pieces = [text(index, SECRET)] if is_first else [text(0, "b"), text(index, SECRET)]
    _, handler = await _failure(kind, message(), message_delta(text(0, "a")), message_delta(*pieces))
    assert [block.text.value for block in handler.current_message_snapshot.content] == ["a"]


@pytest.mark.parametrize("index", [-1, 1.5, float("nan"), "x", None, 10**9], ids=lambda index: f"index={index}")
async def test_an_impossible_index_of_a_tool_call_is_an_error_before_anything_changes(kind: Kind, index: Any) -> None:
    _, handler = await _failure(
        kind,
        step(),
        step_delta(function(0, "a", id="call_1", name="f")),
        step_delta(function(0, "b"), function(index, SECRET)),
    )
    [call] = handler.current_run_step_snapshot.step_details.tool_calls
    assert call.function.arguments == "a"


@pytest.mark.parametrize("index", [True, False])
def test_a_boolean_is_no_index(index: bool) -> None:
    accumulation = Accumulation()
    created = ThreadMessageCreated.model_validate({"event": message()[0], "data": message()[1]})
    assert [name for name, _ in accumulation.take(created)] == ["on_event", "on_message_created"]
    block = TextDeltaBlock.model_construct(index=index, type="text", text=TextDelta(value="x"))
    data = MessageDeltaEvent(
        id="msg_1", object="thread.message.delta", delta=MessageDelta.model_construct(content=[block])
    )
    delta = ThreadMessageDelta.model_construct(event="thread.message.delta", data=data)
    with pytest.raises(InvalidStreamError, match="whole number"):
        list(accumulation.take(delta))


async def test_reversed_indices_are_an_error_before_anything_changes(kind: Kind) -> None:
    _, handler = await _failure(kind, message(), message_delta(text(1, "b"), text(0, "a")))
    assert handler.current_message_snapshot.content == []


@pytest.mark.parametrize(
    "event",
    [
        message_delta(text(0, SECRET)),
        message_delta(text(0, SECRET), id="other"),
        message_delta(text(0, SECRET), id=None),  # type: ignore[arg-type]
        step_delta(function(0, SECRET), id=None),  # type: ignore[arg-type]
        step_delta(function(0, SECRET), id="other"),
    ],
    ids=["message", "another message", "no id", "a step without an id", "another step"],
)
async def test_a_delta_for_what_was_not_created_is_an_error(kind: Kind, event: Event) -> None:
    created = [step(), message(id="first")] if "message" in event[0] else [message()]
    created += [message(), step()] if event[1]["id"] == "other" else []
    await _failure(kind, *created, event)


@pytest.mark.parametrize(
    "events",
    [
        [message(), message("completed"), message_delta(text(0, SECRET))],
        [step(), step("completed"), step_delta(function(0, SECRET))],
    ],
    ids=["message", "step"],
)
async def test_a_delta_for_what_was_already_done_is_an_error(kind: Kind, events: list[Event]) -> None:
    error, _ = await _failure(kind, *events)
    assert "already done" in str(error)


@pytest.mark.parametrize(
    "pieces",
    [
        [{"index": 0, "type": "refusal", "refusal": SECRET}],
        [{"index": 0, "type": "image_file", "image_file": {"file_id": SECRET}}],
        [{"index": 0, "type": "text", "text": SECRET}],
        [{"index": 0, "type": "text", "text": {"value": [SECRET]}}],
        [{"index": 0, "type": "text", "text": {"annotations": SECRET}}],
        [text(0, "b", annotations=[{"index": 3, "type": "file_path", "text": SECRET}])],
        [text(1, "b", annotations=[{"index": 3, "type": "file_path", "text": SECRET}])],
        [SECRET],
        SECRET,
    ],
    ids=[
        "refusal",
        "image",
        "no object",
        "no string",
        "no list",
        "gap",
        "gap in a new part",
        "plain",
        "no content",
    ],
)
async def test_a_delta_of_another_type_is_an_error_without_content(kind: Kind, pieces: Any) -> None:
    event = message_delta(*pieces) if isinstance(pieces, list) else message_delta()
    if pieces == SECRET:
        event[1]["delta"]["content"] = SECRET
    _, handler = await _failure(kind, message(), message_delta(text(0, "a")), event)
    assert [block.text.value for block in handler.current_message_snapshot.content] == ["a"]


@pytest.mark.parametrize(
    "event",
    [
        step_delta({"index": 0, "type": "file_search", "file_search": {}}),
        step_delta(function(0, SECRET, id="call_2")),
        ("thread.run.step.delta", {"id": "step_1", "delta": {"step_details": {"type": "message_creation"}}}),
        ("thread.run.step.delta", {"id": "step_1", "delta": SECRET}),
        ("thread.run.step.delta", SECRET),
        ("thread.message.created", [SECRET]),
        ("thread.run.completed", SECRET),
    ],
    ids=["tool", "id", "details", "delta", "data", "message", "run"],
)
async def test_an_event_of_another_type_is_an_error_without_content(kind: Kind, event: Event) -> None:
    _, handler = await _failure(kind, step(), step_delta(function(0, "a", id="call_1", name="f")), event)
    [call] = handler.current_run_step_snapshot.step_details.tool_calls
    assert (call.id, call.function.arguments) == ("call_1", "a")


@pytest.mark.parametrize(
    ("deltas", "known"),
    [
        ([{"index": 0, "type": "function", "id": "call_1", "function": "odd"}, function(1, "{}", id="call_2")], step),
        ([{"index": 0, "type": "code_interpreter", "code_interpreter": 5}, function(1, "{}", id="call_2")], step),
        ([{"index": 0, "type": "text", "text": ["odd"]}, text(1, "a")], message),
    ],
    ids=["function", "code", "text"],
)
async def test_a_part_of_an_odd_type_is_kept_until_it_is_to_grow(kind: Kind, deltas: list[Any], known: Any) -> None:
    delta = step_delta if known is step else message_delta
    async with kind.opened(body_of(known(), *map(delta, deltas), run())) as handler:
        await value_of(handler.until_done())
    first, second = deltas
    await _failure(kind, known(), delta(first), delta(second), delta({**second, "index": 0, "id": first.get("id")}))


@pytest.mark.parametrize("seed", range(100))
async def test_damaged_events_cause_no_other_errors(seed: int) -> None:
    kind = Kind("sync")
    chance = random.Random(seed)
    call = function(0, "a", id="call_1", name="f")
    events = [
        step(),
        step_delta(call, {"index": 1, "type": "code_interpreter", "code_interpreter": {"input": "1"}}),
        step_delta(call),
        message(),
        message_delta(text(0, "a", annotations=[{"index": 0, "type": "file_path", "text": "[1]"}])),
        message_delta(text(0, "b")),
        run(),
    ]
    damaged = [(name, _damaged(data, chance)) for name, data in events]
    async with kind.opened(body_of(*damaged), kind.base()) as handler:
        failure = _failure_of(handler)
    assert failure is None or isinstance(failure, OpenAIError) or str(failure) == "the stream had no run"


def _failure_of(handler: Any) -> Exception | None:
    try:
        handler.get_final_run()
    except (OpenAIError, RuntimeError) as error:
        return error
    return None


def _damaged(value: Any, chance: random.Random) -> Any:
    if chance.random() < 0.04:
        return chance.choice([None, True, -1, 1.5, "x", [], [1], {}, {"index": 1}, [{"index": 0}], {"copy": "_x"}])
    if isinstance(value, list):
        return [_damaged(item, chance) for item in value]
    if isinstance(value, dict):
        return {key: _damaged(item, chance) for key, item in value.items() if chance.random() > 0.02}
    return value


def test_the_error_can_be_pickled_and_copied() -> None:
    error = InvalidStreamError("A delta does not fit.")
    for copied in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert (type(copied), str(copied)) == (InvalidStreamError, str(error))
