"""Event handlers: they read the stream of a run, keep snapshots and make callbacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from typing_extensions import TypeVar

from .._runtime.lazy import publish
from .accumulation import Call
from .callbacks import Callbacks
from .lines import LineStream, encode
from .progress import BaseEventHandler
from .texts import TextDeltas

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..types.beta import AssistantStreamEvent
    from ..types.beta.threads import Message, Run
    from ..types.beta.threads.runs import RunStep


class EventSource(Protocol):
    """Where events come from, usually a `Stream`."""

    def __iter__(self) -> Iterator[AssistantStreamEvent]: ...

    def close(self) -> None: ...


class AssistantEventHandler(BaseEventHandler, Callbacks):
    """Reads the events of one run and calls its own methods `on_…`, which do nothing until you override them.

    It is an iterator over the events, and can be left and gone on with until the manager's block ends.
    """

    __source: EventSource | None = None
    __events: Iterator[AssistantStreamEvent] = iter(())

    @cached_property
    def text_deltas(self) -> Iterator[str]:
        """The pieces of text of all messages, as they arrive."""
        return TextDeltas(self)

    def __iter__(self) -> Iterator[AssistantStreamEvent]:
        return self

    def __next__(self) -> AssistantStreamEvent:
        if not self._stream_progress.check_open():
            raise StopIteration
        try:
            event = next(self.__events, None)
            if event is not None:
                self.__emit(event)
                return event
        except BaseException as error:
            self.__end(error)
            raise
        self.__end(None)
        raise StopIteration

    def open_stream(self, call: Callable[[], EventSource]) -> None:
        """Make the request whose events this handler reads; the manager does so.

        Raises:
            RuntimeError: there was one already; none is made then.
        """
        progress = self._stream_progress
        progress.claim()
        try:
            self.__start(call())
        except BaseException:
            progress.is_claimed = False
            raise
        try:
            self.__call("on_connect", ())
        except BaseException as error:
            self.__end(error)
            raise

    def close(self) -> None:
        """End the stream and release the connection; nothing happens if it has ended."""
        progress = self._stream_progress
        if progress.is_claimed and not progress.ended:
            self.__finish([*progress.abort(), *progress.end(None)])

    def until_done(self) -> None:
        """Read the stream to its end.

        Raises:
            Exception: the stream fails or has failed.
        """
        for _ in self:
            pass

    def get_final_run(self) -> Run:
        """Read the stream to its end and return the run, which has ended or requires action.

        Raises:
            InvalidStreamError: the run did neither.
            RuntimeError: there was no run, or the stream was closed before.
            Exception: the stream fails or has failed.
        """
        self.until_done()
        return self._stream_progress.final_run()

    def get_final_run_steps(self) -> list[RunStep]:
        """Read the stream to its end and return the steps of the run.

        Raises:
            RuntimeError: there were none, or the stream was closed before.
            Exception: the stream fails or has failed.
        """
        self.until_done()
        return self._stream_progress.final_run_steps()

    def get_final_messages(self) -> list[Message]:
        """Read the stream to its end and return the messages of the run.

        Raises:
            RuntimeError: there were none, or the stream was closed before.
            Exception: the stream fails or has failed.
        """
        self.until_done()
        return self._stream_progress.final_messages()

    def to_lines(self) -> Iterator[bytes]:
        """Read the stream as newline-delimited JSON, one event a line."""
        return map(encode, self)

    @classmethod
    def from_lines(cls, lines: Iterable[bytes]) -> Self:
        """Make a handler that reads what `to_lines` has written.

        Args:
            lines: may be cut anywhere.
        """
        handler = cls()
        handler._stream_progress.claim()
        handler.__start(LineStream(lines))
        return handler

    def __start(self, source: EventSource) -> None:
        self.__source = source
        self.__events = iter(source)

    def __emit(self, event: AssistantStreamEvent) -> None:
        progress = self._stream_progress
        progress.event = event
        for name, arguments in progress.accumulation.take(event):
            self.__call(name, arguments)
            if progress.ended:
                # A callback has closed the stream.
                return

    def __call(self, name: str, arguments: tuple[object, ...]) -> None:
        try:
            getattr(self, name)(*arguments)
            listeners = self._stream_progress.listeners
            if listeners is not None:
                for listener in listeners.of(name):
                    listener(*arguments)
        except StopIteration as error:
            # It would look like the end of the stream.
            raise RuntimeError(f"{name} raised StopIteration") from error

    def __end(self, error: BaseException | None) -> None:
        self.__finish(self._stream_progress.end(error))

    def __finish(self, calls: list[Call]) -> None:
        """Close the stream, then make the last callbacks, each even if what was before it raises."""
        if not calls:
            return
        with ExitStack() as stack:
            for call in reversed(calls):
                stack.callback(self.__call, *call)
            if self.__source is not None:
                self.__source.close()


AssistantEventHandlerT = TypeVar("AssistantEventHandlerT", bound=AssistantEventHandler, default=AssistantEventHandler)


publish(__name__)
