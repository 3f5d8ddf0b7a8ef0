"""Every finding and every failure in the three formats."""

from __future__ import annotations

import errno
import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from specloom.cli import main
from specloom.codes import Code
from specloom.console import Format, Printer
from specloom.diagnostics import Diagnostics, ExitCode, Place

DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths: {/books: {get: {operationId: listBooks, responses: {"200": {description: All.}}}}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a document."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "SPECLOOM_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "-o", "out"], catch_exceptions=False)


def _printed(diagnostics: Diagnostics, format: Format, *, verbose: bool = False) -> str:
    stream = io.StringIO()
    Printer(format, verbose, stream).findings(diagnostics.found)
    return stream.getvalue()


def _notes(count: int) -> Diagnostics:
    diagnostics = Diagnostics(strict=True)
    for number in range(count):
        place = Place("api.yaml", number + 1, 3, f"/x/{number}")
        diagnostics.note(Code.IGNORED, f"fact {number}", place, help="do it")
    return diagnostics


def test_notes_stop_nothing_even_when_strict() -> None:
    diagnostics = _notes(2)
    diagnostics.stop_on_errors()
    assert (diagnostics.errors, diagnostics.degraded) == ([], 0)


def test_notes_are_short_for_people_unless_they_ask() -> None:
    assert _printed(_notes(1), "text") == "1 note: fact 0 (--verbose shows it)\n"
    assert _printed(_notes(5), "text") == "5 notes: fact 0; fact 1; fact 2; and 2 more (--verbose shows them)\n"
    assert _printed(_notes(1), "text", verbose=True) == "api.yaml:1:3: note[SL039] fact 0  #/x/0\n      help: do it\n"


def test_notes_come_behind_the_rest_and_only_then() -> None:
    diagnostics = _notes(1)
    diagnostics.warn(Code.NO_SERVER, "worse", Place("z.yaml", 9))
    assert [line.split(":")[0] for line in _printed(diagnostics, "text").splitlines()] == ["z.yaml", "1 note"]


def test_notes_for_programs_and_github() -> None:
    (line,) = _printed(_notes(1), "json").splitlines()
    assert json.loads(line) == {
        "severity": "note",
        "code": "SL039",
        "message": "fact 0",
        "help": "do it",
        "file": "api.yaml",
        "line": 1,
        "column": 3,
        "pointer": "/x/0",
    }
    assert _printed(_notes(1), "github") == "::notice file=api.yaml,line=1,col=3,title=SL039::fact 0. do it\n"


def _nothing(_: pytest.MonkeyPatch) -> None:
    """The document is missing."""
    Path("openapi.yaml").unlink()


def _foreign(_: pytest.MonkeyPatch) -> None:
    Path("out").mkdir()
    Path("out/README.md").write_text("mine")


def _full(patch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    patch.setattr(os, "fsync", refuse)


def _link(_: pytest.MonkeyPatch) -> None:
    Path("elsewhere").mkdir()
    Path("out").symlink_to("elsewhere")


def _damaged(_: pytest.MonkeyPatch) -> None:
    Path("out").mkdir()
    Path("out/.specloom.json").write_text("{")


def _overlap(_: pytest.MonkeyPatch) -> None:
    Path("out").mkdir()
    Path("openapi.yaml").rename("out/openapi.yaml")
    Path("openapi.yaml").symlink_to("out/openapi.yaml")


def _interrupt(patch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    patch.setattr("specloom.render.render", stop)


def _bug(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("specloom.render.render", lambda *_: 1 / 0)


FAILURES: list[tuple[Callable[[pytest.MonkeyPatch], None], Code, str | None, ExitCode, str]] = [
    (_nothing, Code.SYSTEM, "openapi.yaml", ExitCode.SYSTEM, "failed; nothing was changed"),
    (_foreign, Code.FOREIGN_FILE, "out/README.md", ExitCode.REJECTED, "rejected: 1 error(s); nothing was written"),
    (_full, Code.SYSTEM, "out/README.md", ExitCode.SYSTEM, "failed; nothing was changed"),
    (_link, Code.FOREIGN_FILE, "out", ExitCode.REJECTED, "rejected: 1 error(s); nothing was written"),
    (_damaged, Code.BAD_MANIFEST, "out/.specloom.json", ExitCode.REJECTED, "rejected: 1 error(s); nothing was written"),
    (_overlap, Code.OVERLAP, "openapi.yaml", ExitCode.REJECTED, "rejected: 1 error(s); nothing was written"),
    (_interrupt, Code.INTERRUPTED, None, ExitCode.INTERRUPTED, ""),
    (_bug, Code.BUG, None, ExitCode.BUG, ""),
]


@pytest.mark.parametrize(("cause", "code", "file", "exit", "closing"), FAILURES)
def test_a_failure_has_code_place_remedy_and_exit_code_in_every_format(
    cause: Callable[[pytest.MonkeyPatch], None],
    code: Code,
    file: str | None,
    exit: ExitCode,
    closing: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cause(monkeypatch)
    results = {name: _run("generate", "--format", name) for name in ("text", "json", "github")}
    assert {result.exit_code for result in results.values()} == {exit}
    (found,) = [
        item for line in results["json"].stderr.splitlines() if (item := json.loads(line))["severity"] == "error"
    ]
    assert (found["code"], found.get("file")) == (code.value, file)
    assert found["help"]
    text = results["text"].stderr
    assert text.startswith(file or "error")
    assert f"error[{code.value}] {found['message']}\n" in re.sub(r"  #/\S*", "", text)
    assert f"      help: {found['help']}\n" in text
    assert text.endswith(f"{closing}\n")
    command = f"::error file={file}" if file else "::error "
    assert any(line.startswith(command) for line in results["github"].stderr.splitlines())
    assert "Traceback" not in text


def test_findings_of_a_run_that_fails_to_write_are_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("openapi.yaml").write_text(DOCUMENT.replace("description: All.", "$ref: '#/nowhere'"))
    _full(monkeypatch)
    found = [json.loads(line)["code"] for line in _run("generate", "--format", "json").stderr.splitlines()]
    assert "SL034" in found
    assert "SL910" in found


def test_all_files_in_the_way_are_listed() -> None:
    _run("generate")
    for name in ("README.md", "api.md"):
        Path("out", name).write_text("edited")
    Path("openapi.yaml").write_text(DOCUMENT.replace("Library", "Shelf"))
    found = [json.loads(line) for line in _run("generate", "--format", "json").stderr.splitlines()]
    files = [item["file"] for item in found if item["code"] == "SL903"]
    assert files == ["out/README.md", "out/api.md"]


def test_drift_for_programs_and_github() -> None:
    _run("generate")
    Path("out/api.md").unlink()
    lines = [json.loads(line) for line in _run("check", "--format", "json").stderr.splitlines()]
    assert [(line["code"], line.get("file")) for line in lines] == [("SL904", None), ("SL904", "out/api.md")]
    assert _run("check", "--format", "github").stderr == (
        "::error title=SL904::out is not up to date. run 'specloom generate openapi.yaml -o out'\n"
        "::error file=out/api.md,title=SL904::this was removed\n"
    )


def test_other_versions_of_the_tools_are_a_note() -> None:
    _run("generate")
    manifest = json.loads(Path("out/.specloom.json").read_text())
    manifest["tools"]["black"] = "1.0"
    Path("out/.specloom.json").write_text(json.dumps(manifest))
    result = _run("check")
    assert result.exit_code == 0
    assert re.match(r"1 note: black is \S+ here, the output was made with 1\.0 \(--verbose shows it\)\n", result.stderr)


def test_a_traceback_is_shown_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPECLOOM_TRACEBACK", "1")
    _bug(monkeypatch)
    assert "Traceback" in _run("generate").stderr
