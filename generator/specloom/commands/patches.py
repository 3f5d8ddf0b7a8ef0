"""`specloom patches`: a config in, the patches beside it out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from specloom.console import Printer, say
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.job import Job
from specloom.patches import read_patches
from specloom.pipeline import Inputs


@click.command("patches")
@click.argument("config", type=click.Path(path_type=Path), default=Path("sdk.yaml"))
def command(config: Path) -> None:
    """List the patches beside CONFIG (default: sdk.yaml), with the lines that they add and remove."""
    job = Job(Inputs(config, config, Path()), Diagnostics(), Printer("text", verbose=False))
    found = job.attempt(lambda: read_patches(config, job.diagnostics))
    job.print_findings()
    if job.diagnostics.errors:
        sys.exit(ExitCode.REJECTED)
    for path, patch in found.by_path.items():
        added, removed = patch.size
        say(f"{path}  +{added} −{removed}")
