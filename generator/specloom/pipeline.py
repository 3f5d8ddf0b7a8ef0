"""The pipeline: load → lower → render → format → verify → compare or write."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from specloom.config import Config
from specloom.config_reader import read_config
from specloom.diagnostics import Diagnostics
from specloom.handwritten import read_helpers
from specloom.ir import Package
from specloom.lower import lower
from specloom.lower.defaults import default_config
from specloom.openapi import Document, open_document
from specloom.output import Changes, check, format_python, refuse_overlap, write
from specloom.render import Rendered, render
from specloom.source import Source, load_source
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


@dataclass(slots=True)
class Report:
    """What a run did."""

    operations: int = 0
    models: int = 0
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    changes: Changes | None = None
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])


Announce = Callable[[str], None]


def generate(inputs: Inputs, diagnostics: Diagnostics, announce: Announce) -> Report:
    """Write the SDK; all of it or nothing.

    Raises:
        Rejected: The document or the config cannot be used.
        OutputRefused, WriteFailed: The output cannot be written.
    """
    report = _build(inputs, diagnostics, announce)
    with _stage("write", report, announce):
        report.changes = write(inputs.output, report.files)
    return report


def compare(inputs: Inputs, diagnostics: Diagnostics, announce: Announce) -> Report:
    """Find out what `generate` would change; writes nothing."""
    report = _build(inputs, diagnostics, announce)
    with _stage("compare", report, announce):
        report.changes = check(inputs.output, report.files)
    return report


def _build(inputs: Inputs, diagnostics: Diagnostics, announce: Announce) -> Report:
    report = Report()
    refuse_overlap(inputs.output, [path for path in (inputs.document, inputs.config) if path])
    with _stage("load", report, announce):
        document, config, config_source = _load(inputs, diagnostics)
        handwritten = read_helpers(inputs.config, diagnostics)
    with _stage("lower", report, announce):
        package = lower(document, config, config_source, handwritten, diagnostics)
        diagnostics.stop_on_errors()
    with _stage("render", report, announce):
        rendered = render(package, TEMPLATES, RUNTIME, handwritten.files)
    with _stage("format", report, announce):
        modules = format_python(rendered.modules, line_length=LINE_LENGTH, processes=2)
    with _stage("verify", report, announce):
        verify(modules)
    report.files = _files(rendered, modules)
    report.operations, report.models = _count(package)
    return report


def _load(inputs: Inputs, diagnostics: Diagnostics) -> tuple[Document, Config, Source]:
    """The document and its config, or that of a document without one."""
    source = load_source(inputs.document, diagnostics)
    read = read_config(inputs.config, diagnostics) if inputs.config else None
    diagnostics.stop_on_errors()
    assert source is not None
    document = open_document(source, diagnostics)
    if read is None:
        return document, default_config(document), source
    return document, *read


def _files(rendered: Rendered, modules: dict[str, str]) -> dict[str, bytes]:
    python = {
        f"{rendered.package}/{module.replace('.', '/')}.py": source.encode() for module, source in modules.items()
    }
    others = {path: text.encode() for path, text in rendered.others.items()}
    return {**python, **rendered.copied, **others}


def _count(package: Package) -> tuple[int, int]:
    from specloom.render.resources import all_resources

    operations = sum(len(resource.methods) for resource in all_resources(package.resources))
    return operations, len(package.models) + len(package.params)


class _stage:
    """Announces a stage and takes its time."""

    def __init__(self, name: str, report: Report, announce: Announce) -> None:
        self._name, self._report, self._announce = name, report, announce

    def __enter__(self) -> None:
        self._announce(self._name)
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self._report.seconds[self._name] = time.perf_counter() - self._began
