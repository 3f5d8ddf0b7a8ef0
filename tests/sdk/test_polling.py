"""Polling a run: when it ends, how long it waits, and what it does with servers that misbehave."""

from __future__ import annotations

import asyncio
import inspect
import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import httpx2
import openai_threads
import pytest
from openai_threads import AsyncOpenAI, OpenAI, PollTimeoutError, UnknownRunStatusError
from openai_threads._runtime.sending.polling import Poller

from tests.sdk.event_streams import run_data

Answer = tuple[str | None, dict[str, str]]
pytestmark = pytest.mark.anyio


class Server:
    """Answers polls with the given statuses and headers, the last one for ever; a number is an error's status."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, int):
            return httpx2.Response(answer, json={"error": {"message": "no"}}, headers={"retry-after-ms": "1"})
        status, headers = answer if isinstance(answer, tuple) else (answer, {})
        run = {**run_data(""), "status": status}
        if status is None:
            del run["status"]
        return httpx2.Response(200, content=json.dumps(run).encode(), headers={**JSON, **headers})


JSON = {"content-type": "application/json"}


class Clock:
    """Time that passes only in sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        self.sleeps: list[float] = []
        defaults = Poller.__init__.__kwdefaults__
        assert defaults is not None
        monkeypatch.setitem(defaults, "clock", lambda: self.now)
        monkeypatch.setattr(time, "sleep", self.sleep)
        monkeypatch.setattr(anyio, "sleep", self.async_sleep)

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    with monkeypatch.context() as patch:
        yield Clock(patch)


async def _wait(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


Poll = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def poll(request: pytest.FixtureRequest) -> Poll:
    """Polls a run of the server's with the client of either kind."""

    async def run(server: Server, **options: Any) -> Any:
        transport = httpx2.MockTransport(server)
        settings: dict[str, Any] = {"api_key": "key", "base_url": "http://api.example/v1", "max_retries": 2}
        client: Any = (
            OpenAI(http_client=httpx2.Client(transport=transport), **settings)
            if request.param == "sync"
            else AsyncOpenAI(http_client=httpx2.AsyncClient(transport=transport), **settings)
        )
        return await _wait(client.beta.threads.runs.poll("run_1", "thread_1", **options))

    return run


ENDS = ("requires_action", "cancelled", "completed", "failed", "expired", "incomplete")


@pytest.mark.parametrize("end", ENDS)
async def test_it_stops_at(end: str, poll: Poll, clock: Clock) -> None:
    server = Server("queued", "in_progress", end)
    assert (await poll(server)).status == end
    assert len(server.requests) == 3
    assert clock.sleeps == [1.0, 1.0]


async def test_cancelling_goes_on(poll: Poll, clock: Clock) -> None:
    assert (await poll(Server("cancelling", "cancelled"))).status == "cancelled"


@pytest.mark.parametrize("status", ["dreaming", None, "", ["completed"], {"name": "completed"}])
async def test_an_unknown_status_is_bounded_by_time(status: Any, poll: Poll, clock: Clock) -> None:
    start, server = clock.now, Server(status)
    with pytest.warns(RuntimeWarning, match="not known") as warned, pytest.raises(UnknownRunStatusError) as caught:
        await poll(server, poll_interval_ms=10_000)
    assert clock.now - start == 600
    assert [item.filename for item in warned if item.category is RuntimeWarning] == [__file__]
    assert caught.value.run.id == "run_1"


async def test_max_wait_goes_for_an_unknown_status_too(poll: Poll, clock: Clock) -> None:
    start = clock.now
    for max_wait in (5, 1000):
        with pytest.warns(RuntimeWarning, match="not known"), pytest.raises(PollTimeoutError):
            await poll(Server("dreaming"), max_wait=max_wait)
    assert clock.now - start == 1005


async def test_an_unknown_status_may_pass(poll: Poll, clock: Clock) -> None:
    for _ in range(2):
        with pytest.warns(RuntimeWarning, match="not known"):
            run = await poll(Server(*["dreaming"] * 400, "queued", *["dreaming"] * 400, "completed"))
        assert run.status == "completed"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("abc", 1.0), ("12.5", 1.0), ("-5", 1.0), ("", 1.0), ("0", 0.05), ("200", 0.2), ("9" * 40, 60.0)],
)
async def test_the_header_of_the_server(header: str, seconds: float, poll: Poll, clock: Clock) -> None:
    await poll(Server(("queued", {"openai-poll-after-ms": header}), "completed"))
    assert clock.sleeps == [seconds]


async def test_the_header_is_read_on_each_poll(poll: Poll, clock: Clock) -> None:
    answers: list[Answer] = [("queued", {"openai-poll-after-ms": text}) for text in ("100", "300")]
    await poll(Server(*answers, "queued", "completed"))
    assert clock.sleeps == [0.1, 0.3, 1.0]


async def test_an_explicit_interval_wins(poll: Poll, clock: Clock) -> None:
    await poll(Server(("queued", {"openai-poll-after-ms": "100"}), "completed"), poll_interval_ms=7)
    assert clock.sleeps == [0.007]


@pytest.mark.parametrize("bad", [-1, 1.5, True, "10", None])
async def test_a_bad_interval_is_refused(bad: Any, poll: Poll, clock: Clock) -> None:
    server = Server("queued")
    with pytest.raises(ValueError, match="milliseconds"):
        await poll(server, poll_interval_ms=bad)
    assert server.requests == []


async def test_the_whole_wait_has_a_limit(poll: Poll, clock: Clock) -> None:
    with pytest.raises(PollTimeoutError) as caught:
        await poll(Server("in_progress"), max_wait=2.5)
    assert clock.sleeps == [1.0, 1.0, 0.5]
    assert caught.value.last.status == "in_progress"


async def test_passing_errors_are_tried_again_and_others_raised(poll: Poll, clock: Clock) -> None:
    assert (await poll(Server(429, 503, "completed"))).status == "completed"
    with pytest.raises(openai_threads.NotFoundError):
        await poll(Server("queued", 404))


async def test_the_headers_of_the_caller_stay_as_they_are(poll: Poll, clock: Clock) -> None:
    headers = {"X-Mine": "1"}
    server = Server("queued", "completed")
    await poll(server, extra_headers=headers)
    assert headers == {"X-Mine": "1"}
    assert [request.headers["x-mine"] for request in server.requests] == ["1", "1"]


async def test_cancellation_during_the_wait() -> None:
    transport = httpx2.MockTransport(Server("queued"))
    client = AsyncOpenAI(
        api_key="key", base_url="http://api.example/v1", http_client=httpx2.AsyncClient(transport=transport)
    )
    task = asyncio.create_task(client.beta.threads.runs.poll("run_1", "thread_1"))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_create_and_poll_polls_what_was_created(clock: Clock) -> None:
    server = Server("queued", "in_progress", "completed")
    client = OpenAI(
        api_key="key",
        base_url="http://api.example/v1",
        http_client=httpx2.Client(transport=httpx2.MockTransport(server)),
    )
    runs = client.beta.threads.runs
    run = runs.create_and_poll(thread_id="thread_1", assistant_id="asst_1", extra_body={"more": 1})
    assert run.status == "completed"
    assert [request.method for request in server.requests] == ["POST", "GET", "GET"]
    assert [request.url.path for request in server.requests][1:] == ["/v1/threads/thread_1/runs/run_1"] * 2
    assert [request.content for request in server.requests][1:] == [b"", b""]


async def test_the_thread_that_the_caller_named_is_polled(clock: Clock) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        paths.append(request.url.path)
        return httpx2.Response(200, json={**run_data("completed"), "thread_id": "thread_other"})

    paths: list[str] = []
    settings: dict[str, Any] = {"api_key": "key", "base_url": "http://api.example"}
    transport = httpx2.MockTransport(answer)
    clients: list[Any] = [
        OpenAI(http_client=httpx2.Client(transport=transport), **settings),
        AsyncOpenAI(http_client=httpx2.AsyncClient(transport=transport), **settings),
    ]
    for client in clients:
        runs = client.beta.threads.runs
        await _wait(runs.create_and_poll(thread_id="thread_mine", assistant_id="a"))
        await _wait(runs.submit_tool_outputs_and_poll(run_id="run_1", thread_id="thread_mine", tool_outputs=[]))
        await _wait(client.beta.threads.create_and_run_poll(assistant_id="a"))
    assert {path.split("/")[2] for path in paths[:4] + paths[6:10]} == {"thread_mine"}
    assert paths[4:6] == paths[10:] == ["/threads/runs", f"/threads/thread_other/runs/{run_data('')['id']}"]


@pytest.mark.parametrize("name", ["stream", "create_and_stream"])
def test_a_handler_of_the_other_kind_is_refused_at_once(name: str) -> None:
    wrong: list[tuple[Any, Any]] = [
        (OpenAI(api_key="k"), openai_threads.AsyncAssistantEventHandler()),
        (OpenAI(api_key="k"), openai_threads.AssistantEventHandler),
        (AsyncOpenAI(api_key="k"), openai_threads.AssistantEventHandler()),
    ]
    for client, handler in wrong:
        with pytest.raises(TypeError, match="event_handler must be an instance of"):
            getattr(client.beta.threads.runs, name)(thread_id="t", assistant_id="a", event_handler=handler)
