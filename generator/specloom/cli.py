"""The command line: options in, diagnostics out, exit code.

Exit codes: 0 done, 1 `check` found drift, 2 usage, 3 document, config or output rejected,
4 reading or writing failed, 70 bug in Specloom, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console

from specloom import __version__
from specloom.diagnostics import Diagnostics, Rejected
from specloom.output import OutputRefused, WriteFailed, diff_summary
from specloom.pipeline import Announce, Inputs, Report, compare, generate
from specloom.report import Format, print_diagnostics, print_summary

DRIFT, REJECTED, IO_FAILED, BUG, INTERRUPTED = 1, 3, 4, 70, 130

Work = Callable[[Inputs, Diagnostics, Announce], Report]


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        """Run a command; Ctrl-C ends it with the code that shells expect."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("interrupted; nothing was changed", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="specloom")
def main() -> None:
    """Turn an OpenAPI document into a typed Python SDK."""


def _inputs(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments and options that the commands share."""
    for decorator in (
        click.option(
            "--format",
            type=click.Choice(["text", "json", "github"]),
            default="text",
            show_default=True,
            help="How diagnostics are printed.",
        ),
        click.option("--strict", is_flag=True, help="Reject a document with faults instead of degrading them."),
        click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, file_okay=False),
            default=Path("generated"),
            show_default=True,
            help="The folder of the distribution.",
        ),
        click.option(
            "--config",
            type=click.Path(path_type=Path),
            help="The SDK config. [default: sdk.yaml beside the document, if it is there]",
        ),
        click.argument("document", type=click.Path(path_type=Path), default=Path("openapi.yaml")),
    ):
        command = decorator(command)
    return command


@main.command("generate")
@_inputs
def generate_command(document: Path, config: Path | None, output: Path, strict: bool, format: Format) -> None:
    """Write the SDK of DOCUMENT (default: openapi.yaml)."""
    diagnostics = Diagnostics(strict=strict)
    report = _run(generate, Inputs(document, config or _beside(document), output), diagnostics, format)
    print_summary(report, diagnostics.degraded, Console())


@main.command("check")
@_inputs
def check_command(document: Path, config: Path | None, output: Path, strict: bool, format: Format) -> None:
    """Tell whether the SDK of DOCUMENT (default: openapi.yaml) is up to date; write nothing."""
    diagnostics = Diagnostics(strict=strict)
    report = _run(compare, Inputs(document, config or _beside(document), output), diagnostics, format)
    assert report.changes is not None
    if report.changes.drift:
        click.echo(diff_summary(output, report.files, report.changes))
        command = f"specloom generate {document}" + (f" --config {config}" if config else "") + f" -o {output}"
        click.echo(f"{output} is not up to date; run '{command}'", err=True)
        sys.exit(DRIFT)
    for tool, recorded, installed in report.changes.tools_differ:
        click.echo(f"note: {tool} is {installed} here, the output was made with {recorded}", err=True)
    click.echo(f"{output} is up to date ({len(report.files)} files)")


def _beside(document: Path) -> Path | None:
    config = document.with_name("sdk.yaml")
    return config if config.is_file() else None


def _run(work: Work, inputs: Inputs, diagnostics: Diagnostics, format: Format) -> Report:
    """Do the work and print what was found; every failure ends here with its exit code."""
    console = Console(stderr=True)
    try:
        with console.status("") as status:
            report = work(inputs, diagnostics, lambda stage: status.update(f"{stage} …"))
    except Rejected as rejected:
        print_diagnostics(rejected.diagnostics, format, console)
        click.echo(f"rejected: {len(diagnostics.errors) or 1} error(s); nothing was written", err=True)
        sys.exit(REJECTED)
    except OutputRefused as refused:
        print_diagnostics(diagnostics.found, format, console)
        click.echo(f"refused: {refused}", err=True)
        sys.exit(REJECTED)
    except (WriteFailed, OSError) as error:
        print_diagnostics(diagnostics.found, format, console)
        click.echo(f"failed: {_io_message(error)}; nothing was changed", err=True)
        sys.exit(IO_FAILED)
    except Exception:  # noqa: BLE001 - the last resort: whatever it is, it is ours
        _bug(inputs)
    print_diagnostics(diagnostics.found, format, console)
    return report


def _io_message(error: WriteFailed | OSError) -> str:
    if isinstance(error, WriteFailed):
        return str(error)
    remedy = "; check the path" if isinstance(error, FileNotFoundError) else ""
    return f"{error.filename or ''}: {error.strerror or error}{remedy}".removeprefix(": ")


def _bug(inputs: Inputs) -> NoReturn:
    if os.environ.get("SPECLOOM_TRACEBACK"):
        traceback.print_exc()
    kind, value, _ = sys.exc_info()
    name = kind.__name__ if kind else "error"
    click.echo(
        f"bug: {name}: {value}\nThis is a fault of Specloom, not of {inputs.document}; nothing was changed. "
        "Set SPECLOOM_TRACEBACK=1 for the traceback and report it with the document.",
        err=True,
    )
    sys.exit(BUG)
