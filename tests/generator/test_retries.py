"""Which requests of a document are sent again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2
import pytest

from .support import Run, generate, wired


def _document(*parameters: dict[str, Any]) -> dict[str, Any]:
    operation = {"tags": ["pets"], "responses": {"204": {"description": "Done."}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lab", "version": "1"},
        "servers": [{"url": "https://lab.example"}],
        "paths": {
            "/pets": {
                "post": {"operationId": "add", **operation, "parameters": list(parameters)},
                "delete": {"operationId": "clear", **operation},
            }
        },
    }


def _keys(run: Run, name: str, header: str, **arguments: Any) -> list[str | None]:
    """The keys of the attempts that a call makes while the server fails."""
    with wired(run) as wire:
        wire.answers += [httpx2.Response(503, headers={"retry-after-ms": "1"}) for _ in range(3)]
        with pytest.raises(wire.modules["__init__"].InternalServerError):
            getattr(wire.client.pets, name)(**arguments)
        return [request.headers.get(header) for request in wire.requests]


KEY = {"name": "X-Idempotency-Key", "in": "header", "schema": {"type": "string"}}


def test_a_declared_key_is_made_once_for_all_attempts(tmp_path: Path) -> None:
    run = generate(tmp_path, _document(KEY), "", "--strict")
    keys = _keys(run, "add", "x-idempotency-key")
    assert len(keys) == 3
    assert len(set(keys)) == 1
    assert keys[0]
    assert _keys(run, "add", "x-idempotency-key", x_idempotency_key="mine") == ["mine"] * 3
    assert _keys(run, "clear", "x-idempotency-key") == [None] * 3


def test_a_required_key_is_the_callers(tmp_path: Path) -> None:
    run = generate(tmp_path, _document({**KEY, "required": True}), "", "--strict")
    assert _keys(run, "add", "x-idempotency-key", x_idempotency_key="mine") == ["mine"] * 3


def test_without_a_key_a_post_is_sent_once(tmp_path: Path) -> None:
    run = generate(tmp_path, _document(), "", "--strict")
    assert _keys(run, "add", "idempotency-key") == [None]
    assert "A `POST` or `PATCH` that might be done twice is tried again only" in run.files()["README.md"]


def test_the_config_names_the_header_of_all(tmp_path: Path) -> None:
    run = generate(tmp_path, _document(KEY), {"client": {"idempotency_header": "X-Idempotency-Key"}}, "--strict")
    assert len(set(_keys(run, "add", "x-idempotency-key"))) == 1
    assert "idempotency_header" not in run.files()["lab/resources/pets.py"]
    assert "tried again only" not in run.files()["README.md"]
