"""Where the output is, and which paths are in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from specloom.diagnostics import Rejected
from specloom.output import (
    OutputRefused,
    compare,
    refuse_overlap,
    write,
)
from specloom.output.journal import STAGE_NAME

if TYPE_CHECKING:
    from pathlib import Path
from .support import NEW, OLD, put, refused, tree


def test_refuses_a_linked_output(tmp_path: Path, out: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(out)
    assert refused(link, NEW) == {"": f"is a symbolic link to {out}"}
    with pytest.raises(OutputRefused, match="symbolic link"):
        compare(link, OLD)


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
        compare(tmp_path, dict.fromkeys(paths, b""))


def test_unusual_but_safe_paths_are_written(tmp_path: Path) -> None:
    files = dict.fromkeys(["console.py", "com10", ".gitignore", "a b", "übung/ñ.py", "a..b", "nullable.py"], b"x")
    write(tmp_path / "out", files)
    assert not compare(tmp_path / "out", files).drift
