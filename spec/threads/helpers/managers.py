"""Stream managers: blocks within which a stream is open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Generic

from .._runtime.lazy import publish
from .async_handlers import AsyncAssistantEventHandlerT
from .handlers import AssistantEventHandlerT

if TYPE_CHECKING:
    from types import TracebackType

    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.beta import AssistantStreamEvent


class AssistantStreamManager(Generic[AssistantEventHandlerT]):
    """Makes the request when its block is entered, and closes the stream when it is left.

    Args:
        call: makes the request.
        event_handler: reads the stream; the block gets it.
    """

    def __init__(self, call: Callable[[], Stream[AssistantStreamEvent]], event_handler: AssistantEventHandlerT) -> None:
        self._call = call
        self._handler = event_handler

    def __enter__(self) -> AssistantEventHandlerT:
        self._handler.open_stream(self._call)
        return self._handler

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._handler.close()


class AsyncAssistantStreamManager(Generic[AsyncAssistantEventHandlerT]):
    """Makes the request when its block is entered, and closes the stream when it is left.

    Args:
        call: makes the request.
        event_handler: reads the stream; the block gets it.
    """

    def __init__(
        self,
        call: Callable[[], Awaitable[AsyncStream[AssistantStreamEvent]]],
        event_handler: AsyncAssistantEventHandlerT,
    ) -> None:
        self._call = call
        self._handler = event_handler

    async def __aenter__(self) -> AsyncAssistantEventHandlerT:
        await self._handler.open_stream(self._call)
        return self._handler

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the stream, as the end of the block does; nothing happens if the block was not entered."""
        await self._handler.close()


publish(__name__)
