"""The GitHub Action: its script runs here as a runner would run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
DOCUMENT = """\
openapi: 3.1.0
info: {title: Orchard, version: 1.0.0}
paths:
  /apples:
    get:
      operationId: listApples
      parameters: [{name: ripe, in: query, schema: {type: boolean}}]
      responses: {"204": {description: Done.}}
"""
CHANGED = DOCUMENT.replace("name: ripe", "name: red")


class Runner:
    """Runs the last step of the action in a repository.

    Args:
        folder: of the repository; what the runner itself needs is beside it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._temporary = folder.parent / "temporary"
        tool = self._temporary / "specloom" / "bin" / "specloom"
        tool.parent.mkdir(parents=True)
        tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m specloom "$@"\n')
        tool.chmod(0o755)
        folder.mkdir()
        self.document.write_text(DOCUMENT)
        (folder / "sdk.yaml").write_text("formatter: ruff\n")
        self._git("init", "-q", "-b", "main")
        self.run("regenerate")
        self._git("add", ".")
        self._git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "First.")

    @property
    def document(self) -> Path:
        """The OpenAPI document."""
        return self.folder / "openapi.yaml"

    def run(self, mode: str, **inputs: str) -> tuple[int, str]:
        """Run in a mode; the exit code, and all that was printed."""
        defaults = {name: str(item["default"]) for name, item in ACTION["inputs"].items()}
        step = ACTION["runs"]["steps"][-1]
        given = {**defaults, "mode": mode, "base": "main", **{k.replace("_", "-"): v for k, v in inputs.items()}}
        names = {name: text.removeprefix("${{ inputs.").removesuffix(" }}") for name, text in step["env"].items()}
        environment = {name: given[text] for name, text in names.items()}
        environment |= {"RUNNER_TEMP": str(self._temporary)}
        environment |= {name: str(self._temporary / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return ran.returncode, ran.stdout

    def wrote(self, name: str) -> str:
        """What was written for the runner."""
        path = self._temporary / name
        return path.read_text() if path.exists() else ""

    def _git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=self.folder, check=True)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path / "repository")


def test_check_fails_where_the_sdk_is_not_up_to_date(runner: Runner) -> None:
    assert runner.run("check")[0] == 0
    runner.document.write_text(CHANGED)
    code, printed = runner.run("check")
    assert code == 1
    assert "::error title=SL904::generated is not up to date" in printed


def test_diff_tells_what_changes_and_fails_if_asked_to(runner: Runner) -> None:
    runner.document.write_text(CHANGED)
    assert runner.run("diff")[0] == 0
    summary = runner.wrote("GITHUB_STEP_SUMMARY")
    assert "### Breaking\n\n- `client.apples.list(ripe)` is `red` now." in summary
    report = runner.wrote("GITHUB_OUTPUT").splitlines()[-1].removeprefix("report=")
    assert Path(report).read_text() == summary
    code, printed = runner.run("diff", fail_on="breaking")
    assert code == 1
    assert "`client.apples.list(ripe)` is `red` now" in printed


def test_regenerate_writes_and_tells_whether_anything_changed(runner: Runner) -> None:
    runner.run("regenerate")
    assert runner.wrote("GITHUB_OUTPUT").splitlines()[-1] == "changed=false"
    runner.document.write_text(CHANGED)
    assert runner.run("regenerate")[0] == 0
    assert runner.wrote("GITHUB_OUTPUT").splitlines()[-1] == "changed=true"
    assert runner.run("check")[0] == 0


def test_inputs_are_no_commands(runner: Runner) -> None:
    assert runner.run("check", document="$(touch ran).yaml; touch ran")[0] not in (0, 127)
    assert not (runner.folder / "ran").exists()
    assert runner.run("lint")[0] == 2


def test_hooks_name_commands() -> None:
    from specloom.cli import main

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        tool, command = hook["entry"].split()
        assert (tool, command in main.commands) == ("specloom", True)
