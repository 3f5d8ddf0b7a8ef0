"""Runs that are killed, stopped, or two at once."""

from __future__ import annotations

import errno
import multiprocessing
import os
import shutil
import signal
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from specloom.output import (
    MANIFEST_NAME,
    Manifest,
    OutputRefused,
    recover,
    write,
)
from specloom.output.journal import STAGE_NAME
from specloom.output.lock import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
from .support import CALLS, NEW, OLD, folders, on_call, put, tree, unstaged, whole


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed(number: int, action: Callable[[], object], calls: Iterable[str] = CALLS) -> bool:
    """Run the action in a process that is killed before its n-th call; return whether it came that far."""

    def child() -> None:
        on_call(number, kill_self, partial(setattr, os), calls=calls)
        action()
        os._exit(0)

    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def test_kill_at_any_point_leaves_old_or_new_after_the_next_run(tmp_path: Path, out: Path) -> None:
    os.utime(out / "README.md", (1, 1))
    seen: set[str] = set()
    number = 0
    again = True
    while again:
        number += 1
        root = tmp_path / str(number)
        shutil.copytree(out, root)
        again = killed(number, partial(write, root, NEW))
        if (root / STAGE_NAME / "journal.json").exists():
            seen.add("between")
            recover(root)
            assert tree(root) == whole(OLD)
            assert folders(root) == folders(out)
            assert (root / "README.md").stat().st_mtime == 1
        else:
            seen.add("old" if unstaged(root) == whole(OLD) else "new")
            assert unstaged(root) in (whole(OLD), whole(NEW))
        write(root, NEW)
        assert tree(root) == whole(NEW)
        assert folders(root) == {".git", "pkg", "pkg/added", "pkg/added/deep", "pkg/turns"}
        shutil.rmtree(root)
    assert seen == {"old", "between", "new"}
    assert number > 40


def test_kill_at_any_point_of_the_first_run(tmp_path: Path) -> None:
    files = {"pkg/a.py": b"a = 1\n"}
    number = 0
    again = True
    while again:
        number += 1
        root = tmp_path / str(number) / "out"
        again = killed(number, partial(write, root, files))
        write(root, files)
        assert tree(root) == {**files, MANIFEST_NAME: Manifest.of(files).dump()}


def test_a_file_that_is_replaced_is_never_absent(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced = OLD.keys() & NEW.keys()
    seen: list[set[str]] = []
    on_call(1, lambda: seen.append(replaced - tree(out).keys()), partial(monkeypatch.setattr, os), again=True)
    write(out, NEW)
    assert len(seen) > 40
    assert not any(seen)


def test_a_file_system_without_links(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "link", refused)
    assert killed(1, partial(write, out, NEW), calls=["unlink"])
    recover(out)
    assert tree(out) == whole(OLD)
    write(out, NEW)
    assert tree(out) == whole(NEW)


@pytest.fixture
def half_done(out: Path) -> Path:
    """An output directory left by a run killed with all files moved, before it removed the journal."""
    assert killed(1, partial(write, out, NEW), calls=["unlink"])
    assert (out / STAGE_NAME / "journal.json").exists()
    return out


def test_kill_at_any_point_of_a_recovery(tmp_path: Path, half_done: Path) -> None:
    assert unstaged(half_done) == whole(NEW)
    number = 1
    root = tmp_path / "recovering"
    shutil.copytree(half_done, root)
    while killed(number, partial(recover, root)):
        recover(root)
        assert tree(root) == whole(OLD)
        shutil.rmtree(root)
        shutil.copytree(half_done, root)
        number += 1
    assert tree(root) == whole(OLD)
    assert number > 15


def test_recovery_refuses_to_undo_a_later_edit(half_done: Path) -> None:
    (half_done / "pkg/a.py").write_bytes(b"edited since\n")
    before = tree(half_done)
    del before[f"{STAGE_NAME}/lock"]
    with pytest.raises(OutputRefused) as caught:
        write(half_done, NEW)
    assert [item.path for item in caught.value.obstacles] == ["pkg/a.py"]
    assert tree(half_done) == before
    (half_done / "pkg/a.py").unlink()
    write(half_done, NEW)
    assert tree(half_done) == whole(NEW)


@pytest.mark.parametrize(
    "journal",
    [
        b"{",
        b"[]",
        b'{"steps": [{}], "folders": []}',
        b'{"steps": [{"path": "../precious", "old": null, "new": "x"}], "folders": []}',
    ],
)
def test_a_journal_of_somebody_else_moves_nothing(tmp_path: Path, out: Path, journal: bytes) -> None:
    put(tmp_path, {"precious": b"x"})
    put(out, {f"{STAGE_NAME}/journal.json": journal, f"{STAGE_NAME}/old/0": b"planted"})
    with pytest.raises(OutputRefused, match="is not a journal of Specloom"):
        write(out, NEW)
    assert (tmp_path / "precious").read_bytes() == b"x"
    assert unstaged(out) == whole(OLD)


def test_a_second_run_waits_for_the_first(out: Path) -> None:
    second = threading.Thread(target=write, args=(out, NEW))
    with locked(out / STAGE_NAME):
        second.start()
        second.join(0.1)
        assert second.is_alive()
        assert unstaged(out) == whole(OLD)
    second.join()
    assert tree(out) == whole(NEW)


def test_two_runs_at_once_have_one_result(out: Path) -> None:
    def many(files: dict[str, bytes]) -> None:
        for _ in range(25):
            write(out, files)

    fork = multiprocessing.get_context("fork")
    runs = [fork.Process(target=many, args=(files,)) for files in (OLD, NEW, {**NEW, "pkg/a.py": b"third\n"})]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0, 0, 0]
    assert tree(out) in (whole(OLD), whole(NEW), whole({**NEW, "pkg/a.py": b"third\n"}))


@pytest.mark.parametrize("impatient", [False, True])
def test_ctrl_c_at_any_point_leaves_no_temporary_files(
    out: Path, impatient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one signal, or with another one at each further step."""
    calls = sorted({*CALLS, "fstat"} - {"open", "close"})
    number = 1
    interrupted = 0
    while True:
        try:
            with monkeypatch.context() as patch:
                on_call(number, interrupt, partial(patch.setattr, os), calls=calls, again=impatient)
                write(out, NEW)
        except KeyboardInterrupt:
            interrupted += 1
        else:
            break
        assert tree(out) in (whole(OLD), whole(NEW))
        if tree(out) == whole(NEW):
            write(out, OLD)
        number += 1
    assert tree(out) == whole(NEW)
    assert interrupted > 30


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)
