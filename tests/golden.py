"""Texts that tests expect, in files of their own; `--update-cases` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest


def check_golden(path: Path, found: str, request: pytest.FixtureRequest) -> None:
    """Compare a text with what a file has."""
    if request.config.getoption("--update-cases"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
