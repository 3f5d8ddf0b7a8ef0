"""Definitions that fuzzing has found to break the generator, at their smallest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .support import generate, imported


def _document(operation: dict[str, Any], **components: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {"/samples": {"post": {"responses": {"204": {"description": "Done."}}, **operation}}},
        "components": components,
    }


@pytest.mark.parametrize("identifier", [{"a": 1}, ["a"], None, 1, ""])
def test_an_operation_id_that_is_no_text(identifier: Any, tmp_path: Path) -> None:
    _is_made(tmp_path, _document({"operationId": identifier}))


def _is_made(folder: Path, document: dict[str, Any]) -> None:
    """The document may be degraded, but its package is whole."""
    run = generate(folder, document, {"formatter": "ruff"}, named=False)
    assert run.code == 0, run.err
    with imported(run.output) as modules:
        assert modules
