"""The command line: commands, each a module that is read when it is called."""

from __future__ import annotations

import gc

import click

from specloom import __version__
from specloom.console import Commands

_COMMANDS = (
    "adopt",
    "check",
    "compare",
    "diff",
    "explain",
    "generate",
    "init",
    "patches",
    "release-notes",
    "schema",
)
_MODULES = {name: f"specloom.commands.{name.replace('-', '_')}" for name in _COMMANDS}


@click.group(cls=Commands, modules=_MODULES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="specloom")
def main() -> None:
    """Turn an OpenAPI document into a typed Python SDK."""
    # A run makes millions of objects and keeps most of them: to look for garbage less often saves a tenth of the time.
    gc.set_threshold(50_000)
