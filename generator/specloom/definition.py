"""What an SDK is made of: the document, its config, and the hand-written files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from specloom.config import Config
from specloom.config_reader import read_config
from specloom.diagnostics import Diagnostics
from specloom.handwritten import HandWritten, read_helpers
from specloom.ir import Package
from specloom.lower import lower as lower_parts
from specloom.lower.defaults import default_config
from specloom.openapi import Document, open_document
from specloom.progress import stage
from specloom.source import Source, load_source


@dataclass(frozen=True, slots=True)
class Definition:
    """All inputs of a run, read."""

    document: Document
    config: Config
    config_source: Source
    """The file that the config is from; without a config, the document."""
    handwritten: HandWritten


@stage("load")
def load(document: Path, config: Path | None, diagnostics: Diagnostics) -> Definition:
    """Read the document, its config or the one that it gets without, and the files beside it.

    Raises:
        Rejected: The document or the config cannot be used.
        OSError: A file cannot be read.
    """
    source = load_source(document, diagnostics)
    read = read_config(config, diagnostics) if config else None
    diagnostics.stop_on_errors()
    assert source is not None
    opened = open_document(source, diagnostics)
    handwritten = read_helpers(config, diagnostics)
    if read is None:
        return Definition(opened, default_config(opened), source, handwritten)
    return Definition(opened, *read, handwritten)


@stage("lower")
def lower(definition: Definition, diagnostics: Diagnostics) -> Package:
    """Decide everything about the SDK.

    Raises:
        Rejected: The document or the config has errors.
    """
    package = lower_parts(
        definition.document, definition.config, definition.config_source, definition.handwritten, diagnostics
    )
    diagnostics.stop_on_errors()
    return package
