"""`specloom generate`: options in, an SDK out; once, or whenever an input changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from specloom.commands.run_options import one_sdk
from specloom.config_reader import CONFIGS
from specloom.console import print_summary, say, summary
from specloom.diagnostics import ExitCode
from specloom.job import Job
from specloom.pipeline import RUNTIME, TEMPLATES, generate
from specloom.progress import Watch
from specloom.watching import Seen


@click.command("generate")
@one_sdk
@click.option("--rename-freely", is_flag=True, help="Name all anew, as if there were no earlier output.")
@click.option("--watch", is_flag=True, help="Generate again whenever an input changes, until Ctrl-C.")
def command(begin: Callable[[], Job], rename_freely: bool, watch: bool) -> None:
    """Write the SDK of DOCUMENT (default: openapi.yaml)."""

    def begin_named() -> Job:
        job = begin()
        return replace(job, inputs=replace(job.inputs, rename_freely=rename_freely))

    job = begin_named()
    if watch:
        if job.printer.format != "text":
            raise click.UsageError("--watch is for people at a terminal: it goes with '--format text' alone")
        _watch(begin_named)
    outcome = job.run(generate)
    job.print_findings()
    print_summary(outcome, job.diagnostics, job.seconds)


def _watch(begin: Callable[[], Job]) -> NoReturn:
    """Generate whenever an input has changed."""
    changed: list[Path] = []
    try:
        while True:
            changed = _generate_again(begin(), changed).next_change()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)


def _generate_again(job: Job, changed: list[Path]) -> Seen:
    """Generate and print a line about it; the result is what was read."""
    seen = Seen()
    _note_what_is_always_read(job, seen)
    try:
        made = summary(job.follow(lambda: generate(job.inputs, job.diagnostics), Watch(note_input=seen.note)))
        job.print_findings()
    except KeyboardInterrupt as error:
        job.fail(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the next change may correct it
        job.report(error)
        made = "failed, as said above"
    reason = f"{', '.join(map(str, changed))}: " if changed else ""
    say(f"{datetime.now():%H:%M:%S} {reason}{made} ({sum(job.seconds.values()):.2f} s)")
    return seen


def _note_what_is_always_read(job: Job, seen: Seen) -> None:
    """The templates, the runtime, and a config that may be put beside the document."""
    configs = map(job.inputs.document.with_name, CONFIGS)
    for path in (*TEMPLATES.rglob("*.jinja"), *RUNTIME.rglob("*.py"), *configs):
        seen.note(path)
