"""Reads `sdk.yaml`, or a `stainless.yml`, into a `Config`; every mistake is reported with its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from specloom.config import Config
from specloom.diagnostics import Diagnostics
from specloom.nodes import Files, Node
from specloom.sections import read_section
from specloom.stainless import in_our_words, is_stainless

CONFIGS = ("sdk.yaml", "stainless.yml")
"""What configs are called that count without being named."""


def config_beside(document: Path) -> Path | None:
    """The config that stands beside a document, if there is one."""
    return next((path for path in map(document.with_name, CONFIGS) if path.is_file()), None)


def read_config(path: Path, diagnostics: Diagnostics, operations: Iterable[tuple[str, Node]] = ()) -> Config | None:
    """The config in the file, or nothing after its errors were recorded.

    Args:
        path: where it is.
        diagnostics: takes the findings.
        operations: the routes of those that name their methods themselves, and what they say; for a `stainless.yml`.

    Raises:
        OSError: it cannot be read.
    """
    file = Files(None, diagnostics).open(path)
    if file is None:
        return None
    root = in_our_words(file.root, operations) if is_stainless(file.root) else file.root
    return read_section(Config, root)


def no_config(document: Node) -> Config:
    """What stands for a config where there is no file."""
    config = read_section(Config, document.empty())
    assert config is not None
    return config
