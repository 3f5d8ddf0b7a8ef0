"""`specloom generate --watch`, as a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue

import pytest
from click.testing import CliRunner
from specloom.cli import main
from specloom.job import Job
from specloom.watching import Seen

DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths:
  /books:
    get: {operationId: list_books, tags: [books], responses: {"204": {description: Done.}}}
"""
OVERLAY = """\
overlay: 1.1.0
info: {title: Names, version: "1"}
actions: [{target: "$.paths['/books'].get", update: {summary: Every book.}}]
"""
RESOURCE = Path("out/library/resources/books.py")


class Watching:
    """A process that watches, and the lines that it prints, of both streams in their order."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: Queue[str] = Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)

    def run(self) -> tuple[str, str]:
        """What the next run says: its findings, and its line without time and duration."""
        before: list[str] = []
        while True:
            try:
                line = self._lines.get(timeout=60)
            except Empty:
                pytest.fail(f"there was no run; it printed {before}")
            found = re.fullmatch(r"\d\d:\d\d:\d\d (.*) \(\d+\.\d\d s\)\n", line)
            if found:
                return "".join(before), found[1]
            before.append(line)

    def end(self) -> int:
        """Press Ctrl-C; the result is the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)

    def kill(self) -> None:
        """End it in any case."""
        self.process.kill()
        self.process.wait()
        self._reader.join()


@contextmanager
def _watching(folder: Path, *options: str) -> Iterator[Watching]:
    command = [sys.executable, "-m", "specloom", "generate", "-o", "out", "--formatter", "ruff", "--watch", *options]
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    watching = Watching(process)
    try:
        yield watching
    finally:
        watching.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    return tmp_path


def test_each_change_of_an_input_is_a_run_until_ctrl_c(folder: Path) -> None:
    document, part, config = folder / "openapi.yaml", folder / "part.yaml", folder / "sdk.yaml"
    overlay, helper = folder / "names.yaml", folder / "helpers" / "more.py"
    parameters = "parameters: [{name: size, in: query, schema: {$ref: 'part.yaml#/Size'}}], "
    helper.parent.mkdir()
    steps: list[tuple[Callable[[], object], str, str]] = [
        (lambda: document.write_text(DOCUMENT.replace("tags:", f"{parameters}tags:")), "openapi.yaml", "size: object"),
        (lambda: part.write_text("Size: {type: integer}\n"), "part.yaml", "size: int"),
        (lambda: config.write_text("overlays: [names.yaml]\n"), "sdk.yaml", "failed, as said above"),
        (lambda: overlay.write_text(OVERLAY), "names.yaml", "Every book."),
        (lambda: overlay.write_text(OVERLAY.replace("Every book", "All books")), "names.yaml", "All books."),
        (lambda: helper.write_text("class More: ...\n"), "helpers", "2 written"),
        (lambda: helper.write_text("class More:\n    x = 1\n"), "helpers/more.py", "1 written"),
        (lambda: os.replace(_beside(document, DOCUMENT), document), "openapi.yaml", "All books."),
    ]
    with _watching(folder) as watching:
        assert watching.run() == ("", _Says("1 operation, 0 models, files: "))
        for change, names, effect in steps:
            change()
            _, line = watching.run()
            assert line.startswith(f"{names}: "), (line, names)
            assert effect in line or effect in (folder / RESOURCE).read_text()
        assert "size" not in (folder / RESOURCE).read_text()
        assert watching.end() == 130


class _Says(str):
    """Equals each text that begins like it."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and other.startswith(str(self))

    __hash__ = str.__hash__


def _beside(path: Path, text: str) -> Path:
    """A file with the text that is moved into the place of another, as some editors do."""
    new = path.with_name(f"{path.name}~")
    new.write_text(text)
    return new


def test_a_fault_ends_a_run_and_not_the_watching(folder: Path) -> None:
    document = folder / "openapi.yaml"
    document.unlink()
    with _watching(folder) as watching:
        findings, line = watching.run()
        assert "openapi.yaml: error[SL910]" in findings
        assert line == "failed, as said above"
        document.write_text("openapi: [")
        findings, line = watching.run()
        assert "rejected: 1 error(s); nothing was written" in findings
        assert line == "openapi.yaml: failed, as said above"
        document.write_text(DOCUMENT.replace('"204"', '"204x"'))
        findings, line = watching.run()
        assert "openapi.yaml:6:62: warning" in findings
        assert line.startswith("openapi.yaml: 1 operation,")
        assert watching.end() == 130
    assert (folder / RESOURCE).is_file()


def test_ctrl_c_during_a_run_leaves_the_old_output(folder: Path) -> None:
    program = (
        "import time, specloom.render as rendering; from specloom.cli import main;"
        "rendering.render = lambda *_: (print('rendering', flush=True), time.sleep(60)); main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, "generate", "-o", "out", "--watch"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "rendering\n"
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "error[SL990] interrupted; nothing is half done" in errors
    assert {path.name for path in folder.iterdir()} == {"openapi.yaml"}


@pytest.mark.parametrize("format", ["json", "github"])
def test_formats_for_programs_are_refused(format: str) -> None:
    result = CliRunner().invoke(main, ["generate", "--watch", "--format", format])
    assert result.exit_code == 2
    assert "--watch is for people at a terminal" in result.stderr


def test_what_changes_while_a_run_reads_is_not_missed(tmp_path: Path) -> None:
    path, seen = tmp_path / "a", Seen()
    path.write_text("1")
    seen.note(path)
    path.write_text("22")
    seen.note(path)
    assert seen.next_change() == [path]


def test_a_file_is_waited_for_until_it_is_written(tmp_path: Path) -> None:
    path, seen = tmp_path / "a", Seen()
    seen.note(path)
    ends = threading.Event()

    def write() -> None:
        with path.open("w") as file:
            for _ in range(10):
                file.write("x")
                file.flush()
                ends.wait(0.03)

    writer = threading.Thread(target=write)
    writer.start()
    assert seen.next_change() == [path]
    assert path.read_text() == "x" * 10
    writer.join()


def test_runs_name_freely_if_asked_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs: list[Job] = []

    def stop(job: Job, _: list[Path]) -> Seen:
        jobs.append(job)
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("specloom.commands.generate._generate_again", stop)
    for options in ([], ["--rename-freely"]):
        assert CliRunner().invoke(main, ["generate", "--watch", *options]).exit_code == 130
    assert [job.inputs.rename_freely for job in jobs] == [False, True]
