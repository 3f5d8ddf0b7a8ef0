"""Parts of a step or a message that are written side by side."""

from __future__ import annotations

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
    return " ".join(call[0] for call in log if call[0] not in ("run_step_delta", "message_delta"))


def told(log: list[Any], name: str) -> list[Any]:
    return [call[1] for call in log if call[0] == name]


def arguments(log: list[Any]) -> list[tuple[str, str]]:
    return [(call["id"], call["function"]["arguments"]) for call in told(log, "tool_call_done")]


def runtime(warned: pytest.WarningsRecorder) -> int:
    """How often a stream was warned about, each time at a line of these tests."""
    found = [warning for warning in warned if warning.category is RuntimeWarning]
    assert all("openai_threads" not in warning.filename for warning in found)
    return len(found)


ANNOUNCED = [function(0, "", id="call_0", name="f"), function(1, "", id="call_1", name="g")]
END = [step("completed"), run()]


@pytest.mark.parametrize("end", [END, [step("failed"), run("failed")], [run("requires_action")]])
@pytest.mark.parametrize("together", [True, False])
async def test_calls_that_are_announced_first_are_done_with_their_step(
    kind: Kind, end: list[Event], together: bool
) -> None:
    pieces = [('{"a":', '{"b":'), ("1", "2"), ("}", "}")]
    deltas = [(function(0, first), function(1, second)) for first, second in pieces]
    groups: list[tuple[Any, ...]] = [tuple(ANNOUNCED), *deltas]
    if not together:
        groups = [(piece,) for group in groups for piece in group]
    events = [step_delta(*group) for group in groups]
    log = await kind.log(step(), *events, *end)
    assert arguments(log) == [("call_0", '{"a":1}'), ("call_1", '{"b":2}')]
    assert names(log).startswith("run_step_created tool_call_created tool_call_created tool_call_delta")
    assert names(log).count("tool_call_delta") == 6
    assert "tool_call_done tool_call_done" in names(log)


async def test_calls_that_come_piece_by_piece_are_done_with_their_step(kind: Kind) -> None:
    pieces = [function(index, piece, id=f"call_{index}") for piece in ('{"a"', ": 1", "}") for index in (0, 1, 2)]
    log = await kind.log(step(), *map(step_delta, pieces), *END)
    assert arguments(log) == [(f"call_{index}", '{"a": 1}') for index in range(3)]
    assert names(log).endswith("tool_call_delta tool_call_done tool_call_done tool_call_done run_step_done")


async def test_calls_one_after_the_other_are_done_when_the_next_begins(kind: Kind) -> None:
    pieces = [function(index, piece, id=f"call_{index}") for index in (0, 1) for piece in ('{"a"', ": 1}")]
    log = await kind.log(step(), *map(step_delta, pieces), *END)
    assert names(log) == (
        "run_step_created tool_call_created tool_call_delta tool_call_done "
        "tool_call_created tool_call_delta tool_call_done run_step_done"
    )


async def test_a_number_may_go_on(kind: Kind) -> None:
    pieces = [function(0, "1"), function(1, "2"), function(0, "2"), function(1, "3")]
    log = await kind.log(step(), *map(step_delta, pieces), *END)
    assert [call["function"]["arguments"] for call in told(log, "tool_call_done")] == ["12", "23"]


async def test_the_output_of_code_may_follow_the_code_of_another_call(kind: Kind) -> None:
    def code(index: int, **fields: Any) -> dict[str, Any]:
        return {"index": index, "type": "code_interpreter", "code_interpreter": fields}

    def logs(text: str) -> list[dict[str, Any]]:
        return [{"index": 0, "type": "logs", "logs": text}]

    pieces = [code(0, input="1"), code(1, input="2"), code(0, outputs=logs("one")), code(1, outputs=logs("two"))]
    log = await kind.log(step(), *map(step_delta, pieces), *END)
    outputs = [call["code_interpreter"]["outputs"][0]["logs"] for call in told(log, "tool_call_done")]
    assert outputs == ["one", "two"]


async def test_texts_that_are_announced_first_are_done_with_their_message(kind: Kind) -> None:
    pieces = [text(index, piece) for piece in ("", "Hel", "lo") for index in (0, 1)]
    log = await kind.log(
        message(), *map(message_delta, pieces), message("completed", whole_text("Hello"), whole_text("Hello!"))
    )
    assert [text["value"] for text in told(log, "text_done")] == ["Hello", "Hello!"]
    assert names(log).endswith("text_delta text_done text_done message_done")


async def test_what_the_end_of_the_run_finds_open_is_done(kind: Kind) -> None:
    log = await kind.log(message(), message_delta(text(0, "a"), text(1, "b")), run("failed"), message("incomplete"))
    assert [text["value"] for text in told(log, "text_done")] == ["a", "b"]


async def test_what_goes_on_after_its_end_was_told_is_warned_about_once(kind: Kind) -> None:
    events = [message(), *(message_delta(text(index, "x")) for index in (0, 1, 0, 1))]
    with pytest.warns(RuntimeWarning, match="told to be done goes on") as warned:
        log = await kind.log(*events, message("completed", whole_text("xx"), whole_text("xx")))
    assert runtime(warned) == 1
    assert names(log).count("text_created") == 2
    assert names(log).count("text_done") == 2
    assert told(log, "text_done")[1]["value"] == "xx"


@pytest.mark.parametrize("order", [(0, 2), (2, 0), (1, 2), (3, 1, 2)])
async def test_calls_with_gaps_are_kept_in_order_of_index_and_said(kind: Kind, order: tuple[int, ...]) -> None:
    # The first deltas are whole calls, as most servers send them.
    first = [function(index, '{"a":', id=f"call_{index}", name="f") for index in order]
    pieces = [*first, *(function(index, "1}", id=f"call_{index}") for index in order)]
    log: list[Any] = []
    with pytest.warns(RuntimeWarning, match="have gaps") as warned:
        async with kind.opened(
            body_of(step(), *map(step_delta, pieces), run("requires_action")), kind.handler(log)
        ) as handler:
            [snapshot] = await value_of(handler.get_final_run_steps())
    assert runtime(warned) == 1
    ids = [f"call_{index}" for index in sorted(order)]
    assert [call.id for call in snapshot.step_details.tool_calls] == ids
    assert arguments(log) == [(identity, '{"a":1}') for identity in ids]


@pytest.mark.parametrize("inner", [{}, {"name": "f"}], ids=["without a name", "whole"])
async def test_calls_that_come_in_another_order_have_no_gaps(kind: Kind, inner: dict[str, str]) -> None:
    pieces = [function(index, "{}", id=f"call_{index}", **inner) for index in (2, 0, 1)]
    log = await kind.log(step(), *map(step_delta, pieces), *END)
    assert [call["id"] for call in told(log, "tool_call_done")] == ["call_2", "call_0", "call_1"]
