"""How far a handler has come with its stream, and all that handlers of both kinds share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.common.errors import APITimeoutError
from .accumulation import Accumulation, Call
from .errors import InvalidStreamError
from .listeners import CallbackName, Listener, Listeners

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..types.beta import AssistantStreamEvent
    from ..types.beta.threads import Message, Run
    from ..types.beta.threads.runs import RunStep


class Progress:
    """The state of a handler, kept apart from the names that classes derived from it may choose."""

    def __init__(self) -> None:
        self.accumulation = Accumulation()
        self.listeners: Listeners | None = None
        """Made for the first one, for a handler asks for them at each callback."""
        self.event: AssistantStreamEvent | None = None
        self.failure: Exception | None = None
        self.is_claimed = False
        self.aborted = False
        self.errored = False
        self.ended = False

    def add_listener(self, name: CallbackName, listener: Listener, *, once: bool) -> None:
        """Call a function from now on.

        Raises:
            ValueError: there is no such callback.
        """
        self.listeners = self.listeners or Listeners()
        self.listeners.add(name, listener, once=once)

    def claim(self) -> None:
        """Take the handler for a stream.

        Raises:
            RuntimeError: it has one already.
        """
        if self.is_claimed:
            raise RuntimeError("an event handler serves one stream; make another one for the next stream")
        self.is_claimed = True

    def check_open(self) -> bool:
        """Tell whether there may be more events.

        Raises:
            RuntimeError: there is no stream yet.
            Exception: what the stream has failed with.
        """
        if self.failure is not None:
            raise self.failure
        if not self.is_claimed:
            raise RuntimeError("the stream was not opened yet; enter the stream manager's block first")
        return not self.ended

    def end(self, error: BaseException | None) -> list[Call]:
        """Be done; return the callbacks to make, of which the last is owed even if another one raises.

        Args:
            error: what has ended the stream; `None` if it came to its end.
        """
        if self.ended:
            return []
        self.ended = True
        self.event = None
        calls: list[Call] = []
        if isinstance(error, Exception):
            self.errored, self.failure = True, error
            calls += [("on_timeout", ())] if isinstance(error, APITimeoutError) else []
            calls.append(("on_exception", (error,)))
        elif error is not None:
            calls += self.abort()
        return [*calls, ("on_end", ())]

    def abort(self) -> list[Call]:
        """Be closed early; return the callback to make."""
        self.aborted = True
        return [("on_abort", ())]

    def final_run(self) -> Run:
        """The run as it ended; see `AssistantEventHandler.get_final_run`."""
        self._check_not_aborted()
        run = self.accumulation.run
        if run is None:
            raise RuntimeError("the stream had no run")
        if not self.accumulation.has_settled:
            raise InvalidStreamError("The stream came to its end, but its run did not.")
        return run

    def final_messages(self) -> list[Message]:
        """The messages of the run; see `AssistantEventHandler.get_final_messages`."""
        self._check_not_aborted()
        if not self.accumulation.messages:
            raise RuntimeError("the stream had no messages")
        return list(self.accumulation.messages.values())

    def final_run_steps(self) -> list[RunStep]:
        """The steps of the run; see `AssistantEventHandler.get_final_run_steps`."""
        self._check_not_aborted()
        if not self.accumulation.steps:
            raise RuntimeError("the stream had no run steps")
        return list(self.accumulation.steps.values())

    def _check_not_aborted(self) -> None:
        if self.aborted and not self.accumulation.has_settled:
            raise RuntimeError("the stream was closed before its run had ended")


class BaseEventHandler:
    """What handlers of both kinds have."""

    @cached_property
    def _stream_progress(self) -> Progress:
        # Made when first needed: derived classes often forget to call `__init__`.
        return Progress()

    @property
    def current_event(self) -> AssistantStreamEvent | None:
        """The event that came last, until the stream ends."""
        return self._stream_progress.event

    @property
    def current_run(self) -> Run | None:
        """The run as it was last seen."""
        return self._stream_progress.accumulation.run

    @property
    def current_run_step_snapshot(self) -> RunStep | None:
        """The step that is being taken, so far."""
        return self._stream_progress.accumulation.step

    @property
    def current_message_snapshot(self) -> Message | None:
        """The message that came or grew last, so far."""
        return self._stream_progress.accumulation.message

    @property
    def aborted(self) -> bool:
        """Whether the stream was closed, or its task cancelled, before its end."""
        return self._stream_progress.aborted

    @property
    def errored(self) -> bool:
        """Whether the stream has failed."""
        return self._stream_progress.errored

    @property
    def ended(self) -> bool:
        """Whether nothing more will come, for whatever reason."""
        return self._stream_progress.ended

    def on(self, name: CallbackName, listener: Listener) -> Self:
        """Call a function at an event of the handler, after the method that is called `on_` and the name.

        Args:
            name: of the callback, without its `on_`.
            listener: takes what the method takes.

        Raises:
            ValueError: there is no such callback.
        """
        self._stream_progress.add_listener(name, listener, once=False)
        return self

    def once(self, name: CallbackName, listener: Listener) -> Self:
        """Call a function the next time only; see `on`."""
        self._stream_progress.add_listener(name, listener, once=True)
        return self

    def off(self, name: CallbackName, listener: Listener) -> Self:
        """Call a function no more; see `on`."""
        listeners = self._stream_progress.listeners
        if listeners is not None:
            listeners.remove(name, listener)
        return self
