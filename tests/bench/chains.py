"""Documents of one kind and twice the size: what twice as much costs."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.bench.row import Row

LIMIT = 2.3
FAILED = float("inf")
PATIENCE = 120
"""Seconds after which a run is given up."""

Schema = dict[str, Any]
Schemas = dict[str, Schema]


def rows() -> Iterator[Row]:
    """Each kind at its size and at twice its size, in seconds of the processor."""
    for work, (make, size) in _KINDS.items():
        one, two = _seconds(make(size)), _seconds(make(2 * size))
        growth = two / one if two != FAILED else FAILED
        told = f"{two:.2f} s" if two != FAILED else "failed"
        yield Row(f"{work}, {2 * size:,}", told, f"{size:,}", f"{one:.2f} s", growth, LIMIT)


def _seconds(files: dict[str, Any]) -> float:
    """What the stages take in a process of their own; endless if they fail."""
    with tempfile.TemporaryDirectory() as name:
        for path, content in files.items():
            Path(name, path).write_text(json.dumps(content), encoding="utf-8")
        Path(name, "small.json").write_text(json.dumps(_flat(1)["openapi.json"]), encoding="utf-8")
        documents = [str(Path(name, file)) for file in ("small.json", "openapi.json")]
        command = [sys.executable, "-m", "tests.bench.stages", *documents]
        try:
            done = subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return FAILED
    return float(done.stdout)


def _reference(name: object) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _document(schemas: Schemas, root: Schema) -> dict[str, Any]:
    answer = {"description": "It.", "content": {"application/json": {"schema": root}}}
    return {
        "openapi.json": {
            "openapi": "3.1.0",
            "info": {"title": "Chains", "version": "1"},
            "servers": [{"url": "https://chains.example"}],
            "paths": {"/root": {"get": {"operationId": "getRoot", "responses": {"200": answer}}}},
            "components": {"schemas": schemas},
        }
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _chain(link: Callable[[Schema, int], Schema]) -> Callable[[int], dict[str, Any]]:
    """Components of which each mentions the next one in the same way."""

    def make(size: int) -> dict[str, Any]:
        schemas = {f"C{number}": link(_reference(f"C{number + 1}"), number) for number in range(size)}
        schemas[f"C{size}"] = _object(id={"type": "string"})
        return _document(schemas, _reference("C0"))

    return make


def _flat(size: int) -> dict[str, Any]:
    schemas = {f"C{number}": _object(id={"type": "string"}, count={"type": "integer"}) for number in range(size)}
    return _document(schemas, _object(**{f"p{number}": _reference(f"C{number}") for number in range(size)}))


def _enum(size: int) -> dict[str, Any]:
    return _document({}, {"type": "string", "enum": [f"value {number}" for number in range(size)]})


def _text(size: int) -> dict[str, Any]:
    return _document({}, {**_object(id={"type": "string"}), "description": "A *word* of `text`, said again.\n" * size})


def _files(size: int) -> dict[str, Any]:
    found = _document(
        {}, _object(**{f"p{number}": {"$ref": f"part{number}.json#/Part{number}"} for number in range(size)})
    )
    return {
        **found,
        **{f"part{number}.json": {f"Part{number}": _object(id={"type": "string"})} for number in range(size)},
    }


def _operations(size: int) -> dict[str, Any]:
    found = _document({}, {"type": "string"})
    paths = found["openapi.json"]["paths"]
    operation = paths["/root"]["get"]
    paths |= {f"/things{number}": {"get": {**operation, "operationId": f"getThing{number}"}} for number in range(size)}
    return found


_KINDS: dict[str, tuple[Callable[[int], dict[str, Any]], int]] = {
    "references": (_chain(lambda following, _: following), 1_500),
    "properties": (_chain(lambda following, _: _object(next=following)), 600),
    "properties, twice each": (_chain(lambda following, _: _object(one=following, two=following)), 600),
    "lists": (_chain(lambda following, _: _object(next=_list(following))), 600),
    "allOf": (_chain(lambda following, number: {"allOf": [following, _object(**{f"p{number}": {}})]}), 100),
    "oneOf": (_chain(lambda following, number: {"oneOf": [following, _object(**{f"p{number}": {}})]}), 100),
    "oneOf, twice each": (
        _chain(lambda following, _: {"oneOf": [following, {"type": "array", "items": following}]}),
        20,
    ),
    "schemas": (_flat, 500),
    "values of an enum": (_enum, 10_000),
    "lines of a description": (_text, 20_000),
    "files": (_files, 400),
    "operations": (_operations, 200),
}
