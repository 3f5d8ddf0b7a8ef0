"""Formatting, comparing and writing the output."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from specloom.diagnostics import Rejected
from specloom.output import (
    MANIFEST_NAME,
    Changes,
    FormatFailed,
    Manifest,
    OutputRefused,
    WriteFailed,
    check,
    diff_summary,
    format_python,
    formatting,
    recover,
    refuse_overlap,
    write,
)
from specloom.output.journal import STAGE_NAME
from specloom.output.lock import locked

if TYPE_CHECKING:
    from collections.abc import Callable
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
CALLS = ("replace", "unlink", "rmdir", "mkdir", "fsync", "chmod", "open", "close")


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


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output directory with the old files and some of the user's."""
    root = tmp_path / "out"
    put(root, FOREIGN)
    write(root, OLD)
    return root


def on_call(number: int, act: Callable[[], None], patch: Callable[[str, Any], None], *, again: bool = False) -> None:
    """Do something before the `number`-th of the calls that change files, or before each from there on."""
    count = 0

    def counted(original: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        nonlocal count
        count += 1
        if count == number or (again and count > number):
            act()
        return original(*args, **kwargs)

    for name in CALLS:
        patch(name, partial(counted, getattr(os, name)))


# What is written


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


def test_a_run_that_changes_nothing_does_not_import_black() -> None:
    program = "import sys, specloom.output as o; o.format_python({}, line_length=80, processes=2); "
    program += "sys.exit('black' in sys.modules or 'concurrent.futures' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, env=environment())


def environment(**extra: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **extra}


# A96: check


def test_check_lists_and_writes_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (out / "pkg/a.py").write_bytes(b"edited\n")
    (out / "README.md").unlink()
    before = tree(out)
    with monkeypatch.context() as patch:
        refuse_all_writes(patch)
        changes = check(out, {**OLD, "pkg/new.py": b""})
    assert changes.missing == ("README.md", "pkg/new.py")
    assert changes.different == ("pkg/a.py",)
    assert changes.drift
    assert tree(out) == before


def test_check_of_an_absent_output_does_not_create_it(tmp_path: Path) -> None:
    assert check(tmp_path / "out", OLD).missing == tuple(sorted(OLD))
    assert not (tmp_path / "out").exists()


def test_another_tool_version_is_reported_and_is_no_drift(out: Path) -> None:
    manifest = json.loads((out / MANIFEST_NAME).read_text())
    installed = manifest["tools"]["black"]
    manifest["tools"]["black"] = "1.0"
    (out / MANIFEST_NAME).write_text(json.dumps(manifest))
    changes = check(out, OLD)
    assert changes.tools_differ == (("black", "1.0", installed),)
    assert not changes.drift
    assert f"black 1.0 was recorded, {installed} is installed\n" in diff_summary(out, OLD, changes)
    write(out, OLD)
    assert check(out, OLD).tools_differ == ()


def test_summary_shows_counts_and_the_first_lines(out: Path) -> None:
    (out / "README.md").unlink()
    (out / "pkg/a.py").write_bytes(b"a = 1\nb = '\x1b[31m'\n")
    files = {path: content for path, content in OLD.items() if path != "pkg/gone/deep/x.py"}
    text = diff_summary(out, files, check(out, files))
    assert text == (
        "missing    README.md (+1)\n"
        "different  pkg/a.py (+0 −1)\n"
        "    @@ -1,2 +1 @@\n"
        "     a = 1\n"
        "    -b = '\\x1b[31m'\n"
        "extra      pkg/gone/deep/x.py (−1)\n"
        ".specloom.json does not list these files\n"
    )


def test_summary_shows_differences_at_the_end_of_lines(tmp_path: Path) -> None:
    put(tmp_path, {"a": b"x", "b": b"x\r\n", "c": b"\xff\n"})
    files = dict.fromkeys("abc", b"x\n")
    text = diff_summary(tmp_path, files, check(tmp_path, files))
    for line in ("-x (no newline at the end)", "-x\\r", "-\\xff"):
        assert f"    {line}\n    +x\n" in text


def test_summary_is_capped(tmp_path: Path) -> None:
    files = {f"m{number:03}.py": b"x = 1\n" * 500 for number in range(200)}
    put(tmp_path, dict.fromkeys(files, b"y = 1\n" * 500))
    lines = diff_summary(tmp_path, files, check(tmp_path, files), limit=40).splitlines()
    assert len(lines) == 42
    assert lines[-2] == "… and 197 more files"


# A90, A93: what is not ours


def refused(out: Path, files: dict[str, bytes]) -> dict[str, str]:
    before = tree(out)
    with pytest.raises(OutputRefused) as caught:
        write(out, files)
    assert tree(out) == before
    assert caught.value.help
    for obstacle in caught.value.obstacles:
        assert f"  {obstacle.path}: {obstacle.reason}" in str(caught.value)
    return {obstacle.path: obstacle.reason for obstacle in caught.value.obstacles}


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


# A91, A92: where the output is


def test_refuses_a_linked_output(tmp_path: Path, out: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(out)
    assert refused(link, NEW) == {str(link): f"is a symbolic link to {out}"}
    with pytest.raises(OutputRefused, match="symbolic link"):
        check(link, OLD)


def test_refuses_links_inside_the_output(tmp_path: Path, out: Path) -> None:
    shutil.move(out / "pkg", tmp_path / "elsewhere")
    (out / "pkg").symlink_to(tmp_path / "elsewhere")
    (out / "README.md").unlink()
    (out / "README.md").symlink_to(tmp_path / "nowhere")
    assert refused(out, NEW) == {"README.md": "is a symbolic link", "pkg": "is a symbolic link"}
    assert (tmp_path / "elsewhere/a.py").read_bytes() == OLD["pkg/a.py"]


def test_refuses_a_linked_stage(tmp_path: Path, out: Path) -> None:
    put(tmp_path, {"elsewhere/new/x": b"", "elsewhere/lock": b""})
    (out / STAGE_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefused, match="symbolic link"):
        write(out, NEW)
    assert tree(tmp_path / "elsewhere") == {"lock": b"", "new/x": b""}


def test_refuses_a_file_as_output(tmp_path: Path) -> None:
    put(tmp_path, {"out": b""})
    with pytest.raises(OutputRefused, match="is not a directory"):
        write(tmp_path / "out", NEW)


def test_rejects_an_output_that_contains_an_input(tmp_path: Path) -> None:
    put(tmp_path, {"spec/openapi.yaml": b"", "sdk.yaml": b""})
    (tmp_path / "link.yaml").symlink_to(tmp_path / "spec/openapi.yaml")
    inputs = [tmp_path / "sdk.yaml", tmp_path / "link.yaml"]
    for output in (tmp_path / "spec", tmp_path, tmp_path / "sdk.yaml", tmp_path / "out" / ".."):
        with pytest.raises(Rejected) as caught:
            refuse_overlap(output, inputs)
        for found in caught.value.diagnostics:
            assert (found.code, found.help) == ("SL902", "choose an output directory of its own")
    refuse_overlap(tmp_path / "out", inputs)


# A51, A56, A57: the set of paths


@pytest.mark.parametrize(
    "path",
    [
        *(
            "",
            ".",
            "..",
            "../x",
            "a/../x",
            "a//b",
            "a/",
            "/etc/passwd",
            "C:/x",
            "a:b",
            "a\\b",
            "a\0",
            "a\nb",
            "\ud800",
        ),
        *(
            "CON",
            "nul.py",
            "pkg/Com1.tar.gz",
            "aux/x.py",
            "COM¹",
            "con .py",
            "a.",
            "a /b",
            "a?",
            "a*",
            "a|b",
            '"',
        ),
        *(".specloom.json", ".specloom-stage/x", ".Specloom.json"),
    ],
)
def test_a_path_that_is_not_safe_everywhere_is_a_bug(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="generated paths"):
        write(tmp_path / "out", {path: b""})
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "paths",
    [
        ("a.py", "A.py"),
        ("ﬁ.py", "fi.py"),
        ("é", "e\u0301"),
        ("K", "k"),
        ("p/x", "P/y"),
        ("p", "p/x"),
        ("P", "p/x"),
    ],
)
def test_paths_that_clash_are_a_bug(paths: tuple[str, str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"same name on some file systems|both a file and a directory"):
        check(tmp_path, dict.fromkeys(paths, b""))


def test_unusual_but_safe_paths_are_written(tmp_path: Path) -> None:
    files = dict.fromkeys(["console.py", "com10", ".gitignore", "a b", "übung/ñ.py", "a..b", "nullable.py"], b"x")
    write(tmp_path / "out", files)
    assert not check(tmp_path / "out", files).drift


# The manifest


def test_manifest_is_sorted_and_round_trips(out: Path) -> None:
    manifest = Manifest.load(out)
    assert manifest == Manifest.of(OLD)
    assert set(manifest.tools) == {"specloom", "black", "datamodel-code-generator"}
    assert manifest.dump() == (out / MANIFEST_NAME).read_bytes()
    assert Manifest.of(dict(reversed(OLD.items()))).dump() == manifest.dump()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (b'{\n  "schema": 1,\n<<<<<<< HEAD\n', "is not JSON"),
        (b"", "is not JSON"),
        (b"\xff\xff", "is not UTF-8"),
        (b"[]", "is not a JSON object"),
        (b'{"schema": 2}', "has schema 2, but this version of Specloom reads 1"),
        (b'{"schema": 1, "tools": {}}', "has no 'files' object"),
        (b'{"schema": 1, "tools": {}, "files": {"a": 1}}', "has an entry in 'files' that is not a string"),
        (
            b'{"schema": 1, "tools": {}, "files": {"../x": ""}}',
            "lists '../x', which is not a plain relative path",
        ),
    ],
)
def test_a_damaged_manifest_is_an_error_with_its_place(out: Path, text: bytes, fact: str) -> None:
    (out / MANIFEST_NAME).write_bytes(text)
    before = tree(out)
    for action in (check, write):
        with pytest.raises(Rejected) as caught:
            action(out, NEW)
        (found,) = caught.value.diagnostics
        assert found.message.startswith(f"the manifest {fact}")
        assert found.place is not None
        assert found.place.file == str(out / MANIFEST_NAME)
        assert found.place.line == (3 if b"<<<" in text else 1)
        assert found.help
    assert tree(out) == before


def test_a_manifest_cannot_have_files_outside_deleted(tmp_path: Path, out: Path) -> None:
    put(tmp_path, {"precious": b"x"})
    manifest = json.loads((out / MANIFEST_NAME).read_text())
    manifest["files"]["../precious"] = Manifest.of({"precious": b"x"}).files["precious"]
    (out / MANIFEST_NAME).write_text(json.dumps(manifest))
    with pytest.raises(Rejected):
        write(out, NEW)
    assert (tmp_path / "precious").exists()


def test_without_a_manifest_equal_files_are_adopted(out: Path) -> None:
    (out / MANIFEST_NAME).unlink()
    assert check(out, OLD).drift
    assert write(out, OLD).unchanged == tuple(sorted(OLD))
    assert tree(out) == whole(OLD)


# A85: kill -9


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed(number: int, action: Callable[[], object]) -> bool:
    """Run the action in a process that is killed before its n-th call; return whether it came that far."""

    def child() -> None:
        on_call(number, kill_self, partial(setattr, os))
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


@pytest.fixture
def half_done(out: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output directory left by a run killed with all files moved, before it removed the journal."""
    with monkeypatch.context() as patch:
        patch.setattr(f"{__name__}.CALLS", ("unlink",))
        assert killed(1, partial(write, out, NEW))
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


# A86–A88: the system refuses


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
            except WriteFailed:
                failed.append(number)
        if number in failed:
            assert tree(root) == whole(OLD)
            assert folders(root) == folders(out)
            assert (root / "README.md").stat().st_mtime == 1
        else:
            # Cleaning up may fail without harm.
            assert unstaged(root) == whole(NEW)
            assert check(root, NEW).drift is False
    assert len(failed) > 30


def test_a_file_that_can_never_be_replaced_leaves_the_old_output(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def denied(source: Path, target: Path) -> None:
        if out / "pkg/a.py" in (source, target):
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", denied)
    with pytest.raises(WriteFailed) as caught:
        write(out, NEW)
    assert caught.value.path == out / "pkg/a.py"
    assert caught.value.help == "give this user write access, then run again"
    assert tree(out) == whole(OLD)


def test_a_write_error_names_the_file_and_the_remedy(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailed) as caught:
        write(out, NEW)
    assert str(caught.value) == f"cannot read or write {out / 'README.md'}: No space left on device"
    assert caught.value.help == "free space on the disk, then run again"


def test_a_read_only_place_for_a_new_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: Any) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "mkdir", read_only)
    with pytest.raises(WriteFailed, match="Read-only") as caught:
        write(tmp_path / "some" / "out", NEW)
    assert "writable" in caught.value.help
    assert list(tmp_path.iterdir()) == []


def test_an_error_in_the_first_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WriteFailed):
        write(tmp_path / "some" / "out", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_real_limit_on_the_size_of_files(out: Path) -> None:
    program = (
        "import resource, sys, pathlib; from specloom.output import write, WriteFailed\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write(pathlib.Path(sys.argv[1]), {'pkg/a.py': b'x' * 5000})\n"
        "except WriteFailed as error: print(error)\n"
    )
    run = [sys.executable, "-c", program, str(out)]
    done = subprocess.run(run, check=True, env=environment(), capture_output=True, text=True)
    assert done.stdout == f"cannot read or write {out / 'pkg/a.py'}: File too large\n"
    assert tree(out) == whole(OLD)


def test_a_file_that_cannot_be_read(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "lstat", denied)
    with pytest.raises(WriteFailed, match="Permission denied"):
        check(out, NEW)


# A89: two runs at once


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


# A95: Ctrl-C


@pytest.mark.parametrize("impatient", [False, True])
def test_ctrl_c_at_any_point_leaves_no_temporary_files(
    out: Path, impatient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one signal, or with another one at each further step."""
    calls = set(CALLS) - {"open", "close"}
    monkeypatch.setattr(f"{__name__}.CALLS", tuple(sorted(calls)))
    number = 1
    interrupted = 0
    while True:
        try:
            with monkeypatch.context() as patch:
                on_call(number, interrupt, partial(patch.setattr, os), again=impatient)
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


# Formatting, A94 and A97


def modules(count: int, lines: int) -> dict[str, str]:
    return {f"pkg/m{number}.py": f"x{number} = {{'a':1,\n'b':2}}\n" * lines for number in range(count)}


def test_formats_as_black_does_for_python_310() -> None:
    source = "match x:\n  case {'a':1}: print( 'y' )\n"
    formatted = format_python({"b.py": source, "a.py": ""}, line_length=110, processes=2)
    assert list(formatted.items()) == [
        ("b.py", 'match x:\n    case {"a": 1}:\n        print("y")\n'),
        ("a.py", ""),
    ]


def test_processes_do_not_change_the_result() -> None:
    sources = modules(6, 200)
    assert sum(text.count("\n") for text in sources.values()) > 1500
    alone = format_python(sources, line_length=80, processes=1)
    assert list(format_python(sources, line_length=80, processes=2).items()) == list(alone.items())


@pytest.mark.parametrize("lines", [1, 400])
def test_a_module_that_cannot_be_formatted_is_named(lines: int) -> None:
    sources = {**modules(4, lines), "pkg/bad.py": "def f(:\n"}
    with pytest.raises(FormatFailed, match=r"^cannot format pkg/bad.py: cannot parse .* 1:6") as caught:
        format_python(sources, line_length=80, processes=2)
    assert caught.value.module == "pkg/bad.py"


def test_a_formatting_process_that_dies_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_start_worker", partial(os._exit, 1))
    with pytest.raises(FormatFailed, match="a formatting process died"):
        format_python(modules(4, 400), line_length=80, processes=2)


def test_the_same_bytes_in_another_environment(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from specloom.output import format_python, write\n"
        "sources = {f'pkg/é{n}.py': f'x = {{1:{n}}}\\n' * 310 for n in range(5)}\n"
        "texts = format_python(sources, line_length=80, processes=2)\n"
        "write(pathlib.Path(sys.argv[1]), {path: text.encode() for path, text in texts.items()})\n"
    )
    trees: list[dict[str, bytes]] = []
    for number, extra in enumerate([{}, {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}]):
        root = tmp_path / str(number)
        run = [sys.executable, "-c", program, str(root / "out")]
        root.mkdir()
        subprocess.run(run, check=True, env=environment(**extra), cwd=root)
        trees.append(tree(root / "out"))
    assert trees[0] == trees[1]
    assert len(trees[0]) == 6
