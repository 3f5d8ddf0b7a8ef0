"""The command: what it compares, how it prints, what it writes, and its exit codes."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from specloom.cli import main

from .support import PETS, Edit, diff, edited


def _without_age(document: dict[str, Any]) -> object:
    return document["components"]["schemas"]["Pet"]["properties"].pop("age")


def _with_name(document: dict[str, Any]) -> object:
    return document["components"]["schemas"]["Pet"]["properties"].update(name={"type": "string"})


def _written(folder: Path, edit: Edit | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "openapi.yaml"
    path.write_text(json.dumps(edited(edit) if edit else PETS, indent=1))
    return path


def _generated(folder: Path, edit: Edit | None = None) -> Path:
    document = _written(folder, edit)
    arguments = ["generate", str(document), "-o", str(folder / "sdk"), "--formatter", "ruff"]
    assert CliRunner().invoke(main, arguments, catch_exceptions=False).exit_code == 0
    return folder / "sdk"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The document before."""
    return _written(tmp_path / "old")


def test_people_read_sentences_with_both_places_and_a_verdict(tmp_path: Path, old: Path) -> None:
    new = _written(tmp_path / "new", lambda d: (_without_age(d), _with_name(d)))
    run = diff(old, new)
    assert run.exit_code == 0
    line = next(number for number, text in enumerate(old.read_text().splitlines(), 1) if '"age":' in text)
    assert run.stdout.splitlines()[:2] == ["breaking  `Pet.age` is gone", f"          {old}:{line}:6"]
    assert run.stdout.splitlines()[-1] == "1 breaking, 1 additive: major version, 1.2.0 → 2.0.0"


def test_programs_read_json(tmp_path: Path, old: Path) -> None:
    data = json.loads(diff(old, _written(tmp_path / "new", _without_age), "--format", "json").stdout)
    assert (data["weight"], data["step"], data["version"]) == ("breaking", "major", "2.0.0")
    (change,) = data["changes"]
    assert (change["kind"], change["part"], change["name"]) == ("removed", "field", "Pet.age")
    assert change["old"]["pointer"] == "/components/schemas/Pet/properties/age"
    assert change["new"] is None


def test_github_reads_annotations(tmp_path: Path, old: Path) -> None:
    new = _written(tmp_path / "new", _with_name)
    lines = diff(old, new, "--format", "github").stdout.splitlines()
    assert re.fullmatch(rf"::notice file={new},line=\d+,col=\d+,title=additive::`Pet.name` is new", lines[0])


def test_a_changelog_entry_is_markdown(tmp_path: Path, old: Path) -> None:
    new = _written(tmp_path / "new", lambda d: (_without_age(d), _with_name(d)))
    assert diff(old, new, "--format", "markdown").stdout == (
        "## 2.0.0\n\n### Breaking\n\n- `Pet.age` is gone.\n\n### Added\n\n- `Pet.name` is new.\n"
    )


def test_texts_of_a_document_stay_code_in_markdown(tmp_path: Path, old: Path) -> None:
    hostile = "/x`<b>@someone [y](https://x.example)`` **z**"

    def edit(document: dict[str, Any]) -> None:
        sort = document["paths"]["/pets"]["get"]["parameters"][1]
        sort["schema"]["enum"].append(hostile)
        sort["schema"]["default"] = hostile
        document["components"]["schemas"]["Pet"]["properties"]["kind"] = {"const": hostile}
        document["servers"][0]["url"] += hostile
        document["paths"][hostile] = document["paths"].pop("/pets/{pet_id}")

    entry = diff(old, _written(tmp_path / "new", edit), "--format", "markdown").stdout
    parts = [part for token in MarkdownIt().parse(entry) for part in token.children or ()]
    assert sum("@someone" in part.content for part in parts) >= 4
    assert {part.type for part in parts if part.type not in ("code_inline", "text")} == set()
    assert not any("someone" in part.content or "**" in part.content for part in parts if part.type == "text")


@pytest.mark.parametrize(
    ("edit", "fail_on", "code"),
    [
        (_without_age, "breaking", 1),
        (_with_name, "breaking", 0),
        (_with_name, "additive", 1),
        (lambda d: d["servers"][0].update(url="https://x.example"), "additive", 0),
        (lambda d: d["servers"][0].update(url="https://x.example"), "any", 1),
        (lambda d: None, "any", 0),
    ],
)
def test_the_exit_code_tells_what_was_asked(tmp_path: Path, old: Path, edit: Edit, fail_on: str, code: int) -> None:
    assert diff(old, _written(tmp_path / "new", edit), "--fail-on", fail_on).exit_code == code


def test_the_changelog_and_the_version_are_written(tmp_path: Path, old: Path) -> None:
    new = _written(tmp_path / "new", _with_name)
    config = new.with_name("sdk.yaml")
    config.write_text("package: pets\nversion: 1.2.0  # of the SDK\n")
    old.with_name("sdk.yaml").write_text("package: pets\nversion: 1.2.0\n")
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("# Changes\n\n## 1.2.0\n\n- The first one.\n")
    for _ in range(2):
        assert diff(old, new, "--write-changelog", changelog, "--bump").exit_code == 0
    assert changelog.read_text() == (
        "# Changes\n\n## 1.3.0\n\n### Added\n\n- `Pet.name` is new.\n\n## 1.2.0\n\n- The first one.\n"
    )
    assert config.read_text() == 'package: pets\nversion: "1.3.0"  # of the SDK\n'


def test_generated_folders_and_packages_carry_what_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: Path
) -> None:
    before, after = _generated(tmp_path / "a"), _generated(tmp_path / "b", _without_age)
    run = diff(before, after)
    assert run.stdout.splitlines()[0] == "breaking  `Pet.age` is gone"
    assert run.stdout.splitlines()[1] == f"          {before}#/components/schemas/Pet"
    monkeypatch.syspath_prepend(str(before))
    assert diff("pets", after).stdout == run.stdout.replace(str(before), "pets")
    assert "Pet.age" in diff(old, after).stdout
    assert "nothing changes" in diff(old, before).stdout


def test_a_document_is_compared_with_what_it_was_in_git(tmp_path: Path) -> None:
    document = _written(tmp_path / "api")
    config = document.with_name("sdk.yaml")
    config.write_text("package: pets\n")

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", str(tmp_path), *who, *arguments], check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "One.")
    _written(tmp_path / "api", _without_age)
    run = diff(document, "--git", "HEAD")
    assert run.exit_code == 0
    assert run.stdout.splitlines()[0] == "breaking  `Pet.age` is gone"
    assert "HEAD:api/openapi.yaml:" in run.stdout
    assert diff(document, "--git", "nothing").exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["openapi.yaml"], 2, "name two versions"),
        (["openapi.yaml", "openapi.yaml", "--git", "HEAD"], 2, "name two versions"),
        (["openapi.yaml", "openapi.yaml", "--bump"], 2, "--bump writes the version into the config"),
        (["openapi.yaml", "nowhere.yaml"], 3, "there is no file, folder or installed package 'nowhere.yaml'"),
        (["openapi.yaml", "."], 3, "has no SDK"),
        (["openapi.yaml", "broken.yaml"], 3, "SL"),
    ],
)
def test_what_cannot_be_compared_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    _written(tmp_path)
    (tmp_path / "broken.yaml").write_text("openapi: 3.1.0\n")
    monkeypatch.chdir(tmp_path)
    run = diff(*arguments)
    assert run.exit_code == code
    assert said in run.stderr


def test_a_damaged_surface_is_rejected(tmp_path: Path, old: Path) -> None:
    folder = tmp_path / "sdk"
    folder.mkdir()
    for text in ("{", '{"schema": 7}', '{"schema": 1, "package": "x"}', "[]"):
        (folder / "_surface.json").write_text(text)
        run = diff(old, folder)
        assert (run.exit_code, "error[SL916]" in run.stderr) == (3, True)
