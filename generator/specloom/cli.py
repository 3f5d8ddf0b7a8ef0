"""The command line: options in, diagnostics out, exit code (`ExitCode`)."""

from __future__ import annotations

import gc
import json
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import NoReturn, TypeVar

import click
from rich.console import Console

from specloom import __version__, naming
from specloom.adopting import adopt
from specloom.causes import causes
from specloom.codes import Code
from specloom.config_reader import CONFIGS, config_beside
from specloom.config_schema import config_schema
from specloom.console import Commands, Format, Printer, print_summary, say, summary
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.explaining import explain
from specloom.failures import Drift
from specloom.job import Job
from specloom.output import FORMATTERS, create, diff_summary
from specloom.patches import read_patches
from specloom.pipeline import (
    RUNTIME,
    TEMPLATES,
    Inputs,
    check,
    check_thoroughly,
    generate,
    inferred_text,
    translated_text,
)
from specloom.progress import Watch
from specloom.watching import Seen

Result = TypeVar("Result")


_APART = {name: f"specloom.{name.replace('-', '_')}_command" for name in ("compare", "diff", "release-notes")}
"""Commands that are modules of their own, and read when they are called."""


@click.group(cls=Commands, apart=_APART, context_settings={"help_option_names": ["-h", "--help"]})
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
        help="The SDK config. [default: sdk.yaml or stainless.yml beside the document, if one is there]",
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
        def begin() -> Job:
            inputs = Inputs(document, config or config_beside(document), output, root, formatter, overlays)
            return Job(inputs, Diagnostics(strict=strict), Printer(format, verbose))

        command(begin, **own)

    decorated: Callable[..., None] = run
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


@main.command("generate")
@_job
@click.option("--rename-freely", is_flag=True, help="Name all anew, as if there were no earlier output.")
@click.option("--watch", is_flag=True, help="Generate again whenever an input changes, until Ctrl-C.")
def generate_command(begin: Callable[[], Job], rename_freely: bool, watch: bool) -> None:
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
    print_summary(outcome, job.diagnostics, job.seconds, Console())


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


@main.command("check")
@_job
@click.option("--thorough", is_flag=True, help="Make all files again, and trust no hash of an earlier run.")
def check_command(begin: Callable[[], Job], thorough: bool) -> None:
    """Tell whether the SDK of DOCUMENT (default: openapi.yaml) is up to date, and why not; write nothing."""
    job = begin()
    output = job.inputs.output
    outcome = job.run(check_thoroughly if thorough else check)
    if outcome.changes.drift:
        say(*diff_summary(output, outcome.files, outcome.changes))
        job.fail(Drift(job.inputs, job.attempt(lambda: causes(output, outcome))))
    for tool, recorded, installed in outcome.changes.tools_differ:
        fact = f"{tool} is {installed} here, the output was made with {recorded}"
        job.diagnostics.note(Code.OTHER_TOOLS, fact, help="run 'specloom generate' to record what is installed")
    job.print_findings()
    say(f"{output} is up to date ({len(outcome.changes.unchanged)} files)")


@main.command("adopt")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
def adopt_command(files: tuple[Path, ...]) -> None:
    """Record the edits of generated FILES as patches beside the config; `generate` makes them again each time."""
    job = Job(Inputs(files[0], None, Path()), Diagnostics(), Printer("text", verbose=False))
    found = job.attempt(lambda: adopt(files, job.diagnostics))
    job.print_findings()
    for each in found:
        added, removed = each.patch.size
        done = "is removed, as the edit is undone" if each.is_undone else f"is written (+{added} −{removed})"
        say(f"{each.file} {done}")
    say("run 'specloom generate' to take note of it in the SDK")


@main.command("patches")
@click.argument("config", type=click.Path(path_type=Path), default=Path("sdk.yaml"))
def patches_command(config: Path) -> None:
    """List the patches beside CONFIG (default: sdk.yaml), with the lines that they add and remove."""
    job = Job(Inputs(config, config, Path()), Diagnostics(), Printer("text", verbose=False))
    found = job.attempt(lambda: read_patches(config, job.diagnostics))
    job.print_findings()
    if job.diagnostics.errors:
        sys.exit(ExitCode.REJECTED)
    for path, patch in found.by_path.items():
        added, removed = patch.size
        say(f"{path}  +{added} −{removed}")


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
@click.option(
    "--from",
    "origin",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A stainless.yml: write the config that says the same, and nothing that is inferred.",
)
def init_command(
    document: Path,
    config: Path | None,
    overlays: tuple[Path, ...],
    output: Path | None,
    minimal: bool,
    origin: Path | None,
) -> None:
    """Write what is inferred from DOCUMENT (default: openapi.yaml) as a config to change."""
    target = output if output and str(output) != "-" else document.with_name("sdk.yaml")
    job = Job(Inputs(document, config, Path(), overlays=overlays), Diagnostics(), Printer("text", verbose=False))

    def text_of() -> str:
        if origin is not None:
            return translated_text(origin, job.diagnostics)
        return inferred_text(job.inputs, job.diagnostics, folder=target.parent, minimal=minimal)

    if origin is not None and (config is not None or minimal):
        raise click.UsageError("--from goes with neither --config nor --minimal")
    text = job.attempt(text_of)
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
        job = Job(Inputs(output, None, output), Diagnostics(), Printer("text", verbose=False))
        say(*job.attempt(lambda: explain(what, output, job.diagnostics)))


@main.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of the config, for editors."""
    click.echo(json.dumps(config_schema(), indent=2))
