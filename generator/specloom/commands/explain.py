"""`specloom explain`: a code or a name in, what is behind it out."""

from __future__ import annotations

import re
from pathlib import Path

import click

from specloom import naming
from specloom.codes import Code
from specloom.console import Printer, say
from specloom.diagnostics import Diagnostics
from specloom.explaining import explain
from specloom.job import Job
from specloom.pipeline import Inputs


@click.command("explain")
@click.argument("what", required=False)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), default=Path("generated"))
def command(what: str | None, output: Path) -> None:
    """Tell what a code such as SL034 means; or what is behind a name of the SDK in OUTPUT (default: generated).

    A name is client.pets.list, client.pets.list.limit, client.pets, Pet or Pet.name. Without WHAT, all codes are
    listed.
    """
    codes = {each.value: each for each in Code}
    if what is None:
        say(*(f"{each.value}  {each.meaning}" for each in Code))
    elif (found := codes.get(what.upper())) is not None:
        say(f"{found.value}: {found.meaning}", "", found.remedy)
    elif re.fullmatch(r"(?i)sl\d+", what):
        near = naming.suggestion(what.upper(), codes) or "'specloom explain' lists all codes"
        raise click.UsageError(f"there is no code {what!r}: {near}")
    else:
        job = Job(Inputs(output, None, output), Diagnostics(), Printer("text", verbose=False))
        say(*job.attempt(lambda: explain(what, output, job.diagnostics)))
