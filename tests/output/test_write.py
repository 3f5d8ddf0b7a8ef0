"""What is written, what is only compared, and what is not ours."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from specloom.output import (
    MANIFEST_NAME,
    Changes,
    Manifest,
    compare,
    diff_summary,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path
from .support import FOREIGN, NEW, OLD, folders, put, refuse_all_writes, refused, tree, whole


def test_writes_into_a_directory_that_does_not_exist_yet(tmp_path: Path) -> None:
    root = tmp_path / "some" / "out"
    changes = write(root, OLD)
    assert changes.missing == tuple(sorted(OLD))
    assert tree(root) == {**OLD, MANIFEST_NAME: Manifest.of(OLD).dump()}


def test_replaces_adds_and_removes(out: Path) -> None:
    changes = write(out, NEW)
    assert changes == Changes(
        missing=("pkg/added/deep/z.py", "pkg/folds", "pkg/turns/z.py"),
        extra=("pkg/folds/y.py", "pkg/gone/deep/x.py", "pkg/turns"),
        different=("README.md", "pkg/a.py"),
        unchanged=("pkg/__init__.py", "pkg/same.py"),
        manifest_stale=True,
        tools_differ=(),
    )
    assert tree(out) == whole(NEW)
    assert folders(out) == {".git", "pkg", "pkg/added", "pkg/added/deep", "pkg/turns"}


def test_files_have_mode_0644_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write(tmp_path / "out", OLD)
    finally:
        os.umask(before)
    for path in (*OLD, MANIFEST_NAME):
        assert (tmp_path / "out" / path).stat().st_mode & 0o777 == 0o644


def test_unchanged_files_keep_their_time(out: Path) -> None:
    os.utime(out / "pkg/same.py", (1, 1))
    write(out, NEW)
    assert (out / "pkg/same.py").stat().st_mtime == 1


def test_nothing_is_written_when_nothing_changed(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_all_writes(monkeypatch)
    changes = write(out, OLD)
    assert changes.unchanged == tuple(sorted(OLD))
    assert not changes.drift


def test_check_lists_and_writes_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (out / "pkg/a.py").write_bytes(b"edited\n")
    (out / "README.md").unlink()
    before = tree(out)
    with monkeypatch.context() as patch:
        refuse_all_writes(patch)
        changes = compare(out, {**OLD, "pkg/new.py": b""})
    assert changes.missing == ("README.md", "pkg/new.py")
    assert changes.different == ("pkg/a.py",)
    assert changes.drift
    assert tree(out) == before


def test_check_of_an_absent_output_does_not_create_it(tmp_path: Path) -> None:
    assert compare(tmp_path / "out", OLD).missing == tuple(sorted(OLD))
    assert not (tmp_path / "out").exists()


def test_another_tool_version_is_reported_and_is_no_drift(out: Path) -> None:
    manifest = json.loads((out / MANIFEST_NAME).read_text())
    installed = manifest["tools"]["black"]
    manifest["tools"]["black"] = "1.0"
    (out / MANIFEST_NAME).write_text(json.dumps(manifest))
    changes = compare(out, OLD)
    assert changes.tools_differ == (("black", "1.0", installed),)
    assert not changes.drift
    assert f"black 1.0 was recorded, {installed} is installed" in diff_summary(out, OLD, changes)
    write(out, OLD)
    assert compare(out, OLD).tools_differ == ()


def test_summary_shows_counts_and_the_first_lines(out: Path) -> None:
    (out / "README.md").unlink()
    (out / "pkg/a.py").write_bytes(b"a = 1\nb = 2\n")
    files = {path: content for path, content in OLD.items() if path != "pkg/gone/deep/x.py"}
    assert diff_summary(out, files, compare(out, files)) == [
        "missing    README.md (+1)",
        "different  pkg/a.py (+0 −1)",
        "    @@ -1,2 +1 @@",
        "     a = 1",
        "    -b = 2",
        "extra      pkg/gone/deep/x.py (−1)",
        ".specloom.json does not list these files",
    ]


def test_summary_shows_differences_at_the_end_of_lines(tmp_path: Path) -> None:
    put(tmp_path, {"a": b"x", "b": b"x\r\n", "c": b"\xff\n"})
    files = dict.fromkeys("abc", b"x\n")
    lines = diff_summary(tmp_path, files, compare(tmp_path, files))
    for line in ("-x (no newline at the end)", "-x\r", "-\\xff"):
        assert lines[lines.index(f"    {line}") + 1] == "    +x"


def test_summary_is_capped(tmp_path: Path) -> None:
    files = {f"m{number:03}.py": b"x = 1\n" * 500 for number in range(200)}
    put(tmp_path, dict.fromkeys(files, b"y = 1\n" * 500))
    lines = diff_summary(tmp_path, files, compare(tmp_path, files), limit=40)
    assert len(lines) == 42
    assert lines[-2] == "… and 197 more files"


def test_refuses_hand_edited_files_and_lists_them_all(out: Path) -> None:
    put(out, {"pkg/a.py": b"a = 3\n", "pkg/same.py": b"edited\n", "pkg/gone/deep/x.py": b"edited\n"})
    edited = "was edited by hand"
    assert refused(out, NEW) == {"pkg/a.py": edited, "pkg/gone/deep/x.py": edited, "pkg/same.py": edited}


def test_refuses_a_file_of_the_user_in_the_way(out: Path) -> None:
    assert refused(out, {**OLD, "pkg/mine.py": b""}) == {"pkg/mine.py": "was not generated by Specloom"}


def test_refuses_what_is_in_the_way_of_a_file_or_a_directory(out: Path) -> None:
    put(out, {"pkg/folds/mine.py": b"", "pkg/added": b""})
    (out / "pkg/empty").mkdir()
    assert refused(out, {**NEW, "pkg/empty": b""}) == {
        "pkg/added": "is in the way of a directory",
        "pkg/empty": "is in the way and not a file of Specloom",
        "pkg/folds": "is in the way and not a file of Specloom",
    }


def test_adopts_a_file_that_is_already_as_it_would_be(out: Path) -> None:
    files = {**OLD, "pkg/mine.py": FOREIGN["pkg/mine.py"]}
    assert "pkg/mine.py" in write(out, files).unchanged
    assert write(out, OLD).extra == ("pkg/mine.py",)
    assert not (out / "pkg/mine.py").exists()


def test_a_deleted_file_is_generated_again(out: Path) -> None:
    (out / "pkg/a.py").unlink()
    assert write(out, OLD).missing == ("pkg/a.py",)
    assert tree(out) == whole(OLD)


def test_a_stale_file_that_is_gone_already_is_forgotten(out: Path) -> None:
    (out / "pkg/turns").unlink()
    assert "pkg/turns" not in write(out, NEW).extra
    assert tree(out) == whole(NEW)


def test_a_directory_with_a_file_of_the_user_stays(out: Path) -> None:
    put(out, {"pkg/gone/notes.txt": b"mine\n"})
    write(out, NEW)
    assert (out / "pkg/gone/notes.txt").read_bytes() == b"mine\n"
    assert not (out / "pkg/gone/deep").exists()
