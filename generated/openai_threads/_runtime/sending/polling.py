# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""When to poll next, and when to give up: decisions without I/O, and the two ways of waiting."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ..common.errors import SDKError
from ..common.limits import check_seconds
from ..common.sentinels import Omit, omit
from ..lazy import publish

if TYPE_CHECKING:
    from collections.abc import Callable

    from .retries import ResponseHeaders

__all__ = ["PollTimeoutError"]

DEFAULT_MS = 1000
MIN_MS = 50
MAX_MS = 60_000
"""Milliseconds; the server's wishes are kept between these, the caller's are not touched."""

MAX_UNKNOWN = 600.0
"""Seconds for which values may come of which nobody knows whether there is more to wait for."""

_CLOCK_STEP = 0.001
"""Seconds by which a sleep may end early; less than that is no time left."""


class PollTimeoutError(SDKError):
    """What was waited for has not happened within `max_wait` seconds.

    Args:
        last: the value of the last poll.
        max_wait: in seconds.
    """

    last: Any
    max_wait: float

    def __init__(self, last: object, max_wait: float) -> None:
        super().__init__(
            f"Not done after max_wait={max_wait:g} seconds. The error's `last` is what the last poll returned; "
            "the server goes on, so it can be polled again."
        )
        self.last = last
        self.max_wait = max_wait

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.last, self.max_wait)


class Poller:
    """Decides how long to wait between polls. The time of `max_wait` runs from its creation.

    Args:
        interval_ms: milliseconds between polls, whatever the server says.
        max_wait: seconds for all polls together; `None` for no limit.
        header: of a response, with the milliseconds that the server would like; without one it is not asked.
        default_ms: where neither the caller nor the server says.
        clock: a monotonic one, in seconds.

    Raises:
        ValueError: `interval_ms` is not a whole number from 0 on, or `max_wait` not a number from 0 on.
    """

    def __init__(
        self,
        *,
        interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        header: str = "",
        default_ms: int = DEFAULT_MS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._interval = None if isinstance(interval_ms, Omit) else _checked_interval(interval_ms) / 1000
        if max_wait is not None:
            check_seconds("max_wait", max_wait)
        self._max_wait = max_wait
        self._header = header
        self._default_ms = default_ms
        self._clock = clock
        self._start = clock()
        self._unknown_since: float | None = None

    def is_lost(self, *, is_known: bool) -> bool:
        """Whether to give up on values of which nobody knows what they mean: after `MAX_UNKNOWN` seconds of them.

        `max_wait`, if there is one, is the limit for them, too.

        Args:
            is_known: whether this poll's value is none of those.
        """
        now = self._clock()
        if is_known:
            self._unknown_since = None
        elif self._unknown_since is None:
            self._unknown_since = now
        elif self._max_wait is None:
            return now - self._unknown_since >= MAX_UNKNOWN
        return False

    def wait_after(self, headers: ResponseHeaders, last: object) -> float:
        """Seconds to sleep before the next poll; the last one is made when `max_wait` is over.

        Args:
            headers: of the response to this poll, read each time.
            last: the value of this poll, for the error.

        Raises:
            PollTimeoutError: `max_wait` is over.
        """
        wait = self._asked(headers) if self._interval is None else self._interval
        if self._max_wait is None:
            return wait
        left = self._max_wait - (self._clock() - self._start)
        if left < _CLOCK_STEP:
            raise PollTimeoutError(last, self._max_wait)
        return min(wait, left)

    def _asked(self, headers: ResponseHeaders) -> float:
        value = (headers.get(self._header) or "").strip()
        if not (value.isascii() and value.isdigit()):
            return self._default_ms / 1000
        # Python does not convert numbers of thousands of digits.
        asked = int(value) if len(value) < 10 else MAX_MS
        return min(max(asked, MIN_MS), MAX_MS) / 1000


def _checked_interval(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError(f"the poll interval must be a whole number of milliseconds, 0 or more, not {value!r}")


def sleep(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


async def async_sleep(seconds: float) -> None:
    """Wait, under asyncio or trio."""
    import anyio

    await anyio.sleep(seconds)


publish(__name__)
