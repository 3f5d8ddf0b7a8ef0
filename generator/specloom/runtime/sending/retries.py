"""Whether and when a failed request is sent again."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

DELAYS = (0.5, 8.0)
"""Seconds before the second attempt, each of the next ones waiting twice as long, and the most of them."""
MAX_SERVER_DELAY = 120.0
"""Seconds; a server that asks for more is not waited for."""

_NUMBER = re.compile(r"\d+(\.\d*)?")


IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
"""Methods that may be repeated (RFC 9110 §9.2.2)."""


class ResponseHeaders(Protocol):
    """What is asked of a response's headers."""

    def get(self, key: str, /) -> str | None: ...


class RetryLimits:
    """How often a call may be tried again, and until when; its time runs from here on.

    Args:
        max_retries: how often.
        max_elapsed: in seconds, `None` for no limit.
        clock: a monotonic one, in seconds.
    """

    def __init__(self, max_retries: int, max_elapsed: float | None, clock: Callable[[], float]) -> None:
        self._max_retries = max_retries
        self._clock = clock
        self._deadline = None if max_elapsed is None else clock() + max_elapsed

    def allow(self, attempt: int, delay: float) -> bool:
        """Whether another attempt may follow this one (0 is the first) after a delay in seconds."""
        if attempt >= self._max_retries:
            return False
        return self._deadline is None or self._clock() + delay <= self._deadline


def backoff(attempt: int, random: float, delays: tuple[float, float] | None = None) -> float:
    """Seconds to wait after an attempt.

    Args:
        attempt: 0 is the first.
        random: below 1; takes off up to a quarter.
        delays: as in `DELAYS`, if not those.
    """
    first, most = delays or DELAYS
    delay = min(first * 2.0 ** min(attempt, 10), most)
    return delay * (1 - 0.25 * random)


def response_delay(
    status: int,
    headers: ResponseHeaders,
    attempt: int,
    random: float,
    now: Callable[[], float],
    *,
    repeatable: bool = True,
    delays: tuple[float, float] | None = None,
) -> float | None:
    """Seconds to wait before trying again after an error response, or `None` not to.

    Args:
        status: of the response.
        headers: of the response.
        attempt: 0 is the first.
        random: below 1.
        now: the time in seconds since the epoch.
        repeatable: whether the server, if it has done something, does no harm by doing it again.
        delays: see `backoff`.
    """
    asked = server_delay(headers, now)
    if asked is not None and asked > MAX_SERVER_DELAY:
        return None
    decision = headers.get("x-should-retry")
    if decision == "false" or (decision != "true" and not _is_transient(status, repeatable)):
        return None
    # A server that asks for no delay at all would be asked again and again at once.
    return asked or backoff(attempt, random, delays)


def server_delay(headers: ResponseHeaders, now: Callable[[], float]) -> float | None:
    """Read `Retry-After-Ms` or `Retry-After` (RFC 9110 §10.2.3); one that makes no sense is not there.

    Args:
        headers: of the response.
        now: the time in seconds since the epoch, asked only for a date.
    """
    value = headers.get("retry-after-ms")
    if value is not None and (delay := _number(value)) is not None:
        return delay / 1000
    value = headers.get("retry-after")
    if value is None:
        return None
    delay = _number(value)
    return _until(value, now) if delay is None else delay


def _is_transient(status: int, repeatable: bool) -> bool:
    return status in (408, 429) or (repeatable and (status == 409 or status >= 500))


def _number(value: str) -> float | None:
    value = value.strip()
    return float(value) if value.isascii() and _NUMBER.fullmatch(value) else None


def _until(value: str, now: Callable[[], float]) -> float | None:
    from email.utils import mktime_tz, parsedate_tz

    try:
        date = parsedate_tz(value)
        delay = None if date is None else mktime_tz(date) - now()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return delay if delay is not None and math.isfinite(delay) and delay > 0 else None
