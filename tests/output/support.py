"""An output directory before and after, and what happens to it."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from specloom.output import (
    MANIFEST_NAME,
    Manifest,
    OutputRefused,
    write,
)
from specloom.output.journal import STAGE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


OLD = {
    "README.md": b"old\n",
    "pkg/__init__.py": b"",
    "pkg/a.py": b"a = 1\n",
    "pkg/same.py": b"same = 1\r\n",
    "pkg/gone/deep/x.py": b"x = 1\n",
    "pkg/turns": b"a file that becomes a directory\n",
    "pkg/folds/y.py": b"a directory that becomes a file\n",
}
NEW = {
    "README.md": b"new\n",
    "pkg/__init__.py": b"",
    "pkg/a.py": b"a = 2\n",
    "pkg/same.py": b"same = 1\r\n",
    "pkg/added/deep/z.py": b"z = 1\n",
    "pkg/turns/z.py": b"z = 1\n",
    "pkg/folds": b"now a file\n",
}
FOREIGN = {".git/HEAD": b"ref\n", "pkg/mine.py": b"mine = 1\n"}
CALLS = ("replace", "link", "unlink", "rmdir", "mkdir", "fsync", "chmod", "open", "close")


def put(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def folders(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}


def whole(files: dict[str, bytes]) -> dict[str, bytes]:
    return {**files, **FOREIGN, MANIFEST_NAME: Manifest.of(files).dump()}


def unstaged(root: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(root).items() if not path.startswith(STAGE_NAME)}


def on_call(
    number: int,
    act: Callable[[], None],
    patch: Callable[[str, Any], None],
    *,
    calls: Iterable[str] = CALLS,
    again: bool = False,
) -> None:
    """Do something before the `number`-th of the calls that change files, or before each from there on."""
    count = 0

    def counted(original: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        nonlocal count
        count += 1
        if count == number or (again and count > number):
            act()
        return original(*args, **kwargs)

    for name in calls:
        patch(name, partial(counted, getattr(os, name)))


def refuse_all_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError("a write")

    for name in (
        "replace",
        "rename",
        "unlink",
        "rmdir",
        "mkdir",
        "makedirs",
        "chmod",
        "open",
        "utime",
        "link",
    ):
        monkeypatch.setattr(os, name, forbidden)


def environment(**extra: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **extra}


def refused(out: Path, files: dict[str, bytes]) -> dict[str, str]:
    before = tree(out)
    with pytest.raises(OutputRefused) as caught:
        write(out, files)
    assert tree(out) == before
    places = [out / obstacle.path for obstacle in caught.value.obstacles]
    assert [found.place and found.place.file for found in caught.value.diagnostics] == list(map(str, places))
    assert all(found.help for found in caught.value.diagnostics)
    return {obstacle.path: obstacle.reason for obstacle in caught.value.obstacles}
