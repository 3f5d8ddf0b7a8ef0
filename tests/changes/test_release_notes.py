"""What a release says: the entry of a changelog, or what changes between two versions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from specloom.cli import main

from .support import PETS, edited

CHANGELOG = """\
# Changelog

What users notice.

## [1.3.0] - 2026-02-01

### Added

- `Pet.name` is new.

## v1.2.0

- The first one.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a changelog and two documents."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    (tmp_path / "old.json").write_text(json.dumps(PETS))
    (tmp_path / "new.json").write_text(json.dumps(edited(_without_age)))
    return tmp_path


def _without_age(document: dict[str, Any]) -> object:
    return document["components"]["schemas"]["Pet"]["properties"].pop("age")


def _notes(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["release-notes", *arguments], catch_exceptions=False)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "### Added\n\n- `Pet.name` is new.\n"),
        (("--entry", "1.3.0"), "### Added\n\n- `Pet.name` is new.\n"),
        (("--entry", "v1.2.0"), "- The first one.\n"),
        (("old.json", "new.json"), "### Breaking\n\n- `Pet.age` is gone.\n"),
        (("old.json", "old.json"), "Nothing changes for users.\n"),
    ],
)
def test_notes_are_markdown_without_a_heading(arguments: tuple[str, ...], expected: str) -> None:
    result = _notes(*arguments)
    assert (result.exit_code, result.stdout) == (0, expected)


def test_the_entry_that_diff_writes_is_what_is_told(folder: Path) -> None:
    CliRunner().invoke(main, ["diff", "old.json", "new.json", "--write-changelog", "CHANGELOG.md"])
    assert _notes().stdout == _notes("old.json", "new.json").stdout
    assert (folder / "CHANGELOG.md").read_text().count("\n## ") == 3


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--entry", "9.0"), 3, "CHANGELOG.md: error[SL918] there is no entry for version 9.0"),
        (("--changelog", "old.json"), 3, "old.json: error[SL918] there is no heading such as '## 1.2.0'"),
        (("--changelog", "nowhere.md"), 4, "nowhere.md: error[SL910] cannot be read or written"),
        (("old.json",), 2, "name two versions"),
        (("--git", "HEAD"), 2, "name two versions"),
    ],
)
def test_what_cannot_be_told_is_said(arguments: tuple[str, ...], code: int, said: str) -> None:
    result = _notes(*arguments)
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
