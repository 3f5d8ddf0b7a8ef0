"""Every command that writes: killed, stopped, without space, and two at once."""

from __future__ import annotations

import errno
import os
import random
import resource
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from .commands import COMMANDS, Command, forked, left_over, settled, warm_up
from .support import on_call, tree

SAMPLE, WHOLE, LESS = 4, 120, 40
"""How many random points each command is killed at in `make test`, and in `make prove`; and disturbed at otherwise."""

Tree = dict[str, bytes]


@pytest.fixture(scope="module", params=COMMANDS, ids=[command.name for command in COMMANDS])
def trial(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    warm_up()
    here = Path.cwd()
    yield Trial(request.param, tmp_path_factory.mktemp("trial"))
    os.chdir(here)


class Trial:
    """A command, with the folder before and after a run that nothing disturbs."""

    def __init__(self, command: Command, root: Path) -> None:
        self.command = command
        self._root = root
        self._count = 0
        command.prepare(root / "prepared")
        self.old = tree(root / "prepared")
        self.folder()
        # A run before loads what is only loaded when it is needed.
        assert command.run() == 0
        folder = self.folder()
        begun = time.monotonic()
        assert forked(command.run) == 0
        self.seconds = time.monotonic() - begun
        self.new = tree(folder)
        assert self.old != self.new
        assert not left_over(folder)
        self.calls = self._calls()

    def folder(self) -> Path:
        """A new folder, as it is before; the current one of this process."""
        self._count += 1
        folder = self._root / f"trial{self._count}"
        shutil.copytree(self._root / "prepared", folder)
        os.chdir(folder)
        return folder

    def _calls(self) -> int:
        """How many of the calls that change files a run makes."""
        self.folder()
        counted = self._root / "calls"

        def work() -> int:
            calls: list[int] = []
            on_call(1, lambda: calls.append(0), partial(setattr, os), again=True)
            code = self.command.run()
            counted.write_text(str(len(calls)))
            return code

        assert forked(work) == 0
        return int(counted.read_text())

    def disturbed(self, number: int, act: Callable[[], None]) -> int:
        """Run the command with something done before the `number`-th such call; the exit code or signal."""

        def work() -> int:
            on_call(number, act, partial(setattr, os))
            return self.command.run()

        return forked(work)

    def check(self, folder: Path) -> str:
        """The folder is old or new, or becomes so by the next run; which."""
        waits = bool(left_over(folder))
        state = settled(folder)
        if not waits:
            assert state in (self.old, self.new)
        code = forked(self.command.run)
        is_new = state == self.new and not self.command.again
        assert code in ((3, 4) if is_new else (0,))
        assert tree(folder) == self.new
        return "between" if waits else "old" if state == self.old else "new"


def _kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _kill(trial: Trial, chance: random.Random, count: int) -> set[str]:
    """Kill runs at random calls and at random moments; what the folders were then."""
    seen: set[str] = set()
    for number in range(count):
        folder = trial.folder()
        if number % 2:
            forked(trial.command.run, after=chance.random() * trial.seconds)
        else:
            trial.disturbed(chance.randint(1, trial.calls), _kill_self)
        seen.add(trial.check(folder))
    return seen


def test_kill_at_some_points(trial: Trial) -> None:
    assert _kill(trial, random.Random(1), SAMPLE)


@pytest.mark.prove
def test_kill_at_many_points(trial: Trial) -> None:
    assert {"old"} < _kill(trial, random.Random(2), WHOLE)


def test_a_system_that_refuses(trial: Trial) -> None:
    _refused(trial, errno.ENOSPC, random.Random(3), SAMPLE)


@pytest.mark.prove
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_system_that_refuses_at_many_points(trial: Trial, code: int) -> None:
    _refused(trial, code, random.Random(code), LESS)


def _refused(trial: Trial, code: int, chance: random.Random, count: int) -> None:
    """One call fails; what only tidies up may do so without harm."""

    def refuse() -> None:
        raise OSError(code, os.strerror(code))

    for _ in range(count):
        folder = trial.folder()
        ended = trial.disturbed(chance.randint(1, trial.calls), refuse)
        assert ended in (0, 4)
        assert settled(folder) == (trial.new if ended == 0 else trial.old)


def test_files_may_not_grow(trial: Trial) -> None:
    """As on a full disk: a write of more than a few bytes fails."""
    folder = trial.folder()

    def work() -> int:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
        return trial.command.run()

    assert forked(work) == 4
    assert tree(folder) == trial.old
    assert forked(trial.command.run) == 0
    assert tree(folder) == trial.new


def test_signals_at_some_points(trial: Trial) -> None:
    _signalled(trial, signal.SIGINT, random.Random(4), SAMPLE)


@pytest.mark.prove
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_at_many_points(trial: Trial, number: int) -> None:
    _signalled(trial, number, random.Random(number), LESS)


def _signalled(trial: Trial, number: int, chance: random.Random, count: int) -> None:
    """Ctrl-C ends a run with 130 and leaves nothing half done; other signals are as a kill is.

    It may come when all is written and the run has only to say so.
    """
    for _ in range(count):
        folder = trial.folder()
        ended = forked(trial.command.run, chance.random() * trial.seconds, number)
        if number == signal.SIGINT:
            assert ended in (0, 130)
            assert not left_over(folder)
            assert tree(folder) in ([trial.new] if ended == 0 else [trial.old, trial.new])
        else:
            assert ended in (0, -number)
        trial.check(folder)


@pytest.mark.parametrize("count", [2, 4])
def test_runs_at_once_have_one_result(trial: Trial, count: int) -> None:
    folder = trial.folder()
    children = [_begun(trial.command) for _ in range(count)]
    codes = sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)
    assert codes == ([0] * count if trial.command.again else [0] + [4] * (count - 1))
    assert tree(folder) == trial.new


def _begun(command: Command) -> int:
    child = os.fork()
    if not child:
        os._exit(forked(command.run))
    return child
