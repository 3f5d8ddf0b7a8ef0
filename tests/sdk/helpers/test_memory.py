"""What a handler keeps of a long stream."""

from __future__ import annotations

import tracemalloc
import weakref
from typing import Any

import pytest

from .support import (
    DONE,
    Body,
    Kind,
    body_of,
    encoded,
    message,
    message_delta,
    run,
    text,
    value_of,
)

pytestmark = pytest.mark.anyio


async def test_past_events_can_be_collected(kind: Kind) -> None:
    references: list[weakref.ref[Any]] = []
    deltas = [message_delta(text(0, "x")) for _ in range(50)]
    async with kind.opened(body_of(message(), *deltas, run())) as handler:
        async for event in kind.each(handler):
            references.append(weakref.ref(event))
        event = None
    assert [reference() for reference in references if reference() is not None] == []


async def test_memory_is_in_proportion_to_the_final_text(kind: Kind) -> None:
    count = 100_000
    delta = encoded(message_delta(text(0, "0123456789")))
    body = Body(encoded(message()), *[delta * 100] * (count // 100), encoded(run()), DONE)
    async with kind.opened(body, kind.base()) as handler:
        tracemalloc.start()
        try:
            await value_of(handler.until_done())
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    value = handler.current_message_snapshot.content[0].text.value
    assert len(value) == 10 * count
    assert peak < 4 * len(value)
