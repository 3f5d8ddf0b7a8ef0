"""A document and a `stainless.yml` of a harbour, to which tests add what they are about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx2

from .support import Run, specloom

_CONFIG = {"organization": {"name": "harbour"}, "environments": {"production": "https://harbour.example"}}
BOAT = {"type": "object", "properties": {"id": {"type": "string"}}}


def operation(schema: Any = None, **more: Any) -> dict[str, Any]:
    """An operation that returns a boat, if not something else."""
    content = {"application/json": {"schema": schema or {"$ref": "#/components/schemas/Boat"}}}
    return {"responses": {"200": {"description": "Done.", "content": content}}, **more}


def form(**properties: Any) -> dict[str, Any]:
    """The part of an operation that takes a multipart body."""
    schema = {"type": "object", "properties": properties}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


STATUS = {
    "/status": {"get": operation()},
    "/boats/{boatID}": {
        "get": operation(parameters=[{"name": "boatID", "in": "path", "required": True, "schema": {"type": "string"}}])
    },
}
RESOURCES = {
    "$client": {"models": {"boat": "Boat"}, "methods": {"status": "get /status", "close": "get /boats/{boatID}"}},
    "boats": {"methods": {"retrieve": "get /boats/{boatID}"}},
}


def made(folder: Path, config: Mapping[str, Any], paths: Mapping[str, Any], *, schemas: Any = None, **more: Any) -> Run:
    """The SDK of a document with the paths, more schemas and more sections, and of a config with these sections."""
    components = {"schemas": {"Boat": BOAT, **(schemas or {})}, **more.pop("components", {})}
    document = {"openapi": "3.1.0", "info": {"title": "Harbour", "version": "1.0.0"}, "paths": paths, **more}
    inputs = folder / "definition"
    inputs.mkdir()
    (inputs / "openapi.yaml").write_text(json.dumps({**document, "components": components}), encoding="utf-8")
    (inputs / "stainless.yml").write_text(json.dumps({**_CONFIG, **config}), encoding="utf-8")
    return specloom(folder=inputs, output=folder / "sdk")


def answered(value: Any) -> httpx2.Response:
    """An answer in JSON."""
    return httpx2.Response(200, json=value)
