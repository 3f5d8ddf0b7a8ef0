"""The pipeline: load → lower → render → format → verify → compare or write."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from specloom.config import Config
from specloom.config_reader import no_config, read_config
from specloom.diagnostics import Diagnostics
from specloom.fingerprint import fingerprint
from specloom.handwritten import read_helpers
from specloom.ir import Package
from specloom.lower import lower
from specloom.openapi import Document, open_document
from specloom.output import Changes, Earlier, Origin, check, format_python, recover, refuse_overlap, sha256, write
from specloom.render import Rendered, render
from specloom.verify import verify

LINE_LENGTH = 100
_HERE = Path(__file__).resolve().parent
RUNTIME = _HERE / "runtime"
TEMPLATES = next(path for path in (_HERE / "templates", _HERE.parents[1] / "templates") if path.is_dir())


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run is about."""

    document: Path
    config: Path | None
    output: Path
    root: Path | None = None
    """The folder that references of the document must not leave, by default its own."""


Announce = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(slots=True)
class Report:
    """What a run did."""

    announce: Announce
    operations: int = 0
    models: int = 0
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    """How long each stage took."""
    changes: Changes | None = None
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])

    @contextmanager
    def stage(self, name: str) -> Generator[None]:
        """Announce a stage and take its time."""
        self.announce(name)
        began = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - began


def generate(inputs: Inputs, diagnostics: Diagnostics, announce: Announce) -> Report:
    """Write the SDK; all of it or nothing. What would come out as it is there already is not made again.

    Raises:
        Rejected: The document or the config cannot be used.
        OutputRefused, WriteFailed: The output cannot be written.
    """
    report = Report(announce)
    recover(inputs.output)
    package, helpers = _lower(inputs, diagnostics, report)
    with report.stage("compare"):
        earlier = Earlier(inputs.output)
        made_of = fingerprint(package, helpers, [_HERE, TEMPLATES])
    if earlier.is_made_of(made_of):
        report.changes = earlier.nothing_changed()
        return report
    rendered = _print(package, helpers, report, earlier)
    with report.stage("write"):
        report.changes = write(inputs.output, report.files, Origin(made_of, rendered))
    return report


def compare(inputs: Inputs, diagnostics: Diagnostics, announce: Announce) -> Report:
    """Find out what `generate` would change; writes nothing and takes nothing on trust."""
    report = Report(announce)
    package, helpers = _lower(inputs, diagnostics, report)
    _print(package, helpers, report, None)
    with report.stage("compare"):
        report.changes = check(inputs.output, report.files)
    return report


def _lower(inputs: Inputs, diagnostics: Diagnostics, report: Report) -> tuple[Package, Mapping[str, bytes]]:
    """The intermediate model, and the hand-written helpers as they are."""
    refuse_overlap(inputs.output, [path for path in (inputs.document, inputs.config) if path])
    with report.stage("load"):
        document, config = _load(inputs, diagnostics)
        handwritten = read_helpers(inputs.config, diagnostics)
    with report.stage("lower"):
        package = lower(document, config, handwritten)
        diagnostics.stop_on_errors()
    report.operations, report.models = _count(package)
    return package, handwritten.files


def _print(package: Package, helpers: Mapping[str, bytes], report: Report, earlier: Earlier | None) -> dict[str, str]:
    """Put the files into the report; returns the hash of each Python file before it was formatted."""
    with report.stage("render"):
        rendered = render(package, TEMPLATES, RUNTIME, helpers)
        sources = {_path(rendered, module): text for module, text in rendered.modules.items()}
    with report.stage("format"):
        known = {path: earlier.formatted(path, text) for path, text in sources.items()} if earlier else {}
        kept = {path: text for path, text in known.items() if text is not None}
        changed = {path: text for path, text in sources.items() if path not in kept}
        formatted = format_python(changed, line_length=LINE_LENGTH, processes=2)
    with report.stage("verify"):
        verify(formatted)
    python = {path: text.encode() for path, text in {**kept, **formatted}.items()}
    others = {path: text.encode() for path, text in rendered.others.items()}
    report.files = {**python, **rendered.copied, **others}
    return {path: sha256(text.encode()) for path, text in sources.items()}


def _load(inputs: Inputs, diagnostics: Diagnostics) -> tuple[Document, Config]:
    """The document and its config."""
    config = read_config(inputs.config, diagnostics) if inputs.config else None
    document = open_document(inputs.document, inputs.root, diagnostics)
    return document, config or no_config(document.root)


def _path(rendered: Rendered, module: str) -> str:
    return f"{rendered.package}/{module.replace('.', '/')}.py"


def _count(package: Package) -> tuple[int, int]:
    from specloom.render.resources import all_resources

    operations = sum(len(resource.methods) for resource in all_resources(package.resources))
    return operations, len(package.models) + len(package.params)
