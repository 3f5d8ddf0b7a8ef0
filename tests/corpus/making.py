"""One document's SDK, made in this process: `python -m tests.corpus.making DOCUMENT OUTPUT` prints what came of it."""

from __future__ import annotations

import json
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import inflection
import yaml
from specloom.diagnostics import Diagnostics, Severity
from specloom.failures import Bug, failure_of
from specloom.ir import Package, all_resources
from specloom.openapi import HTTP_METHODS
from specloom.pipeline import Inputs, generate


@dataclass(slots=True)
class Made:
    """What came of a document."""

    operations: int = 0
    """Those that it has, by a count of our own."""
    generated: int = 0
    """Methods of the SDK that call one."""
    degraded: int = 0
    notes: int = 0
    repeating: int = 0
    """Methods whose name has the name of their resource in it."""
    flat: int = 0
    """Resources on the client itself without resources of their own."""
    largest: int = 0
    """Methods of the resource that has the most."""
    lines: int = 0
    """Of Python, without the runtime."""
    seconds: float = 0
    megabytes: float = 0
    """The most memory that the generator or one of its processes has held."""
    failure: str = ""
    """Why there is no SDK; empty if there is one."""


def make(document: Path, output: Path) -> Made:
    """Generate without a config, and count."""
    diagnostics = Diagnostics()
    made = Made()
    began = time.perf_counter()
    try:
        outcome = generate(Inputs(document, None, output, formatter="ruff"), diagnostics)
        made.generated = outcome.operations
        _count_names(made, outcome.package)
    except Exception as error:  # noqa: BLE001 - whatever it is, the row of this document tells
        made.failure = _told(error, document, diagnostics)
    made.seconds = time.perf_counter() - began
    severities = Counter(item.severity for item in diagnostics.found)
    made.degraded = severities[Severity.ERROR] + severities[Severity.WARNING]
    made.notes = severities[Severity.NOTE]
    made.lines = sum(map(_lines, own_modules(output)))
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    made.megabytes = most / 1024
    with suppress(ValueError, yaml.YAMLError, AttributeError):
        # Of what is no OpenAPI document there is nothing to count.
        made.operations = sum(1 for _ in operations(document))
    return made


def own_modules(output: Path) -> list[Path]:
    """The modules of a generated package, but for those of the runtime."""
    return [path for path in sorted(output.rglob("*.py")) if "_runtime" not in path.parts]


def operations(document: Path) -> Iterator[tuple[str, str]]:
    """Path and HTTP method of each operation, counted without the generator's own reader."""
    root = _read(document)
    for path, item in root.get("paths", {}).items():
        if not path.startswith("x-") and isinstance(item, dict):
            items = [item, *([_followed(item["$ref"], root, document)] if "$ref" in item else [])]
            more = {key for item in items for key in item.get("additionalOperations", ())}
            for method in (*HTTP_METHODS, *sorted(more)):
                if method in more or any(isinstance(item.get(method), dict) for item in items):
                    yield path, method


def _read(path: Path) -> Any:
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.CSafeLoader)


def _followed(reference: str, root: Any, document: Path) -> Any:
    file, _, pointer = reference.partition("#")
    value = _read(document.parent / file) if file else root
    for token in pointer.split("/")[1:]:
        value = value[token.replace("~1", "/").replace("~0", "~")]
    return value


def _count_names(made: Made, package: Package) -> None:
    for resource_ in all_resources(package.resources):
        made.largest = max(made.largest, len(resource_.methods))
        made.repeating += sum(repeats(method.name, resource_.attribute) for method in resource_.methods)
    made.flat = sum(not resource_.children for resource_ in package.resources)


def repeats(method: str, resource_: str) -> bool:
    """Whether a method says again which resource it belongs to, in the singular or the plural."""
    return f"_{_singular(resource_)}_" in f"_{_singular(method)}_"


def _singular(name: str) -> str:
    return "_".join(inflection.singularize(word) for word in name.strip("_").split("_"))


def _lines(module: Path) -> int:
    return module.read_text(encoding="utf-8").count("\n")


def _told(error: Exception, document: Path, diagnostics: Diagnostics) -> str:
    """The errors of a document that was rejected, or where the generator broke."""
    failure = failure_of(error, document)
    found = dict.fromkeys([*diagnostics.errors, *failure.diagnostics])
    errors = [item for item in found if item.severity is Severity.ERROR]
    told = [f"{item.code} {item.place or ''} {item.message}".replace("  ", " ") for item in errors[:5]]
    if len(errors) > len(told):
        told.append(f"and {len(errors) - len(told)} more errors")
    if isinstance(failure, Bug):
        frames = traceback.extract_tb(error.__traceback__)[-4:]
        told += [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join(told)


if __name__ == "__main__":
    json.dump(asdict(make(Path(sys.argv[1]), Path(sys.argv[2]))), sys.stdout)
