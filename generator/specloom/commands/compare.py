"""`specloom compare`: options in, the report out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from specloom.comparing import PATCH_REPORTS, REPORTS, Weight, compare, handwritten
from specloom.console import Printer, say
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.job import Job
from specloom.pipeline import Inputs


@click.command("compare")
@click.argument("old")
@click.argument("output", default="generated")
@click.option("--only", multiple=True, metavar="PREFIX", help="A resource, such as beta.threads; repeatable.")
@click.option(
    "--format",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="How the report is printed.",
)
@click.option("--patches", is_flag=True, help="List what in the repository OLD was written by hand instead.")
@click.option(
    "--fail-on",
    type=click.Choice([weight.value for weight in Weight]),
    default=Weight.LOSS.value,
    show_default=True,
    help="The least that ends with exit code 1.",
)
def command(old: str, output: str, only: tuple[str, ...], format: str, patches: bool, fail_on: str) -> None:
    """Tell what users of the package OLD would miss in the SDK in OUTPUT (default: generated), or find changed.

    OLD is a folder, an sdist or wheel file, or the name of an installed distribution; nothing of it is run.
    """
    job = Job(Inputs(Path(old), None, Path(output)), Diagnostics(), Printer("text", verbose=False))
    if patches:
        found = job.attempt(lambda: handwritten(old, output, job.diagnostics))
        job.print_findings()
        say(*PATCH_REPORTS[format](found).split("\n"))
        return
    entries = job.attempt(lambda: compare(old, output, job.diagnostics, only))
    job.print_findings()
    say(*REPORTS[format](entries).split("\n"))
    if any(item.weight is Weight.LOSS or fail_on == item.weight.value for item in entries):
        sys.exit(ExitCode.DRIFT)
