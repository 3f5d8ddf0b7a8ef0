"""The order of all callbacks beside the reference's, where that is right: one message or step, part after part."""

from __future__ import annotations

import openai
import openai_threads
import pytest

from tests.sdk.event_streams import EventStream
from tests.sdk.helpers.support import (
    DONE,
    Event,
    encoded,
    function,
    message,
    message_delta,
    run,
    step,
    step_delta,
    text,
    whole_text,
)
from tests.sdk.test_streams import run_async, run_sync

IMAGE = {"type": "image_file", "image_file": {"file_id": "file_1"}}


def _calls(*arguments: str) -> list[Event]:
    deltas = [
        step_delta(function(index, piece, **({"id": f"call_{index}", "name": "f"} if position == 0 else {})))
        for index, whole in enumerate(arguments)
        for position, piece in enumerate(("", *whole))
    ]
    return [run("created"), step(), step("in_progress"), *deltas, run("requires_action")]


ORDINARY = {
    "one call": _calls('{"a": 1}'),
    "three calls": _calls('{"a": 1}', "{}", '{"b": [2, "\u00e9"]}'),
    "two texts": [
        message(),
        message_delta(text(0, "Hel", annotations=[])),
        message_delta(text(0, "lo")),
        message_delta(text(1, "World", annotations=[])),
        message_delta(text(1, "!")),
        message("completed", whole_text("Hello"), whole_text("World!")),
        run(),
    ],
    "a text between images": [
        message(),
        message_delta({"index": 0, **IMAGE}),
        message_delta(text(1, "a", annotations=[])),
        message_delta({"index": 2, **IMAGE}),
        message("incomplete", IMAGE, whole_text("a"), IMAGE),
        run("incomplete"),
    ],
}


@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_stream_has_the_reference_order(name: str) -> None:
    stream = EventStream(encoded(*ORDINARY[name]) + DONE)
    ours, theirs = (run_sync(package, stream, 1)[0] for package in (openai_threads, openai))
    assert ours == theirs


@pytest.mark.anyio
@pytest.mark.parametrize("name", ORDINARY)
async def test_an_ordinary_stream_has_the_reference_order_when_async(name: str) -> None:
    stream = EventStream(encoded(*ORDINARY[name]) + DONE)
    ours, theirs = [(await run_async(package, stream, 1))[0] for package in (openai_threads, openai)]
    assert ours == theirs
