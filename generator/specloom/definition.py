"""What an SDK is made of: the document, its config, and the hand-written files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from specloom.config import Config
from specloom.config_reader import no_config, read_config
from specloom.diagnostics import Diagnostics
from specloom.handwritten import HandWritten, read_helpers
from specloom.ir import Package
from specloom.lower import complete
from specloom.lower import lower as lower_parts
from specloom.openapi import Document, open_document
from specloom.patches import Patches, read_patches
from specloom.progress import stage
from specloom.stainless import METHOD


@dataclass(frozen=True, slots=True)
class Definition:
    """All inputs of a run, read."""

    document: Document
    config: Config
    handwritten: HandWritten
    overlays: tuple[Path, ...] = ()
    """Files with changes of the document, in the order in which they were applied."""
    patches: Patches = Patches()
    """Edits of generated files."""

    def moved_to(self, folder: Path) -> Definition:
        """The same with a config that can be in another folder, and names all overlays."""
        overlays = tuple(Path(os.path.relpath(path, folder)).as_posix() for path in self.overlays)
        return replace(self, config=replace(self.config, overlays=overlays))

    def without_config(self) -> Definition:
        """The document alone."""
        return Definition(self.document, no_config(self.document.root), HandWritten())


@stage("load")
def load(
    document: Path, config: Path | None, root: Path | None, diagnostics: Diagnostics, overlays: Sequence[Path] = ()
) -> Definition:
    """Read the document and the files that it refers to, its config, and the files beside that.

    Args:
        document: The OpenAPI document.
        config: The SDK config, if there is one.
        root: The folder that references of the document must not leave, by default its own.
        diagnostics: Takes the findings.
        overlays: Files with changes of the document; they come behind those of the config.

    Raises:
        Rejected: The document cannot be used.
        OSError: A file cannot be read.
    """
    given = read_config(config, diagnostics) if config else None
    if config and given:
        overlays = (*(config.parent / path for path in given.overlays), *overlays)
    opened = open_document(document, root, diagnostics, overlays, given.changes if given else ())
    named = [(item.route, said) for item in opened.operations if (said := item.node.child(METHOD)).exists]
    if config and given and named:
        given = read_config(config, diagnostics, named)
    read = read_helpers(config, diagnostics)
    patches = read_patches(config, diagnostics)
    return Definition(opened, given or no_config(opened.root), read, tuple(overlays), patches)


@stage("infer")
def completed(definition: Definition) -> Config:
    """The config with all that is inferred from the document."""
    return complete(definition.config, definition.document, {})


@stage("lower")
def lower(definition: Definition, names: Mapping[str, str], diagnostics: Diagnostics) -> Package:
    """Decide everything about the SDK.

    Args:
        definition: what it is made of.
        names: `GET /pets` → `pets.list`, what the last run called the methods.
        diagnostics: takes the findings.

    Raises:
        Rejected: The document or the config has errors.
    """
    package = lower_parts(definition.document, definition.config, definition.handwritten, names)
    diagnostics.stop_on_errors()
    return package
