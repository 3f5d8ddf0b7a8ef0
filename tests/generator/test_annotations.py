"""Annotations hold texts of the document: the values of enums."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from .hostile import PAYLOADS
from .support import generate, wired

VALUES = ['a "quoted" one', 'two\nlines """', "List[str]", "Dict[str, x]", "date_type", *PAYLOADS.values()]


@pytest.mark.parametrize("value", VALUES)
def test_an_enum_that_is_returned_has_any_values(value: str, tmp_path: Path) -> None:
    schema = {"type": "string", "enum": [value, "other"]}
    answer = {"200": {"description": "It.", "content": {"application/json": {"schema": schema}}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {"/moods": {"get": {"operationId": "ask", "tags": ["moods"], "responses": answer}}},
    }
    run = generate(tmp_path, document, {"formatter": "ruff"}, "--strict")
    assert (run.code, run.err) == (0, "")
    with wired(run, strict_response_validation=True) as wire:
        wire.answers.append(httpx2.Response(200, json=value))
        assert wire.client.moods.ask() == value
    assert not (tmp_path / "CANARY").exists()
