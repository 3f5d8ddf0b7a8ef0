"""The command line: options in, diagnostics out, exit code (`ExitCode`)."""

from __future__ import annotations

import gc
import json
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import NoReturn, TypeVar

import click
from rich.console import Console

from specloom import __version__, naming
from specloom.codes import Code
from specloom.config_schema import config_schema
from specloom.console import Commands, Format, Printer, print_summary, say, shown, summary
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.explaining import explain
from specloom.failures import Drift, failure_of
from specloom.outcome import Outcome
from specloom.output import FORMATTERS, create, diff_summary
from specloom.pipeline import RUNTIME, TEMPLATES, Inputs, check, generate, inferred_text
from specloom.progress import Watch, watched
from specloom.watching import Seen

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Job:
    """A run of the pipeline for somebody at a terminal."""

    inputs: Inputs
    diagnostics: Diagnostics
    printer: Printer
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    def run(self, work: Callable[[Inputs, Diagnostics], Outcome]) -> Outcome:
        """Do the work; a failure ends the process."""
        return self.attempt(lambda: work(self.inputs, self.diagnostics))

    def attempt(self, work: Callable[[], Result]) -> Result:
        """Do a part of the work; a failure ends the process."""
        try:
            return self.follow(work)
        except BaseException as error:  # noqa: BLE001 - the last resort: whatever it is, someone must be told
            self.fail(error)

    def follow(self, work: Callable[[], Result], watch: Watch | None = None) -> Result:
        """Do a part of the work, and show how far it is; failures are the caller's."""
        follower = replace(watch or Watch(), seconds=self.seconds)
        with shown(self.printer.console, follower) as follower, watched(follower):
            return work()

    def print_findings(self) -> None:
        """Print all that was found."""
        self.printer.findings(self.diagnostics.found)

    def fail(self, error: BaseException) -> NoReturn:
        """Print why the run ended, with all that was found before, and end the process."""
        sys.exit(self.report(error))

    def report(self, error: BaseException) -> ExitCode:
        """Print why the run ended, with all that was found before; the result tells the shell."""
        failure = failure_of(error, self.inputs.document)
        if os.environ.get("SPECLOOM_TRACEBACK"):
            self.printer.traceback(error)
        for diagnostic in failure.diagnostics:
            self.diagnostics.add(diagnostic)
        self.print_findings()
        self.printer.closing(failure.closing.format(errors=len(self.diagnostics.errors)))
        return failure.exit_code


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="specloom")
def main() -> None:
    """Turn an OpenAPI document into a typed Python SDK."""
    # A run makes millions of objects and keeps most of them: to look for garbage less often saves a tenth of the time.
    gc.set_threshold(50_000)


_OVERLAYS = click.option(
    "--overlay",
    "overlays",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="An OpenAPI Overlay that changes the document, behind those of the config; repeatable.",
)
_OPTIONS = (
    click.argument("document", type=click.Path(path_type=Path), default=Path("openapi.yaml")),
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        help="The SDK config. [default: sdk.yaml beside the document, if it is there]",
    ),
    _OVERLAYS,
    click.option(
        "--root",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="The folder that references to other files must not leave. [default: that of the document]",
    ),
    click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("generated"),
        show_default=True,
        help="The folder of the distribution.",
    ),
    click.option("--strict", is_flag=True, help="Reject a document with faults instead of degrading them."),
    click.option(
        "--formatter",
        type=click.Choice(list(FORMATTERS)),
        help="What formats the SDK; the text is the same. [default: what the config says, or black]",
    ),
    click.option(
        "--format",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        show_default=True,
        help="How diagnostics are printed.",
    ),
    click.option("--verbose", is_flag=True, help="Print notes in full."),
)


def _job(command: Callable[..., None]) -> Callable[..., None]:
    """A command that takes the arguments and options of a run, and gets what begins one."""

    @wraps(command)
    def run(
        document: Path,
        config: Path | None,
        overlays: tuple[Path, ...],
        root: Path | None,
        output: Path,
        strict: bool,
        formatter: str | None,
        format: Format,
        verbose: bool,
        **own: object,
    ) -> None:
        def begin() -> _Job:
            inputs = Inputs(document, config or _beside(document), output, root, formatter, overlays)
            return _Job(inputs, Diagnostics(strict=strict), Printer(format, verbose))

        command(begin, **own)

    decorated: Callable[..., None] = run
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


def _beside(document: Path) -> Path | None:
    config = document.with_name("sdk.yaml")
    return config if config.is_file() else None


@main.command("generate")
@_job
@click.option("--watch", is_flag=True, help="Generate again whenever an input changes, until Ctrl-C.")
def generate_command(begin: Callable[[], _Job], watch: bool) -> None:
    """Write the SDK of DOCUMENT (default: openapi.yaml)."""
    job = begin()
    if watch:
        if job.printer.format != "text":
            raise click.UsageError("--watch is for people at a terminal: it goes with '--format text' alone")
        _watch(begin)
    outcome = job.run(generate)
    job.print_findings()
    print_summary(outcome, job.diagnostics, job.seconds, Console())


def _watch(begin: Callable[[], _Job]) -> NoReturn:
    """Generate whenever an input has changed."""
    changed: list[Path] = []
    try:
        while True:
            changed = _generate_again(begin(), changed).next_change()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)


def _generate_again(job: _Job, changed: list[Path]) -> Seen:
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


def _note_what_is_always_read(job: _Job, seen: Seen) -> None:
    """The templates, the runtime, and a config that may be put beside the document."""
    for path in (*TEMPLATES.rglob("*.jinja"), *RUNTIME.rglob("*.py"), job.inputs.document.with_name("sdk.yaml")):
        seen.note(path)


@main.command("check")
@_job
def check_command(begin: Callable[[], _Job]) -> None:
    """Tell whether the SDK of DOCUMENT (default: openapi.yaml) is up to date; write nothing."""
    job = begin()
    output = job.inputs.output
    outcome = job.run(check)
    if outcome.changes.drift:
        say(*diff_summary(output, outcome.files, outcome.changes))
        job.fail(Drift(job.inputs))
    for tool, recorded, installed in outcome.changes.tools_differ:
        fact = f"{tool} is {installed} here, the output was made with {recorded}"
        job.diagnostics.note(Code.OTHER_TOOLS, fact, help="run 'specloom generate' to record what is installed")
    job.print_findings()
    say(f"{output} is up to date ({len(outcome.files)} files)")


@main.command("init")
@click.argument("document", type=click.Path(path_type=Path), default=Path("openapi.yaml"))
@click.option("--config", type=click.Path(path_type=Path), help="A config to complete, or to trim.")
@_OVERLAYS
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; it must not be there. [default: sdk.yaml beside the document; '-' prints]",
)
@click.option("--minimal", is_flag=True, help="Leave out what would be inferred anyway.")
def init_command(
    document: Path, config: Path | None, overlays: tuple[Path, ...], output: Path | None, minimal: bool
) -> None:
    """Write what is inferred from DOCUMENT (default: openapi.yaml) as a config to change."""
    target = output if output and str(output) != "-" else document.with_name("sdk.yaml")
    job = _Job(Inputs(document, config, Path(), overlays=overlays), Diagnostics(), Printer("text", verbose=False))
    text = job.attempt(lambda: inferred_text(job.inputs, job.diagnostics, folder=target.parent, minimal=minimal))
    job.print_findings()
    if str(output) == "-":
        click.echo(text, nl=False)
        return
    job.attempt(lambda: create(target, text))
    say(f"{target} is written: change what you like, and run 'specloom generate {document}'")


@main.command("explain")
@click.argument("what", required=False)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), default=Path("generated"))
def explain_command(what: str | None, output: Path) -> None:
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
        job = _Job(Inputs(output, None, output), Diagnostics(), Printer("text", verbose=False))
        say(*job.attempt(lambda: explain(what, output, job.diagnostics)))


@main.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of the config, for editors."""
    click.echo(json.dumps(config_schema(), indent=2))
