"""A client under load, a process of its own: it reads what to do, and answers when it is done."""

from __future__ import annotations

import asyncio
import gc
import importlib
import os
import resource
import sys
import threading
import time
import warnings
from typing import Any

from tests.bench.load_server import EVENTS_PER_PIECE, allow_many_files

STREAMS, ROUNDS, PIECES, PAUSE = 1000, 3, 5, 20
"""The streams at a time, how often, and what they are like: the pause is in milliseconds."""
CALLS = 10_000
THREADS, CALLS_PER_THREAD = 16, 500
TLS_STREAMS, TLS_PIECES, TLS_PAUSE = 300, 3, 1
CUT_STREAMS, CUT_PAUSE = 200, 200


class Peer:
    """Does one kind of work after the other.

    Args:
        package: whose client is used.
        url: of the server, without a path.
    """

    def __init__(self, package: str, url: str) -> None:
        self._package: Any = importlib.import_module(package)
        self._url = url

    def streams(self) -> None:
        """Read many streams at a time, each of which must be what was asked for; no socket may be left."""
        asyncio.run(self._streams())

    async def _streams(self) -> None:
        before = _open_files()
        async with self._package.AsyncOpenAI(**self._options(PIECES, PAUSE)) as client:
            for _ in range(ROUNDS):
                right = await asyncio.gather(*(_aread(client, number, PIECES) for number in range(STREAMS)))
                assert all(right), f"{right.count(False)} of {STREAMS} streams are wrong"
        await asyncio.sleep(0)
        assert _open_files() <= before, f"{_open_files() - before} files are left open"

    def calls(self) -> None:
        """Make calls one after the other; they must leave no memory taken."""
        with self._package.OpenAI(**self._options()) as client:
            _call(client, CALLS // 10)
            gc.collect()
            before = _memory()
            _call(client, CALLS - CALLS // 10)
            gc.collect()
            assert (grown := _memory() - before) < 1024, f"memory has grown by {grown} KiB"

    def threads(self) -> None:
        """Make calls in many threads."""
        with self._package.OpenAI(**self._options()) as client:
            done: list[bool] = []

            def work() -> None:
                _call(client, CALLS_PER_THREAD)
                done.append(True)

            threads = [threading.Thread(target=work) for _ in range(THREADS)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(done) == THREADS, "calls have failed"

    def tls(self) -> None:
        """Read streams of a few milliseconds over TLS, one after the other."""
        with self._package.OpenAI(**self._options(TLS_PIECES, TLS_PAUSE)) as client:
            for number in range(TLS_STREAMS):
                assert _read(client, number, TLS_PIECES), "a stream is wrong"

    def cut(self) -> float:
        """Have the server killed under many streams, and another one started; return the seconds to the last error."""
        return asyncio.run(self._cut())

    async def _cut(self) -> float:
        endless = self._options(1_000_000, CUT_PAUSE)
        async with self._package.AsyncOpenAI(**endless) as client:
            started: set[int] = set()
            readers = [asyncio.create_task(self._read_until_cut(client, n, started)) for n in range(CUT_STREAMS)]
            while len(started) < CUT_STREAMS:
                await asyncio.sleep(0.01)
            await _ask("kill")
            begun = time.perf_counter()
            errors = await asyncio.gather(*readers)
            seconds = time.perf_counter() - begun
            kind = self._package.APIConnectionError
            assert all(isinstance(error, kind) for error in errors), (
                f"errors are of other types: {set(map(type, errors))}"
            )
            await _ask("restart")
            calls = (client.beta.threads.create(metadata={"a": "b"}) for _ in range(CUT_STREAMS))
            assert all(thread.id == "thread_1" for thread in await asyncio.gather(*calls))
        return seconds

    async def _read_until_cut(self, client: Any, number: int, started: set[int]) -> BaseException | None:
        try:
            async for _ in await _aopen(client, number):
                started.add(number)
        except Exception as error:  # noqa: BLE001 - which one it is is what is asked
            return error
        return None

    def _options(self, pieces: int = 1, pause: int = 0) -> dict[str, Any]:
        url = f"{self._url}/{pieces}x{pause}/v1"
        return {"api_key": "none", "base_url": url, "max_retries": 0, "timeout": 60}


def _aopen(client: Any, number: int) -> Any:
    return client.beta.threads.runs.create(f"thread_{number}", assistant_id="asst_1", stream=True)


async def _aread(client: Any, number: int, pieces: int) -> bool:
    return _is_right([event async for event in await _aopen(client, number)], number, pieces)


def _read(client: Any, number: int, pieces: int) -> bool:
    events = client.beta.threads.runs.create(f"thread_{number}", assistant_id="asst_1", stream=True)
    return _is_right(list(events), number, pieces)


def _is_right(events: list[Any], number: int, pieces: int) -> bool:
    texts = [event.data.delta.content[0].text.value for event in events]
    return texts == [f"{number} "] * (pieces * EVENTS_PER_PIECE)


def _call(client: Any, times: int) -> None:
    for _ in range(times):
        assert client.beta.threads.create(metadata={"a": "b"}).id == "thread_1"


def _open_files() -> int:
    gc.collect()
    return len(os.listdir("/dev/fd"))


def _memory() -> int:
    """The most memory that the process has had, in KiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak


async def _ask(wish: str) -> None:
    """Have who has started this process do something to the server."""
    print(wish, flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)


def main() -> None:
    """Do what each line of the input names, and print the outcome."""
    warnings.simplefilter("ignore", DeprecationWarning)
    allow_many_files()
    peer = Peer(*sys.argv[1:])
    for line in sys.stdin:
        print(getattr(peer, line.strip())(), flush=True)


if __name__ == "__main__":
    main()
