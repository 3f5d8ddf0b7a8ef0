"""Characters that a server cuts in two."""

from __future__ import annotations

import json
from typing import Any

import pytest
from openai_threads import OpenAIError
from openai_threads.helpers.errors import InvalidStreamError

from .support import (
    DONE,
    Body,
    Event,
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

FACE = "\U0001f600"
FIRST, SECOND = "\ud83d", "\ude00"


def code(**fields: Any) -> dict[str, Any]:
    return {"index": 0, "type": "code_interpreter", "code_interpreter": fields}


def logs(text: str) -> dict[str, Any]:
    return code(outputs=[{"index": 0, "type": "logs", "logs": text}])


def refusal(text: str) -> dict[str, Any]:
    return {"index": 0, "type": "refusal", "refusal": text}


def unknown(text: str) -> dict[str, Any]:
    return {"index": 0, "type": "song", "song": {"verse": text}}


async def grown(kind: Kind, *events: Event) -> tuple[str, list[Any]]:
    """The parts of a stream's message or step in JSON, and the callbacks; all of it can be encoded."""
    log: list[Any] = []
    async with kind.opened(body_of(run("created"), message(), step(), *events), kind.handler(log)) as handler:
        async for event in kind.each(handler):
            assert event.to_json().encode()
    parts = [*handler.current_message_snapshot.content, *handler.current_run_step_snapshot.step_details.tool_calls]
    assert json.dumps(log, ensure_ascii=False).encode()
    return json.dumps([part.to_dict() for part in parts], ensure_ascii=False), log


@pytest.mark.parametrize("piece", [lambda value: text(0, value), refusal, unknown], ids=["text", "refusal", "unknown"])
async def test_a_character_of_a_message_that_was_cut_is_put_together(kind: Kind, piece: Any) -> None:
    content, _ = await grown(kind, *(message_delta(piece(part)) for part in ("a" + FIRST, SECOND + "b", "c" + FACE)))
    assert f"a{FACE}bc{FACE}" in content


@pytest.mark.parametrize(
    "piece",
    [lambda value: function(0, value), lambda value: code(input=value), logs, unknown],
    ids=["function", "code", "logs", "unknown"],
)
async def test_a_character_of_a_tool_call_that_was_cut_is_put_together(kind: Kind, piece: Any) -> None:
    content, _ = await grown(kind, *(step_delta(piece(part)) for part in ("a" + FIRST, SECOND + FIRST, SECOND)))
    assert f"a{FACE}{FACE}" in content


async def test_the_parts_of_a_message_do_not_share_halves(kind: Kind) -> None:
    pieces = [text(0, "" + FIRST), text(1, "" + FIRST), text(0, SECOND), text(1, SECOND)]
    content, _ = await grown(kind, message_delta(*pieces[:2]), *map(message_delta, pieces[2:]))
    assert [block["text"]["value"] for block in json.loads(content)] == [FACE, FACE]


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (["a" + FIRST, "b"], "a\ufffdb"),
        (["a", SECOND + "b"], "a\ufffdb"),
        (["a" + FIRST + "b" + SECOND], "a\ufffdb\ufffd"),
        ([FIRST, FIRST, SECOND], "\ufffd" + FACE),
        (["a", FIRST], "a"),
        ([FIRST, "", SECOND], FACE),
    ],
)
async def test_a_half_that_stays_alone_is_replaced(kind: Kind, pieces: list[str], whole: str) -> None:
    content, log = await grown(kind, *(message_delta(text(0, piece)) for piece in pieces))
    assert json.loads(content)[0]["text"]["value"] == whole
    assert "".join(call[1]["value"] for call in log if call[0] == "text_delta") == whole


async def test_the_texts_of_a_stream_are_whole_characters(kind: Kind) -> None:
    pieces = [message_delta(text(0, piece)) for piece in ("a" + FIRST, SECOND, "b" + FIRST, "c")]
    async with kind.opened(body_of(message(), *pieces, run())) as handler:
        texts = [text async for text in kind.each(handler.text_deltas)]
    assert texts == ["a", FACE, "b", "\ufffdc"]


async def test_a_half_in_a_whole_message_is_replaced(kind: Kind) -> None:
    cited = whole_text(FACE + "b" + SECOND)
    cited["text"]["annotations"] = [{"type": "file_path", "text": FIRST}]
    log = await kind.log(message(), message_delta(text(0, FIRST)), message("completed", cited))
    [done] = [call[1] for call in log if call[0] == "text_done"]
    assert done["value"] == FACE + "b\ufffd"
    assert done["annotations"][0]["text"] == "\ufffd"


async def test_a_citation_is_no_piece_of_the_one_before(kind: Kind) -> None:
    pieces = [text(0, "a", annotations=[{"type": "file_path", "text": half}]) for half in (FIRST, SECOND)]
    content, _ = await grown(kind, *map(message_delta, pieces))
    assert [item["text"] for item in json.loads(content)[0]["text"]["annotations"]] == ["\ufffd", "\ufffd"]


async def test_a_stream_without_a_handler_keeps_what_was_sent(kind: Kind) -> None:
    sent = message_delta(text(0, "a" + FIRST))
    client = kind.client(Body(encoded(sent, run()), DONE))
    stream = await value_of(client.beta.threads.runs.create("t", assistant_id="a", stream=True))
    event = await kind.next(stream)
    assert event.data.delta.content[0].text.value == "a" + FIRST
    for indent in (None, 2):
        written = event.to_json(indent=indent)
        assert written.encode()
        assert json.loads(written)["data"] == sent[1]
    await value_of(stream.close())
    sent_on = await value_of(client.beta.threads.messages.with_raw_response.create("t", role="user", content=FIRST))
    assert json.loads(sent_on.http_request.content)["content"] == FIRST


async def test_what_is_nested_too_deeply_is_a_typed_error(kind: Kind) -> None:
    deep = b'{"a":' * 600 + b"1" + b"}" * 600
    body = Body(b"event: thread.message.created\ndata: " + deep + b"\n\n", DONE)
    async with kind.opened(body, kind.base()) as handler:
        with pytest.raises(OpenAIError):
            await value_of(handler.until_done())


@pytest.mark.parametrize("place", [["msg_1"], {"id": "msg_1"}])
@pytest.mark.parametrize("is_waiting", [True, False])
async def test_a_half_that_does_not_say_where_it_belongs_is_an_error(kind: Kind, place: Any, is_waiting: bool) -> None:
    begun = [message(), step(), *([message_delta(text(0, f"a{FIRST}"))] if is_waiting else [])]
    for event in (
        message_delta(text(0, SECOND + FIRST), id=place),
        message_delta(text(place, SECOND + FIRST)),
        step_delta(function(0, SECOND + FIRST), id=place),
        step_delta(function(place, SECOND + FIRST)),
    ):
        async with kind.opened(body_of(*begun, event, run())) as handler:
            with pytest.raises(InvalidStreamError):
                await value_of(handler.until_done())
