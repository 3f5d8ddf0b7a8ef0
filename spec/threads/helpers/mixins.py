"""Base classes of the resources that stream and poll runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

from .._runtime.common.sentinels import Omit, omit
from .._runtime.common.warning import warn_caller
from .._runtime.sending.polling import Poller, async_sleep, sleep
from .states import BUSY, SETTLED

if TYPE_CHECKING:
    from .._runtime.responses.api_response import APIResponse
    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.beta import AssistantStreamEvent
    from ..types.beta.threads import Run
    from .async_handlers import AsyncAssistantEventHandlerT
    from .handlers import AssistantEventHandlerT
    from .managers import AssistantStreamManager, AsyncAssistantStreamManager

_POLL_HEADER = "openai-poll-after-ms"


class RunStreaming:
    """Opens streams with a handler."""

    def _stream(
        self,
        call: Callable[[], Stream[AssistantStreamEvent]],
        *,
        event_handler: AssistantEventHandlerT | None = None,
    ) -> AssistantStreamManager[AssistantEventHandlerT]:
        """Return a context manager, whose block gets a handler that reads the run's events.

        Args:
            event_handler: Reads the events and makes callbacks. It serves one stream.
        """
        from .handlers import AssistantEventHandler
        from .managers import AssistantStreamManager

        if event_handler is None:
            # The default of the type variable.
            event_handler = cast("AssistantEventHandlerT", AssistantEventHandler())
        _check_kind(event_handler, AssistantEventHandler)
        return AssistantStreamManager(call, event_handler)


class AsyncRunStreaming:
    """Opens streams with an async handler."""

    def _stream(
        self,
        call: Callable[[], Awaitable[AsyncStream[AssistantStreamEvent]]],
        *,
        event_handler: AsyncAssistantEventHandlerT | None = None,
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Return an async context manager, whose block gets a handler that reads the run's events.

        Args:
            event_handler: Reads the events and makes callbacks. It serves one stream.
        """
        from .async_handlers import AsyncAssistantEventHandler
        from .managers import AsyncAssistantStreamManager

        if event_handler is None:
            # The default of the type variable.
            event_handler = cast("AsyncAssistantEventHandlerT", AsyncAssistantEventHandler())
        _check_kind(event_handler, AsyncAssistantEventHandler)
        return AsyncAssistantStreamManager(call, event_handler)


def _check_kind(handler: object, kind: type) -> None:
    if not isinstance(handler, kind):
        given = handler.__name__ if isinstance(handler, type) else type(handler).__name__
        raise TypeError(f"event_handler must be an instance of {kind.__name__} here, not {given}")


class RunPolling:
    """Waits for runs."""

    def _poll(
        self,
        call: Callable[[], APIResponse[Run]],
        poll_interval_ms: int | Omit = omit,
        *,
        max_wait: float | None = None,
    ) -> Run:
        """Ask for the run again and again until it has ended or requires action.

        Args:
            poll_interval_ms: Milliseconds between two requests. By default the server's wish, or else 1000.
            max_wait: Seconds for the whole wait, after which a `PollTimeoutError` is raised. By default there is no
                limit, but for 600 seconds with a status that is not known, after which an `UnknownRunStatusError` is.
        """
        polls = _Polls(Poller(interval_ms=poll_interval_ms, max_wait=max_wait, header=_POLL_HEADER))
        while True:
            response = call()
            run = response.parse()
            if polls.is_settled(run):
                return run
            sleep(polls.poller.wait_after(response.headers, run))


class AsyncRunPolling:
    """Waits for runs without blocking."""

    async def _poll(
        self,
        call: Callable[[], Awaitable[APIResponse[Run]]],
        poll_interval_ms: int | Omit = omit,
        *,
        max_wait: float | None = None,
    ) -> Run:
        """Ask for the run again and again until it has ended or requires action.

        Args:
            poll_interval_ms: Milliseconds between two requests. By default the server's wish, or else 1000.
            max_wait: Seconds for the whole wait, after which a `PollTimeoutError` is raised. By default there is no
                limit, but for 600 seconds with a status that is not known, after which an `UnknownRunStatusError` is.
        """
        polls = _Polls(Poller(interval_ms=poll_interval_ms, max_wait=max_wait, header=_POLL_HEADER))
        while True:
            response = await call()
            run = response.parse()
            if polls.is_settled(run):
                return run
            await async_sleep(polls.poller.wait_after(response.headers, run))


class _Polls:
    """Judges the runs that polls bring."""

    def __init__(self, poller: Poller) -> None:
        self.poller = poller
        self._has_warned = False

    def is_settled(self, run: Run) -> bool:
        """Whether to stop.

        Raises:
            UnknownRunStatusError: the status is not known, and has not been for long.
        """
        if _is_one_of(SETTLED, run.status):
            return True
        is_known = _is_one_of(BUSY, run.status)
        if self.poller.is_lost(is_known=is_known):
            from .errors import UnknownRunStatusError

            raise UnknownRunStatusError(run)
        if not (is_known or self._has_warned):
            self._has_warned = True
            message = "The run has a status that is not known; it is taken for one of a run that goes on."
            warn_caller(message)
        return False


def _is_one_of(states: frozenset[str], status: object) -> bool:
    # A server may send anything, also what cannot be looked up.
    return isinstance(status, str) and status in states
