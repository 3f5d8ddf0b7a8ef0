"""A system that refuses to read or write."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from specloom.output import (
    AccessFailed,
    compare,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path
from .support import NEW, OLD, environment, folders, on_call, tree, unstaged, whole


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_an_error_at_any_point_leaves_the_old_output(
    tmp_path: Path, out: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.utime(out / "README.md", (1, 1))
    reached: list[int] = []
    failed: list[int] = []

    def fail() -> None:
        reached.append(number)
        raise OSError(code, os.strerror(code))

    number = 0
    while number == len(reached):
        number += 1
        root = tmp_path / str(number)
        shutil.copytree(out, root)
        with monkeypatch.context() as patch:
            on_call(number, fail, partial(patch.setattr, os))
            try:
                write(root, NEW)
            except AccessFailed:
                failed.append(number)
        if number in failed:
            assert tree(root) == whole(OLD)
            assert folders(root) == folders(out)
            assert (root / "README.md").stat().st_mtime == 1
        else:
            # Cleaning up may fail without harm.
            assert unstaged(root) == whole(NEW)
            assert compare(root, NEW).drift is False
    assert len(failed) > 30


def test_a_file_that_can_never_be_replaced_leaves_the_old_output(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def denied(source: Path, target: Path) -> None:
        if out / "pkg/a.py" in (source, target):
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", denied)
    with pytest.raises(AccessFailed) as caught:
        write(out, NEW)
    assert _told(caught.value) == (f"{out / 'pkg/a.py'}", "give this user write access, then run again")
    assert tree(out) == whole(OLD)


def test_a_write_error_names_the_file_and_the_remedy(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AccessFailed) as caught:
        write(out, NEW)
    assert str(caught.value) == f"{out / 'README.md'}: cannot be read or written: No space left on device"
    assert _told(caught.value) == (f"{out / 'README.md'}", "free space on the disk, then run again")


def test_a_read_only_place_for_a_new_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: Any) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "mkdir", read_only)
    with pytest.raises(AccessFailed, match="Read-only") as caught:
        write(tmp_path / "some" / "out", NEW)
    assert "writable" in _told(caught.value)[1]
    assert list(tmp_path.iterdir()) == []


def test_an_error_in_the_first_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(AccessFailed):
        write(tmp_path / "some" / "out", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_real_limit_on_the_size_of_files(out: Path) -> None:
    program = (
        "import resource, sys, pathlib; from specloom.output import write, AccessFailed\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write(pathlib.Path(sys.argv[1]), {'pkg/a.py': b'x' * 5000})\n"
        "except AccessFailed as error: print(error)\n"
    )
    run = [sys.executable, "-c", program, str(out)]
    done = subprocess.run(run, check=True, env=environment(), capture_output=True, text=True)
    assert done.stdout == f"{out / 'pkg/a.py'}: cannot be read or written: File too large\n"
    assert tree(out) == whole(OLD)


def test_a_file_that_cannot_be_read(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "lstat", denied)
    with pytest.raises(AccessFailed, match="Permission denied"):
        compare(out, NEW)


def _told(failure: AccessFailed) -> tuple[str, str]:
    """The file and the remedy of the one finding."""
    (found,) = failure.diagnostics
    assert found.place is not None
    return found.place.file, found.help
