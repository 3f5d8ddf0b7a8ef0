"""The texts of a stream."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

from .accumulation import texts_of

if TYPE_CHECKING:
    from ..types.beta import AssistantStreamEvent


class TextDeltas(Iterator[str]):
    """The pieces of text in the events of a handler, as they arrive."""

    def __init__(self, events: Iterator[AssistantStreamEvent]) -> None:
        self._events = events
        self._waiting: list[str] = []

    def __next__(self) -> str:
        while not self._waiting:
            self._waiting = texts_of(next(self._events))[::-1]
        return self._waiting.pop()


class AsyncTextDeltas(AsyncIterator[str]):
    """The pieces of text in the events of an async handler, as they arrive."""

    def __init__(self, events: AsyncIterator[AssistantStreamEvent]) -> None:
        self._events = events
        self._waiting: list[str] = []

    async def __anext__(self) -> str:
        while not self._waiting:
            self._waiting = texts_of(await anext(self._events))[::-1]
        return self._waiting.pop()
