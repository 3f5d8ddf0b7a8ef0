"""Event handlers for async clients; see `handlers`."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from functools import cached_property
from inspect import isawaitable
from typing import TYPE_CHECKING, Protocol

from typing_extensions import TypeVar

from .._runtime.lazy import publish
from .._runtime.streams.stream import AsyncStream
from .accumulation import Call
from .callbacks import AsyncCallbacks
from .lines import AsyncLineStream, encode
from .progress import BaseEventHandler
from .texts import AsyncTextDeltas

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..types.beta import AssistantStreamEvent
    from ..types.beta.threads import Message, Run
    from ..types.beta.threads.runs import RunStep


class AsyncEventSource(Protocol):
    """Where events come from, usually an `AsyncStream`."""

    def __aiter__(self) -> AsyncIterator[AssistantStreamEvent]: ...

    async def close(self) -> None: ...


class AsyncAssistantEventHandler(BaseEventHandler, AsyncCallbacks):
    """Reads the events of one run and awaits its own methods `on_…`; see `AssistantEventHandler`.

    The functions given to `on` and `once` may be coroutine functions or not.
    """

    __source: AsyncEventSource | None = None
    __events: AsyncIterator[AssistantStreamEvent]

    @cached_property
    def text_deltas(self) -> AsyncIterator[str]:
        """The pieces of text of all messages, as they arrive."""
        return AsyncTextDeltas(self)

    def __aiter__(self) -> AsyncIterator[AssistantStreamEvent]:
        return self

    async def __anext__(self) -> AssistantStreamEvent:
        if not self._stream_progress.check_open():
            raise StopAsyncIteration
        try:
            event = await anext(self.__events, None)
        except BaseException as error:
            # A stream that was waited for in vain can be asked again, and is closed at the end of the manager's block.
            if isinstance(error, Exception) or not isinstance(self.__source, AsyncStream):
                await self.__end(error)
            raise
        if event is None:
            await self.__end(None)
            raise StopAsyncIteration
        try:
            await self.__emit(event)
        except BaseException as error:
            await self.__end(error)
            raise
        return event

    async def open_stream(self, call: Callable[[], Awaitable[AsyncEventSource]]) -> None:
        """Make the request whose events this handler reads; the manager does so.

        Raises:
            RuntimeError: there was one already; none is made then.
        """
        progress = self._stream_progress
        progress.claim()
        try:
            self.__start(await call())
        except BaseException:
            progress.is_claimed = False
            raise
        try:
            await self.__call("on_connect", ())
        except BaseException as error:
            await self.__end(error)
            raise

    async def close(self) -> None:
        """End the stream and release the connection; nothing happens if it has ended."""
        progress = self._stream_progress
        if progress.is_claimed and not progress.ended:
            await self.__finish([*progress.abort(), *progress.end(None)])

    async def aclose(self) -> None:
        """Do as `close` does, under the name that `contextlib.aclosing` asks for."""
        await self.close()

    async def until_done(self) -> None:
        """Read the stream to its end.

        Raises:
            Exception: the stream fails or has failed.
        """
        async for _ in self:
            pass

    async def get_final_run(self) -> Run:
        """Read the stream to its end and return the run, which has ended or requires action.

        Raises:
            InvalidStreamError: the run did neither.
            RuntimeError: there was no run, or the stream was closed before.
            Exception: the stream fails or has failed.
        """
        await self.until_done()
        return self._stream_progress.final_run()

    async def get_final_run_steps(self) -> list[RunStep]:
        """Read the stream to its end and return the steps of the run.

        Raises:
            RuntimeError: there were none, or the stream was closed before.
            Exception: the stream fails or has failed.
        """
        await self.until_done()
        return self._stream_progress.final_run_steps()

    async def get_final_messages(self) -> list[Message]:
        """Read the stream to its end and return the messages of the run.

        Raises:
            RuntimeError: there were none, or the stream was closed before.
            Exception: the stream fails or has failed.
        """
        await self.until_done()
        return self._stream_progress.final_messages()

    async def to_lines(self) -> AsyncIterator[bytes]:
        """Read the stream as newline-delimited JSON, one event a line."""
        async for event in self:
            yield encode(event)

    @classmethod
    def from_lines(cls, lines: AsyncIterable[bytes]) -> Self:
        """Make a handler that reads what `to_lines` has written.

        Args:
            lines: may be cut anywhere.
        """
        handler = cls()
        handler._stream_progress.claim()
        handler.__start(AsyncLineStream(lines))
        return handler

    def __start(self, source: AsyncEventSource) -> None:
        self.__source = source
        self.__events = aiter(source)

    async def __emit(self, event: AssistantStreamEvent) -> None:
        progress = self._stream_progress
        progress.event = event
        for name, arguments in progress.accumulation.take(event):
            await self.__call(name, arguments)
            if progress.ended:
                # A callback has closed the stream.
                return

    async def __call(self, name: str, arguments: tuple[object, ...]) -> None:
        try:
            await getattr(self, name)(*arguments)
            listeners = self._stream_progress.listeners
            if listeners is not None:
                for listener in listeners.of(name):
                    result = listener(*arguments)
                    if isawaitable(result):
                        await result
        except StopAsyncIteration as error:
            # It would look like the end of the stream.
            raise RuntimeError(f"{name} raised StopAsyncIteration") from error

    async def __end(self, error: BaseException | None) -> None:
        await self.__finish(self._stream_progress.end(error))

    async def __finish(self, calls: list[Call]) -> None:
        """Close the stream, then make the last callbacks, each even if what was before it raises."""
        if not calls:
            return
        async with AsyncExitStack() as stack:
            for call in reversed(calls):
                stack.push_async_callback(self.__call, *call)
            if self.__source is not None:
                await self.__source.close()


AsyncAssistantEventHandlerT = TypeVar(
    "AsyncAssistantEventHandlerT", bound=AsyncAssistantEventHandler, default=AsyncAssistantEventHandler
)


publish(__name__)
