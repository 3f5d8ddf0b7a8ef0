"""The command line as people and CI use it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from specloom import __version__
from specloom.cli import main

DOCUMENT = """\
openapi: 3.1.0
info: {title: Library, version: "1"}
servers: [{url: "https://library.example"}]
paths:
  /books:
    post:
      operationId: addBook
      tags: [books]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}
      responses:
        "200":
          description: The book.
          content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}
components:
  schemas:
    Book:
      type: object
      properties:
        title: {type: string}
"""
FAULTY = DOCUMENT.replace("title: {type: string}", "title: {type: strnig}")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a document."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_generate_says_what_it_did(folder: Path) -> None:
    result = run("generate", "-o", "out")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 operation, 2 models, files: ")
    assert " s: load " in result.stdout
    assert result.stderr == ""
    assert (folder / "out/library/py.typed").exists()


def test_check_tells_whether_the_output_is_up_to_date(folder: Path) -> None:
    run("generate", "-o", "out")
    assert run("check", "-o", "out").exit_code == 0
    before = tree(folder / "out")
    (folder / "openapi.yaml").write_text(DOCUMENT.replace("title: {", "pages: {type: integer}\n        title: {"))
    result = run("check", "-o", "out")
    assert result.exit_code == 1
    assert "library/types/book.py" in result.stdout
    assert "+    pages: int | None = None" in result.stdout
    assert "run 'specloom generate openapi.yaml -o out'" in result.stderr
    assert tree(folder / "out") == before


def test_check_lists_missing_and_extra_files(folder: Path) -> None:
    run("generate", "-o", "out")
    (folder / "out/api.md").unlink()
    result = run("check", "-o", "out")
    assert result.exit_code == 1
    assert "api.md" in result.stdout


def test_a_fault_is_a_warning_and_with_strict_an_error(folder: Path) -> None:
    (folder / "openapi.yaml").write_text(FAULTY)
    lenient = run("generate", "-o", "out")
    assert lenient.exit_code == 0
    assert "openapi.yaml:20:23: warning[SL044] 'strnig' is no type" in lenient.stderr
    assert "did you mean 'string'?" in lenient.stderr
    assert "1 node was degraded" in lenient.stdout
    strict = run("generate", "-o", "other", "--strict")
    assert strict.exit_code == 3
    assert "nothing was written" in strict.stderr
    assert not (folder / "other").exists()


def test_findings_for_programs_and_for_github(folder: Path) -> None:
    (folder / "openapi.yaml").write_text(FAULTY)
    found = [json.loads(line) for line in run("generate", "-o", "out", "--format", "json").stderr.splitlines()]
    assert [(item["line"], item["column"], item["code"]) for item in found] == [(20, 23, "SL044")]
    annotated = run("generate", "-o", "out", "--format", "github").stderr
    assert annotated.startswith("::warning file=openapi.yaml,line=20,col=23,title=SL044::'strnig' is no type")


def test_several_errors_are_reported_at_once(folder: Path) -> None:
    (folder / "sdk.yaml").write_text(
        "package: library\nclient: {name: Library}\nresources:\n"
        "  books: {methods: {add: addBok, drop: dropBook}}\nmodels: {book: {Book: Bok}}\nvertion: 1.0\n"
    )
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert "did you mean 'version'?" in result.stderr
    (folder / "sdk.yaml").write_text((folder / "sdk.yaml").read_text().replace("vertion: 1.0\n", ""))
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert "sdk.yaml:4:26: error[SL060] openapi.yaml has no operation 'addBok'" in result.stderr
    assert "has no operation 'dropBook'" in result.stderr
    assert "has no schema 'Bok'" in result.stderr
    assert "did you mean 'Book'?" in result.stderr
    assert not (folder / "out").exists()


def test_a_missing_document_is_a_failure_to_read() -> None:
    result = run("generate", "nowhere.yaml", "-o", "out")
    assert result.exit_code == 4
    assert result.stderr == (
        "nowhere.yaml: error[SL910] cannot be read or written: No such file or directory\n"
        "      help: check the path, then run again\nfailed; nothing was changed\n"
    )


def test_a_file_of_the_user_is_not_overwritten(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out/README.md").write_text("mine")
    result = run("generate", "-o", "out")
    assert result.exit_code == 3
    assert "README.md" in result.stderr
    assert tree(folder / "out") == {"README.md": b"mine"}


def test_usage() -> None:
    assert run("generate", "--no-such-option").exit_code == 2
    assert run("--version").stdout == f"specloom, version {__version__}\n"
    assert "Usage:" in run("-h").stdout
    assert "--strict" in run("generate", "-h").stdout


def test_an_unexpected_error_is_owned_as_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("specloom.render.render", lambda *_: 1 / 0)
    result = run("generate", "-o", "out")
    assert result.exit_code == 70
    assert "bug: ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr


def test_ctrl_c_ends_with_130_and_leaves_nothing(folder: Path) -> None:
    program = (
        "import time, specloom.render as rendering; from specloom.cli import main;"
        "rendering.render = lambda *_: (print('rendering', flush=True), time.sleep(60)); main()"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", program, "generate", "-o", "out"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "rendering\n"
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=20)
    assert running.returncode == 130
    assert "interrupted" in errors
    assert {path.name for path in folder.iterdir()} == {"openapi.yaml"}


@pytest.mark.parametrize("step", ["make_context", "invoke"])
def test_ctrl_c_before_a_command_runs_is_no_other_end(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"specloom.console.Commands.{step}", interrupted)
    result = run("generate")
    assert (result.exit_code, result.stderr.strip()) == (130, "interrupted")


def test_the_output_does_not_depend_on_the_environment(folder: Path) -> None:
    trees = []
    for number, (seed, locale, zone) in enumerate((("1", "C", "UTC"), ("2", "C.UTF-8", "Asia/Tokyo"))):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        output = folder / str(number)
        command = [sys.executable, "-m", "specloom", "generate", str(folder / "openapi.yaml"), "-o", str(output)]
        subprocess.run(command, check=True, env=environment, cwd="/" if number else folder, capture_output=True)
        trees.append(tree(output))
    assert trees[0] == trees[1]


def test_shell_completion_is_offered() -> None:
    environment = {**os.environ, "_SPECLOOM_COMPLETE": "bash_source"}
    program = "from specloom.cli import main; main(prog_name='specloom')"
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert "_SPECLOOM_COMPLETE=bash_complete" in done.stdout


def test_a_resource_may_have_the_name_of_the_client(folder: Path) -> None:
    (folder / "openapi.yaml").write_text(DOCUMENT.replace("Library", "Books"))
    assert run("generate", "-o", "out").exit_code == 0
    client = (folder / "out/books/_client.py").read_text()
    assert "class Books(SyncAPIClient)" in client
    assert "def books(self) -> BooksResource:" in client


def test_a_check_that_finds_nothing_imports_nothing_that_makes_or_colours_files() -> None:
    """It runs before each commit of many people."""
    assert run("generate", "-o", "out").exit_code == 0
    program = (
        "import atexit, json, sys; from specloom.cli import main;"
        "atexit.register(lambda: print(json.dumps([*sys.modules]))); main()"
    )
    command = [sys.executable, "-c", program, "check", "-o", "out"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said, modules = done.stdout.splitlines()
    assert said.startswith("out is up to date")
    parts = {".".join(name.split(".")[:2]) if name.startswith("specloom") else name for name in json.loads(modules)}
    made_with = {"jinja2", "black", "datamodel_code_generator", "specloom.render", "specloom.verify"}
    told_with = {"rich", "specloom.adopting", "specloom.causes", "specloom.changes", "specloom.explaining"}
    assert not parts & {*made_with, *told_with}
    assert "specloom.lower" in parts
