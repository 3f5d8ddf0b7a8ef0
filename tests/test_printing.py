"""What comes from outside is printed so that it commands neither a terminal nor a CI system."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import specloom
import yaml
from click.testing import CliRunner, Result
from specloom.cli import main
from specloom.diagnostics import Diagnostics
from specloom.printable import printable
from specloom.source import parse_source

RAW = (
    "\x00\x1b[31m\x7f\x9b\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff"
    "\r\n::error::forged\n  ::x\n##[error]y"
)
"""All that a terminal, a reader or a CI system would take for something else than text."""
FORGED = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
OWN = re.compile(r"^::(error|warning|notice) (file=[^,:]*,(line=\d+,col=\d+,)?)?title=SL\d+::", re.MULTILINE)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "SPECLOOM_TRACEBACK", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def document(text: str) -> dict[str, Any]:
    """A document with the text where findings, notes and explanations name it."""
    schemas = {
        text: {"type": text, "properties": {text: {"$ref": f"#/components/schemas/{text}!"}}},
        "Pet": {"type": "object", "properties": {"name": {"type": "string"}, text: {"type": "string"}}},
    }
    call: dict[str, Any] = {
        "operationId": text,
        "tags": ["pets"],
        "parameters": [{"name": text, "in": text, "schema": {}}],
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    listing = {"operationId": f"list {text}", "tags": ["pets"], "responses": {"200": {"content": content}}, text: text}
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text},
        "servers": [{"url": "https://pets.example"}],
        "paths": {f"/{text}": {"post": call}, "/pets": {"get": listing}},
        "components": {"schemas": schemas},
    }


def assert_harmless(printed: str, *, github: bool = False) -> None:
    """Nothing is raw, and no line is a command but findings in the format that is made of them."""
    assert printed.replace("\n", "").isprintable(), ascii(printed)
    for line in printed.split("\n"):
        assert (github and OWN.match(line) and not FORGED.search(line, 2)) or not FORGED.search(line), line


def _payloads() -> Iterator[str]:
    yield RAW
    yield from ("::error::forged", "##[error]forged", " ::error::", "##vso[task.x]", ":bug: [red]x", "%0A::error::")


@pytest.mark.parametrize("format", ["text", "json", "github"])
@pytest.mark.parametrize("text", _payloads())
def test_findings_forge_nothing(text: str, format: str, folder: Path) -> None:
    name = text.replace("\0", "").replace("/", "")
    for command in ("generate", "check"):
        Path(f"{name}.json").write_text(json.dumps(document(text)))
        result = run(command, f"{name}.json", "--format", format, "--verbose", "-o", f"{name} out")
        assert result.exit_code == (0 if command == "generate" else result.exit_code)
        assert result.stderr
        assert_harmless(result.stdout)
        assert_harmless(result.stderr, github=format == "github")


def test_json_says_what_the_document_says() -> None:
    Path("openapi.json").write_text(json.dumps(document(RAW)))
    found = [json.loads(line) for line in run("generate", "openapi.json", "--format", "json").stderr.splitlines()]
    assert any(RAW.replace("~", "~0").replace("/", "~1") in item["pointer"] for item in found)


def test_github_gets_percent_signs_as_they_are() -> None:
    Path("a,b:c%.json").write_text('{"openapi": "%0A::error::", "paths": {}}')
    (line,) = run("generate", "a,b:c%.json", "--format", "github").stderr.splitlines()[:1]
    assert line.startswith("::error file=a%2Cb%3Ac%25.json,line=1,col=13,title=SL030::")
    assert "version %250A::error::" in line


@pytest.mark.parametrize("arguments", [("generate", "--root"), ("explain",), ("generate", "x"), ()])
def test_arguments_of_the_command_line_forge_nothing(arguments: tuple[str, ...]) -> None:
    name = RAW.replace("\0", "")
    result = run(*arguments, name)
    assert result.exit_code in (2, 3, 4)
    assert_harmless(result.stderr)
    result = run(*arguments, f"--{name}")
    assert result.exit_code == 2
    assert_harmless(result.stderr)


def test_names_of_files_forge_nothing() -> None:
    name = os.fsdecode(b"\xff::error::\x1b")
    Path(name).write_text("[]")
    for style in ("text", "json", "github"):
        result = run("generate", name, "--format", style)
        assert result.exit_code == 3
        assert_harmless(result.stderr, github=style == "github")


def test_what_was_edited_by_hand_forges_nothing() -> None:
    Path("openapi.json").write_text(json.dumps(document("x")))
    run("generate", "openapi.json", "-o", "out")
    Path("out/api.md").write_text(f"::error::\n{RAW}\n")
    result = run("check", "openapi.json", "-o", "out")
    assert result.exit_code == 1
    assert r"    -\x3a:error::" not in result.stdout  # behind a minus it is no command
    assert "    -::error::" in result.stdout
    assert_harmless(result.stdout)


def test_explanations_forge_nothing() -> None:
    Path("openapi.json").write_text(json.dumps(document(RAW)))
    run("generate", "openapi.json", "-o", "out")
    for name in ("client.pets", "client.pets.list", "Pet", RAW):
        result = run("explain", name, "out")
        assert result.output
        assert_harmless(result.stdout)
        assert_harmless(result.stderr)


def test_a_traceback_forges_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError(RAW)

    Path("openapi.json").write_text(json.dumps(document("x")))
    monkeypatch.setenv("SPECLOOM_TRACEBACK", "1")
    monkeypatch.setattr("specloom.render.render", fail)
    for style in ("text", "json", "github"):
        result = run("generate", "openapi.json", "--format", style)
        assert "Traceback" in result.stderr
        assert_harmless(result.stderr, github=style == "github")


@pytest.mark.parametrize("text", _payloads())
def test_an_inferred_config_forges_nothing_and_says_the_same(text: str) -> None:
    Path("openapi.json").write_text(json.dumps(document(f"a {'long ' * 30} {text}")))
    result = run("init", "openapi.json", "-o", "-")
    assert result.exit_code == 0
    assert_harmless(result.stdout)
    names = yaml.safe_load(result.stdout)["resources"]["pets"]["methods"].values()
    assert f"list a {'long ' * 30} {text}" in names
    assert parse_source(result.stdout.encode(), "sdk.yaml", Diagnostics()) is not None


def test_an_output_that_lacks_a_character_gets_its_escape() -> None:
    Path("openapi.json").write_text(json.dumps(document("日本")))
    assert run("generate", "openapi.json", "-o", "日").exit_code == 0
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "specloom", "check", "openapi.json", "-o", "日"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith(rb"\u65e5 is up to date")
    assert rb"\u65e5\u672c" in done.stderr


def test_text_that_is_harmless_stays() -> None:
    for text in ("", "a::b", "#[x]", "é 日本 👩", "C:\\x", "\\n"):
        assert printable(text) == text
    assert printable("::a ##[b] ##vso[c] ###[d]") == r"\x3a:a #\x23[b] #\x23vso[c] ##\x23[d]"
    assert printable("\ud800\U000e0001\t") == r"\ud800\U000e0001\t"


def test_one_module_prints() -> None:
    """But for the texts that say the same when they are read again."""
    folder = Path(specloom.__file__).parent
    modules = [path for path in folder.rglob("*.py") if "runtime" not in path.relative_to(folder).parts]
    found = {path.name: re.findall(r"\bprint\(.*|\becho\(.*|sys\.std(?:out|err)", path.read_text()) for path in modules}
    printing = {name: calls for name, calls in found.items() if calls}
    assert printing.pop("init.py") == ["echo(text, nl=False)"]
    assert printing.pop("schema.py") == ["echo(json.dumps(config_schema(), indent=2))"]
    assert printing.keys() == {"console.py", "snippets.py"}  # of which the second writes the text of programs
