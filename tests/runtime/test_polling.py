from __future__ import annotations

import asyncio
import copy
import math
import pickle
import time
from collections.abc import Iterable
from typing import Any

import httpx2
import pytest
from specloom.runtime.common import errors
from specloom.runtime.common.sentinels import omit
from specloom.runtime.sending import polling
from specloom.runtime.sending.polling import Poller, PollTimeoutError

HEADER = "x-poll-after-ms"


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def wait(value: str | None, **options: Any) -> float:
    headers = {} if value is None else {HEADER: value}
    return Poller(**{"header": HEADER, **options}).wait_after(httpx2.Headers(headers), None)


def poll(poller: Poller, clock: Clock, statuses: Iterable[str], *, takes: float = 0.0) -> tuple[list[float], str]:
    """Poll until the status is not `"queued"`; the sleeps and the last status."""
    sleeps: list[float] = []
    for status in statuses:
        clock.sleep(takes)
        if status != "queued":
            return sleeps, status
        sleeps.append(poller.wait_after({}, status))
        clock.sleep(sleeps[-1])
    raise AssertionError("polled too often")


def test_a_second_is_the_default() -> None:
    assert wait(None) == 1.0
    assert wait(None, default_ms=200) == 0.2
    assert wait(None, interval_ms=omit) == 1.0


@pytest.mark.parametrize(("value", "seconds"), [("2500", 2.5), (" 700 ", 0.7), ("0500", 0.5), ("50", 0.05)])
def test_the_server_may_say_when(value: str, seconds: float) -> None:
    assert wait(value) == seconds


@pytest.mark.parametrize(
    "value", ["abc", "12.5", "-5", "", " ", "+5", "1e3", "0x10", "1_000", "5,5", "nan", "inf", "٥"]
)
def test_a_header_that_makes_no_sense_is_not_there(value: str) -> None:
    poller = Poller(header=HEADER)
    assert poller.wait_after({HEADER: value}, None) == 1.0


@pytest.mark.parametrize("value", ["0", "00", "1", "49"])
def test_the_server_cannot_ask_for_a_busy_loop(value: str) -> None:
    assert wait(value) == 0.05


@pytest.mark.parametrize("value", ["60001", "86400000", "9" * 6000])
def test_the_server_cannot_ask_for_a_wait_without_end(value: str) -> None:
    assert wait(value) == 60.0


def test_the_header_is_read_again_on_each_response() -> None:
    poller = Poller(header=HEADER)
    waits = [poller.wait_after({HEADER: value}, None) for value in ("100", "3000", "bad", "200")]
    assert waits == [0.1, 3.0, 1.0, 0.2]


def test_another_header_can_be_named() -> None:
    assert Poller(header="x-wait").wait_after(httpx2.Headers({"X-Wait": "300"}), None) == 0.3


@pytest.mark.parametrize(("interval_ms", "seconds"), [(0, 0.0), (1, 0.001), (5000, 5.0), (120_000, 120.0)])
def test_the_callers_interval_wins(interval_ms: int, seconds: float) -> None:
    assert wait("100", interval_ms=interval_ms) == seconds


@pytest.mark.parametrize("value", [-1, True, False, math.nan, math.inf, 12.5, "1000", None])
def test_a_bad_interval_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"poll interval .* whole number of milliseconds"):
        Poller(interval_ms=value)


@pytest.mark.parametrize("value", [-0.1, -1, True, math.nan, "5"])
def test_a_bad_limit_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="max_wait must be a number of seconds"):
        Poller(max_wait=value)


def test_the_last_poll_is_made_when_the_time_is_over() -> None:
    clock = Clock()
    poller = Poller(max_wait=2.5, clock=clock, header=HEADER)
    assert poll(poller, clock, ["queued"] * 3 + ["completed"]) == ([1.0, 1.0, 0.5], "completed")


def test_after_the_last_poll_it_is_an_error_that_has_the_last_value() -> None:
    clock = Clock()
    poller = Poller(max_wait=2.5, clock=clock, header=HEADER)
    with pytest.raises(PollTimeoutError, match=r"max_wait=2\.5 seconds") as caught:
        poll(poller, clock, ["queued"] * 5)
    assert caught.value.last == "queued"
    assert clock.now == 1002.5


@pytest.mark.parametrize("max_wait", [0.1, 0.3, 0.7, 1.1, 7.7])
def test_rounding_gives_no_poll_too_many(max_wait: float) -> None:
    clock = Clock()
    clock.now = 0.1
    poller = Poller(interval_ms=100, max_wait=max_wait, clock=clock, header=HEADER)
    statuses = iter(["queued"] * 100)
    with pytest.raises(PollTimeoutError):
        poll(poller, clock, statuses)
    assert 100 - len(list(statuses)) == round(max_wait / 0.1) + 1


def test_the_time_that_polls_take_counts() -> None:
    clock = Clock()
    poller = Poller(max_wait=3, clock=clock, header=HEADER)
    with pytest.raises(PollTimeoutError):
        poll(poller, clock, ["queued"] * 3, takes=1.5)
    assert clock.now == 1004.0


def test_without_patience_there_is_one_poll() -> None:
    with pytest.raises(PollTimeoutError):
        Poller(max_wait=0).wait_after({}, None)


def test_without_a_limit_polling_goes_on() -> None:
    clock = Clock()
    sleeps, status = poll(Poller(clock=clock), clock, ["queued"] * 10_000 + ["completed"])
    assert (len(sleeps), status) == (10_000, "completed")


def test_the_clock_is_one_that_nobody_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    poller = Poller(max_wait=10)
    monkeypatch.setattr(time, "time", lambda: 1e12)
    assert poller.wait_after({}, None) == 1.0


def test_the_error_can_be_pickled_and_copied() -> None:
    error = PollTimeoutError({"id": "run_1"}, 30)
    assert isinstance(error, errors.SDKError)
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):
        assert type(twin) is PollTimeoutError
        assert (str(twin), twin.last, twin.max_wait) == (str(error), {"id": "run_1"}, 30)


def test_the_error_does_not_quote_the_value() -> None:
    assert "secret" not in str(PollTimeoutError({"instructions": "secret"}, 30))


def test_sleeping() -> None:
    start = time.monotonic()
    polling.sleep(0.02)
    asyncio.run(polling.async_sleep(0.02))
    assert time.monotonic() - start >= 0.035


@pytest.mark.anyio
async def test_a_sleep_can_be_cancelled() -> None:
    task = asyncio.create_task(polling.async_sleep(60))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
