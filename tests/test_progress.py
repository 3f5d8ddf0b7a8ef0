"""What is shown of a run while it runs."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from specloom.console import shown
from specloom.diagnostics import Diagnostics
from specloom.pipeline import Inputs, generate
from specloom.progress import Watch, at_hand, stage, watched

DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths:
  /books:
    get:
      operationId: list_books
      tags: [books]
      responses: {"200": {description: It., content: {application/json: {schema: {$ref: "parts/a[b].yaml#/Book"}}}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a[b].yaml").write_text("Book: {type: object, properties: {title: {type: string}}}\n")
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    return tmp_path


def test_each_stage_says_which_file_is_at_hand(folder: Path) -> None:
    heard: dict[str, list[str]] = {}
    read: list[Path] = []
    watch = Watch(
        announce=lambda stage: heard.setdefault(stage, []).clear(),
        show=lambda file: heard[next(reversed(heard))].append(file),
        note_input=read.append,
    )
    with watched(watch):
        outcome = generate(Inputs(folder / "openapi.yaml", None, folder / "out"), Diagnostics())
    assert list(heard) == ["load", "lower", "compare", "render", "format", "verify", "write"]
    assert read == [folder / "openapi.yaml", folder / "parts" / "a[b].yaml"]
    assert heard["load"] == [str(path) for path in read]
    assert "resources/books.py" in heard["render"]
    assert "library/resources/books.py" in heard["format"]
    assert set(heard["format"]) == set(heard["verify"])
    assert set(heard["write"]) >= outcome.files.keys()


@stage("work")
def _work() -> None:
    at_hand("a/[bold]\x1b[31m.py")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stderr count as a terminal of 20 columns."""
    for name, value in (("FORCE_COLOR", "1"), ("NO_COLOR", "1"), ("COLUMNS", "20"), ("TERM", "xterm")):
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("terminal")
def test_a_terminal_shows_stage_and_file_as_they_are_called(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    with shown(Watch()) as watch, watched(watch):
        _work()
    printed = capsys.readouterr().err
    assert "work a/[bold]\\x1b[31m.py" in printed


@pytest.mark.usefixtures("terminal")
def test_a_long_name_stays_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    with shown(Watch()) as watch:
        watch.announce("write")
        watch.show("a" * 200)
    printed = capsys.readouterr().err
    assert "write aaa" in printed
    assert max(len(line) for line in re.split(r"\n|\x1b\S*?[A-Za-z]|\r", printed)) <= 20


def _start(folder: Path, descriptor: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    environment = {name: value for name, value in environment.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "specloom", "generate", "-o", "out"]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=descriptor)


def test_a_run_at_a_terminal_shows_files_and_leaves_nothing(folder: Path) -> None:
    ours, theirs = pty.openpty()
    with _start(folder, theirs) as process:
        os.close(theirs)
        printed = _read_all(ours)
    os.close(ours)
    assert process.returncode == 0
    assert "library/" in printed
    assert printed.rstrip().endswith("\x1b[2K")


def _read_all(descriptor: int) -> str:
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(descriptor, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts).decode()


def test_a_file_gets_no_progress(folder: Path) -> None:
    with (folder / "errors.txt").open("w") as errors, _start(folder, errors.fileno()) as process:
        assert process.wait() == 0
    assert (folder / "errors.txt").read_text() == ""
