"""`specloom adopt`: files in, patches beside the config out."""

from __future__ import annotations

from pathlib import Path

import click

from specloom.adopting import adopt
from specloom.console import Printer, say
from specloom.diagnostics import Diagnostics
from specloom.job import Job
from specloom.pipeline import Inputs


@click.command("adopt")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
def command(files: tuple[Path, ...]) -> None:
    """Record the edits of generated FILES as patches beside the config; `generate` makes them again each time."""
    job = Job(Inputs(files[0], None, Path()), Diagnostics(), Printer("text", verbose=False))
    found = job.attempt(lambda: adopt(files, job.diagnostics))
    job.print_findings()
    for each in found:
        added, removed = each.patch.size
        done = "is removed, as the edit is undone" if each.is_undone else f"is written (+{added} −{removed})"
        say(f"{each.file} {done}")
    say("run 'specloom generate' to take note of it in the SDK")
