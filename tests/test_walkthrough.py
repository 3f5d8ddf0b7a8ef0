"""What the README tells of a document that changes is what happens."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from specloom.cli import main

ROOT = Path(__file__).resolve().parents[1]
SECTION = "### When the document changes\n", "\n### What a new document means"
_BLOCK = re.compile(r"^```(diff|console)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ specloom (.*)\n", re.MULTILINE)
_ANYTHING = "…"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The definition of the threads SDK and the SDK, committed."""
    shutil.copytree(ROOT / "spec" / "threads", tmp_path, dirs_exist_ok=True)
    config = tmp_path / "sdk.yaml"
    config.write_text(config.read_text().replace("\nclient:\n", "\nformatter: ruff\nclient:\n"))
    monkeypatch.chdir(tmp_path)
    _run("generate openapi.yaml -o sdk")
    _git("init", "-q")
    _git("add", ".")
    _git("commit", "-q", "-m", "First.")
    return tmp_path


def _run(command: str) -> str:
    result = CliRunner().invoke(main, shlex.split(command), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def _git(*arguments: str, given: str = "") -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    subprocess.run(["git", *who, *arguments], input=given, text=True, check=True)


def _told() -> list[tuple[str, str]]:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split(SECTION[0])[1].split(SECTION[1])[0]
    return _BLOCK.findall(section)


def _pattern(shown: str) -> str:
    """The output that is shown, of which `…` stands for anything."""
    return ".*".join(map(re.escape, shown.rstrip("\n").split(_ANYTHING)))


def test_the_readme_walks_through_a_change(repository: Path) -> None:
    commands: list[str] = []
    for kind, text in _told():
        if kind == "diff":
            _git("apply", "-", given=text)
            continue
        _, *parts = _COMMAND.split(text)
        for command, shown in zip(parts[::2], parts[1::2], strict=True):
            commands.append(command.split()[0])
            assert re.match(_pattern(shown), _run(command), re.DOTALL), command
    assert commands == ["diff", "diff", "generate", "check"]
    assert (repository / "CHANGELOG.md").read_text().startswith("# Changelog\n\n## 0.2.0\n")
    assert '\nversion: "0.2.0"\n' in (repository / "sdk.yaml").read_text()
