"""What deltas add up to, and the callbacks that they lead to."""

from __future__ import annotations

import sys
from typing import Any

import pytest

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
    whole_text,
)

pytestmark = pytest.mark.anyio


def names(log: list[Any]) -> str:
    return " ".join(call[0] for call in log)


def times(log: list[Any], name: str) -> int:
    return sum(call[0] == name for call in log)


async def test_a_message_grows_text_by_text(kind: Kind) -> None:
    log = await kind.log(
        message(),
        message_delta(text(0, "Hel", annotations=[])),
        message_delta(text(0, "lo")),
        message_delta(text(1, "World")),
        message("completed", whole_text("Hello"), whole_text("World!")),
    )
    assert names(log) == (
        "message_created text_created text_delta message_delta text_delta message_delta "
        "text_created text_delta text_done message_delta text_done message_done"
    )
    assert [call[2]["value"] for call in log if call[0] == "text_delta"] == ["Hel", "Hello", "World"]
    assert [call[1]["value"] for call in log if call[0] == "text_done"] == ["Hello", "World!"]
    assert log[1] == ("text_created", {"value": "Hel", "annotations": []})


async def test_an_image_file_is_done_when_the_next_part_or_the_end_comes(kind: Kind) -> None:
    image = {"type": "image_file", "image_file": {"file_id": "file_1"}}
    log = await kind.log(
        message(),
        message_delta({"index": 0, **image}),
        message_delta(text(1, "x")),
        message_delta({"index": 2, **image}),
        message("incomplete", image, whole_text("x"), image),
    )
    assert times(log, "image_file_done") == 2
    assert ("image_file_done", {"file_id": "file_1"}) in log


async def test_annotations_and_other_parts_are_merged(kind: Kind) -> None:
    citation = {"index": 0, "type": "file_citation", "text": "[1]"}
    async with kind.opened(
        body_of(
            message(),
            message_delta(text(0, "a", annotations=[citation])),
            message_delta(text(0, "b", annotations=[{**citation, "start_index": 3, "end_index": 6}])),
            message_delta(text(0, "c", annotations=[{**citation, "start_index": 3}])),
            message_delta({"index": 1, "type": "refusal", "refusal": "I "}),
            message_delta({"index": 1, "type": "refusal", "refusal": "will not"}),
            message_delta({"index": 2, "type": "image_url", "image_url": {"url": "u", "detail": "low"}}),
            message_delta({"index": 2, "type": "image_url", "image_url": {"url": "u", "detail": "low"}}),
        )
    ) as handler:
        [snapshot] = await value_of(handler.get_final_messages())
    first, second, third = snapshot.content
    assert first.text.value == "abc"
    assert first.text.annotations[0].to_dict() == {**citation, "start_index": 3, "end_index": 6}
    assert second.refusal == "I will not"
    assert third.image_url.to_dict() == {"url": "u", "detail": "low"}


async def test_annotations_without_an_index_are_the_next_ones(kind: Kind) -> None:
    first, second, third = ({"type": "file_path", "text": f"[{number}]"} for number in range(3))
    async with kind.opened(
        body_of(
            message(),
            message_delta(text(0, "a", annotations=[first])),
            message_delta(text(0, "b", annotations=[second, third])),
            message_delta(text(0, "c", annotations=[])),
        )
    ) as handler:
        [snapshot] = await value_of(handler.get_final_messages())
    assert snapshot.content[0].text.value == "abc"
    assert [item.to_dict() for item in snapshot.content[0].text.annotations] == [first, second, third]


async def test_a_delta_of_nothing_adds_nothing(kind: Kind) -> None:
    nothing = ("thread.message.delta", {"id": "msg_1", "object": "thread.message.delta", "delta": None})
    no_calls = ("thread.run.step.delta", {"id": "step_1", "object": "thread.run.step.delta", "delta": None})
    events = [message(), nothing, message_delta(text(0, "a")), step(), no_calls]
    log = await kind.log(*events)
    assert names(log) == "message_created text_created text_delta message_delta run_step_created"
    async with kind.opened(body_of(*events)) as handler:
        assert [piece async for piece in kind.each(handler.text_deltas)] == ["a"]


async def test_a_message_that_was_not_announced_begins_with_its_first_delta(kind: Kind) -> None:
    log = await kind.log(
        run("created"),
        message_delta(text(0, "a"), id="msg_1"),
        message_delta(text(0, "b"), id="msg_1"),
        message("completed", whole_text("ab"), id="msg_1"),
        message_delta(text(0, "c"), id="msg_2"),
    )
    assert names(log) == (
        "message_created text_created text_delta message_delta text_delta message_delta text_done message_done "
        "message_created text_created text_delta message_delta"
    )
    assert log[0][1] == {
        "id": "msg_1",
        "object": "thread.message",
        "content": [],
        "role": "assistant",
        "run_id": "run_1",
        "thread_id": "thread_1",
        "assistant_id": "asst_1",
    }


@pytest.mark.parametrize("first", [[step("in_progress")], [step("in_progress"), step("in_progress")]])
async def test_a_step_that_was_not_announced_begins_when_it_is_in_progress(kind: Kind, first: list[Event]) -> None:
    log = await kind.log(run("created"), *first, step_delta(function(0, "{}", id="call_1")), step("completed"), run())
    assert names(log) == "run_step_created tool_call_created run_step_delta tool_call_done run_step_done"
    assert log[0][1] == step("in_progress")[1]


async def test_a_step_that_was_not_announced_begins_with_its_first_delta(kind: Kind) -> None:
    log = await kind.log(
        run("created"),
        step_delta(function(0, '{"a":', id="call_1", name="f")),
        step_delta(function(0, "1}")),
        step("completed"),
        ("thread.run.step.delta", {"id": "step_2", "delta": {"step_details": None}}),
        ("thread.run.step.delta", {"id": "step_3", "delta": {"step_details": "of some kind"}}),
        step_delta(function(0, "{}", id="call_2"), id="step_2"),
        run("requires_action"),
    )
    once = "run_step_created tool_call_created run_step_delta"
    assert names(log) == (
        f"{once} tool_call_delta run_step_delta tool_call_done run_step_done "
        "run_step_created run_step_delta run_step_created run_step_delta "
        "tool_call_created run_step_delta tool_call_done"
    )
    known = {"object": "thread.run.step", "run_id": "run_1", "thread_id": "thread_1", "assistant_id": "asst_1"}
    created = [call[1] for call in log if call[0] == "run_step_created"]
    assert created == [
        {"id": "step_1", "type": "tool_calls", **known},
        {"id": "step_2", **known},
        {"id": "step_3", **known},
    ]
    done = [call[1] for call in log if call[0] == "tool_call_done"]
    assert [call["function"] for call in done] == [{"name": "f", "arguments": '{"a":1}'}, {"arguments": "{}"}]


async def test_a_step_that_was_announced_begins_once(kind: Kind) -> None:
    log = await kind.log(step(), step("in_progress"), step("in_progress", id="step_0"), step("completed"), run())
    assert names(log) == "run_step_created run_step_done"


async def test_tool_calls_of_all_kinds_grow(kind: Kind) -> None:
    code = {"index": 1, "type": "code_interpreter"}
    logs = {"index": 0, "type": "logs"}
    image = {"index": 1, "type": "image", "image": {"file_id": "file_1"}}
    async with kind.opened(
        body_of(
            step(),
            step_delta(function(0, "", id="call_1", name="add")),
            step_delta(function(0, '{"a":'), function(0, "1}")),
            step_delta({**code, "id": "call_2", "code_interpreter": {"input": "1+", "outputs": []}}),
            step_delta({**code, "code_interpreter": {"input": "1"}}),
            step_delta({**code, "code_interpreter": {"outputs": [{**logs, "logs": "2"}]}}),
            step_delta({**code, "code_interpreter": {"outputs": [{**logs, "logs": "\n"}, image]}}),
            step_delta({"index": 2, "id": "call_3", "type": "file_search", "file_search": {}}),
        )
    ) as handler:
        [snapshot] = await value_of(handler.get_final_run_steps())
    add, code_call, search = snapshot.step_details.tool_calls
    assert add.function.to_dict() == {"name": "add", "arguments": '{"a":1}'}
    assert code_call.code_interpreter.input == "1+1"
    assert [item.to_dict() for item in code_call.code_interpreter.outputs] == [{**logs, "logs": "2\n"}, image]
    assert (search.id, search.file_search.to_dict()) == ("call_3", {})


async def test_what_the_first_delta_leaves_out_is_empty(kind: Kind) -> None:
    async with kind.opened(
        body_of(
            step(),
            step_delta({"index": 0, "id": "call_1", "type": "function"}),
            message(),
            message_delta({"index": 0, "type": "text"}),
        )
    ) as handler:
        await value_of(handler.until_done())
    [call] = handler.current_run_step_snapshot.step_details.tool_calls
    assert (call.function.name, call.function.arguments, call.function.output) == ("", "", None)
    assert call.to_dict() == {"index": 0, "id": "call_1", "type": "function"}
    [block] = handler.current_message_snapshot.content
    assert (block.text.value, block.text.annotations) == ("", [])


async def test_messages_may_be_streamed_side_by_side(kind: Kind) -> None:
    log = await kind.log(
        message(id="msg_1"),
        message_delta(text(0, "a"), id="msg_1"),
        message(id="msg_2"),
        message_delta(text(0, "1"), id="msg_2"),
        message_delta(text(0, "b"), id="msg_1"),
        message_delta(text(0, "2"), id="msg_2"),
        message("completed", whole_text("ab"), id="msg_1"),
        message("completed", whole_text("12"), id="msg_2"),
    )
    assert [call[2]["value"] for call in log if call[0] == "text_delta"] == ["a", "1", "ab", "12"]
    assert [call[1]["value"] for call in log if call[0] == "text_done"] == ["ab", "12"]
    assert [call[1]["id"] for call in log if call[0] == "message_done"] == ["msg_1", "msg_2"]


async def test_repeated_identifiers_are_not_doubled(kind: Kind) -> None:
    repeated = {"id": "call_1", "name": "add"}
    async with kind.opened(
        body_of(step(), *(step_delta(function(0, piece, **repeated)) for piece in ("{", "}", ""))),
    ) as handler:
        [snapshot] = await value_of(handler.get_final_run_steps())
    [call] = snapshot.step_details.tool_calls
    assert call.to_dict() == {
        "index": 0,
        "id": "call_1",
        "type": "function",
        "function": {"name": "add", "arguments": "{}"},
    }


async def test_a_name_may_come_in_pieces(kind: Kind) -> None:
    async with kind.opened(
        body_of(step(), *(step_delta(function(0, name=name)) for name in ("get_", "it")))
    ) as handler:
        [snapshot] = await value_of(handler.get_final_run_steps())
    assert snapshot.step_details.tool_calls[0].function.name == "get_it"


async def test_unknown_types_of_deltas_are_kept(kind: Kind) -> None:
    async with kind.opened(
        body_of(
            message(),
            message_delta({"index": 0, "type": "audio", "audio": {"data": "ab", "marks": [1]}}),
            message_delta({"index": 0, "type": "audio", "audio": {"data": "cd", "marks": [2], "rate": 8}}),
            message_delta(text(1, "x")),
            step(),
            step_delta({"index": 0, "type": "web_search", "id": "call_1", "query": "a"}),
            step_delta({"index": 0, "type": "web_search", "query": "b"}),
        )
    ) as handler:
        await value_of(handler.until_done())
    audio, known = handler.current_message_snapshot.content
    assert audio.to_dict() == {
        "index": 0,
        "type": "audio",
        "audio": {"data": "abcd", "marks": [1, 2], "rate": 8},
    }
    assert known.text.value == "x"
    [search] = handler.current_run_step_snapshot.step_details.tool_calls
    assert search.to_dict() == {"index": 0, "type": "web_search", "id": "call_1", "query": "ab"}


async def test_unknown_fields_of_known_parts_grow(kind: Kind) -> None:
    async with kind.opened(
        body_of(
            message(),
            message_delta(text(0, "a", annotations=[], tone="so")),
            message_delta(text(0, "b", tone="ft", marks=[1])),
            message_delta(text(0, "c", marks=[2])),
            step(),
            step_delta({**function(0, "{", id="call_1", name="f"), "note": "we"}),
            step_delta({**function(0, "}"), "note": "ll"}),
        )
    ) as handler:
        await value_of(handler.until_done())
    [block] = handler.current_message_snapshot.content
    assert block.text.to_dict() == {"value": "abc", "annotations": [], "tone": "soft", "marks": [1, 2]}
    [call] = handler.current_run_step_snapshot.step_details.tool_calls
    assert call.note == "well"


async def test_a_completed_step_replaces_its_snapshot(kind: Kind) -> None:
    final = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "a", "output": "3"}}
    async with kind.opened(
        body_of(step(), step_delta(function(0, "a", id="call_1", name="f")), step("completed", final), run())
    ) as handler:
        [snapshot] = await value_of(handler.get_final_run_steps())
    assert snapshot.status == "completed"
    assert snapshot.step_details.tool_calls[0].function.output == "3"
    assert handler.current_run_step_snapshot is None


async def test_a_step_of_an_earlier_stream_can_be_completed(kind: Kind) -> None:
    log = await kind.log(step("completed"), run("queued"), run())
    assert names(log) == "run_step_done"


async def test_the_created_events_stay_as_they_were(kind: Kind) -> None:
    created: list[Any] = []
    handler = kind.handler(message_created=created.append, run_step_created=created.append)
    async with kind.opened(
        body_of(message(), message_delta(text(0, "a")), step(), step_delta(function(0, "a"))), handler
    ):
        await value_of(handler.until_done())
    assert created[0].content == []
    assert created[1].step_details.tool_calls == []
    assert created[0] is not handler.current_message_snapshot


async def test_two_steps_have_one_created_delta_and_done_for_each_call(kind: Kind) -> None:
    events: list[Event] = []
    for identity in ("step_1", "step_2"):
        first = function(0, "", id=f"call_{identity}", name="f")
        events += [step(id=identity), step_delta(first, id=identity)]
        events += [step_delta(function(0, "x"), id=identity), step("completed", id=identity)]
    log = await kind.log(run("created"), *events, run())
    once = (
        "run_step_created tool_call_created run_step_delta tool_call_delta run_step_delta tool_call_done run_step_done"
    )
    assert names(log) == f"{once} {once}"
    assert [call[1]["id"] for call in log if call[0] == "tool_call_done"] == ["call_step_1", "call_step_2"]


async def test_a_run_that_requires_action_ends_its_tool_calls(kind: Kind) -> None:
    log = await kind.log(
        step(),
        step_delta(function(0, "{}", id="call_1"), function(1, "{}", id="call_2")),
        run("requires_action"),
    )
    assert names(log) == (
        "run_step_created tool_call_created tool_call_done tool_call_created run_step_delta tool_call_done"
    )


async def test_an_empty_second_message_has_no_text(kind: Kind) -> None:
    log = await kind.log(
        message(id="msg_1"),
        message_delta(text(0, "a"), id="msg_1"),
        message("completed", whole_text("a"), id="msg_1"),
        message(id="msg_2"),
        message("completed", id="msg_2"),
    )
    assert times(log, "text_done") == 1
    assert names(log).endswith("message_done message_created message_done")


async def test_a_text_that_the_whole_message_lacks_is_done_as_it_was(kind: Kind) -> None:
    log = await kind.log(message(), message_delta(text(0, "a")), message("completed"))
    assert [call for call in log if call[0] == "text_done"] == [("text_done", {"value": "a"})]


async def test_many_tool_calls_take_linear_work(kind: Kind) -> None:
    few, many = await _work(kind, 10), await _work(kind, 100)
    assert many < 12 * few


async def _work(kind: Kind, calls: int) -> int:
    """The number of Python functions that a step with so many calls of 20 deltas makes run."""
    deltas = [step_delta(function(index, "x")) for index in range(calls) for _ in range(20)]
    body = body_of(step(), *deltas, step("completed"), run())
    count = 0

    def profile(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    async with kind.opened(body, kind.base()) as handler:
        sys.setprofile(profile)
        try:
            await value_of(handler.until_done())
        finally:
            sys.setprofile(None)
    return count
