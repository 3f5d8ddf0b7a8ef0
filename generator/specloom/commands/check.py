"""`specloom check`: options in, what is out of date and why out."""

from __future__ import annotations

from collections.abc import Callable

import click

from specloom.codes import Code
from specloom.commands.run_options import one_sdk
from specloom.console import say
from specloom.failures import Drift
from specloom.job import Job
from specloom.output import diff_summary
from specloom.pipeline import check, check_thoroughly


@click.command("check")
@one_sdk
@click.option("--thorough", is_flag=True, help="Make all files again, and trust no hash of an earlier run.")
def command(begin: Callable[[], Job], thorough: bool) -> None:
    """Tell whether the SDK of DOCUMENT (default: openapi.yaml) is up to date, and why not; write nothing."""
    job = begin()
    output = job.inputs.output
    outcome = job.run(check_thoroughly if thorough else check)
    if outcome.changes.drift:
        from specloom.causes import causes  # A run that finds none, as most do, is over sooner without.

        say(*diff_summary(output, outcome.files, outcome.changes))
        job.fail(Drift(job.inputs, job.attempt(lambda: causes(output, outcome))))
    for tool, recorded, installed in outcome.changes.tools_differ:
        fact = f"{tool} is {installed} here, the output was made with {recorded}"
        job.diagnostics.note(Code.OTHER_TOOLS, fact, help="run 'specloom generate' to record what is installed")
    job.print_findings()
    say(f"{output} is up to date ({len(outcome.changes.unchanged)} files)")
