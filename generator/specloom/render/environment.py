"""The Jinja environment: strict, and deaf to text of the document."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from specloom.text import SpecText


def make_environment(templates: Path) -> Environment:
    """An environment that refuses undefined names and text that no encoder has seen."""
    return Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        finalize=_encoded_only,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def _encoded_only(value: object) -> object:
    if isinstance(value, SpecText):
        raise TypeError("text of the document must pass an encoder before it is printed")
    return value
