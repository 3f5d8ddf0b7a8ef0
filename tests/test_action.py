"""The GitHub Action: its script runs here as a runner would run it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from specloom.cli import main

ROOT = Path(__file__).resolve().parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / "workflows" / "update-sdk.yml").read_text())
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
VERDICT = "1 breaking, 1 neutral: major version, 1.0.0 → 2.0.0"
CHANGED = DOCUMENT.replace("name: ripe", "name: red")


class Runner:
    """Runs the last step of the action in a repository.

    Args:
        folder: of the repository; what the runner itself needs is beside it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pushed = ""
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

    def open_pull_request(self, step: dict[str, Any]) -> list[str]:
        """Run the step of a workflow that does so; what the GitHub CLI is told, which refuses to create one."""
        outputs = self.outputs()
        folder, origin = self._temporary / "bin", self._temporary / "origin"
        folder.mkdir(exist_ok=True)
        (folder / "gh").write_text(f'#!/bin/sh\necho "$@" >> "{folder}/called"\n[ "$2" = edit ]\n')
        (folder / "gh").chmod(0o755)
        (folder / "called").unlink(missing_ok=True)
        self._git("init", "-q", "--bare", str(origin))
        self._git("remote", "add", "origin", str(origin))
        environment = {
            name: outputs.get(text.removeprefix("${{ steps.sdk.outputs.").removesuffix(" }}"), text)
            for name, text in step["env"].items()
        }
        path = f"{folder}{os.pathsep}{os.environ['PATH']}"
        script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        subprocess.run(script, cwd=self.folder, env={**os.environ, **environment, "PATH": path}, check=True)
        show = ["git", "-C", str(origin), "show", "--stat=200", "--format=%B", environment["BRANCH"]]
        self.pushed = subprocess.run(show, capture_output=True, text=True, check=True).stdout
        return (folder / "called").read_text().splitlines()

    def outputs(self) -> dict[str, str]:
        """The outputs of the step."""
        return dict(line.split("=", 1) for line in self.wrote("GITHUB_OUTPUT").splitlines())

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
    assert Path(runner.outputs()["report"]).read_text() == summary
    assert runner.outputs()["verdict"] == VERDICT
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


def test_regenerate_with_a_changelog_writes_the_entry_and_the_version(runner: Runner) -> None:
    runner.document.write_text(CHANGED)
    code, printed = runner.run("regenerate", changelog="CHANGELOG.md")
    assert code == 0, printed
    entry = Path(runner.outputs()["report"]).read_text()
    assert entry.startswith("## 2.0.0\n\n### Breaking\n\n- `client.apples.list(ripe)` is `red` now.\n")
    assert (runner.folder / "CHANGELOG.md").read_text() == f"# Changelog\n\n{entry}"
    assert (runner.folder / "sdk.yaml").read_text().startswith('version: "2.0.0"\n')
    outputs = runner.outputs()
    assert (outputs["changed"], outputs["verdict"]) == ("true", VERDICT)
    assert runner.run("check")[0] == 0


def test_a_changelog_has_no_entry_for_nothing(runner: Runner) -> None:
    assert runner.run("regenerate", changelog="CHANGELOG.md")[0] == 0
    assert not (runner.folder / "CHANGELOG.md").exists()
    assert runner.outputs()["changed"] == "false"


def test_the_workflow_opens_a_pull_request_or_changes_the_open_one(runner: Runner) -> None:
    steps = WORKFLOW["jobs"]["update"]["steps"]
    given = next(step["with"] for step in steps if step.get("id") == "sdk")
    assert given.keys() <= ACTION["inputs"].keys()
    runner.document.write_text(CHANGED)
    assert runner.run(**given)[0] == 0
    told = re.findall(r"steps\.sdk\.outputs\.(\w+)", json.dumps(steps))
    assert {*told} == {"changed", "report", "verdict"} <= ACTION["outputs"].keys()
    called = runner.open_pull_request(steps[-1])
    assert [line.split()[1] for line in called] == ["create", "edit"]
    assert all(f"--title {VERDICT} --body-file {runner.outputs()['report']}" in line for line in called)
    assert runner.pushed.startswith(f"Update the SDK\n\n{VERDICT}\n")
    for file in ("CHANGELOG.md", "openapi.yaml", "sdk.yaml", "generated/orchard/resources/apples.py"):
        assert f" {file} " in runner.pushed


def test_the_action_uses_commands_and_options_that_there_are() -> None:
    script = ACTION["runs"]["steps"][-1]["run"]
    calls = re.findall(r"specloom ([a-z-]+) (.*)", script)
    assert {name for name, _ in calls} == {"check", "diff", "generate"}
    context = click.Context(main)
    for name, arguments in [*calls, ("diff", "--bump"), *re.findall(r"(compare) (--.*)", script)]:
        command = main.get_command(context, "diff" if name == "compare" else name)
        assert command is not None
        known = {option for parameter in command.params for option in parameter.opts}
        assert {*re.findall(r"(?<!\S)--[a-z-]+", arguments)} <= known


def test_inputs_are_no_commands(runner: Runner) -> None:
    assert runner.run("check", document="$(touch ran).yaml; touch ran")[0] not in (0, 127)
    assert not (runner.folder / "ran").exists()
    assert runner.run("lint")[0] == 2


def test_hooks_name_commands() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        tool, command = hook["entry"].split()
        assert (tool, command in main.list_commands(click.Context(main))) == ("specloom", True)
