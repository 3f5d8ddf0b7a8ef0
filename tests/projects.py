"""A project with a document, a config and the SDK made of them, of which each test has a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from specloom.cli import main


def run(*arguments: str) -> Result:
    """Run a command in the folder of the test."""
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def edit(path: Path, old: str, new: str) -> None:
    """Change a part of a file, which must be there."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def make(folder: Path, document: str, config: str) -> None:
    """Write the document and the config, and generate into `out`."""
    (folder / "openapi.yaml").write_text(document)
    (folder / "sdk.yaml").write_text(config)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        result = run("generate", "-o", "out")
    assert result.exit_code == 0, result.output


def copied(made: Path, folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """A copy of a project, to work in."""
    shutil.copytree(made, folder)
    patch.chdir(folder)
    return folder
