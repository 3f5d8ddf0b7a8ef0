"""`specloom init`: options in, a config to change out."""

from __future__ import annotations

from pathlib import Path

import click

from specloom.commands.run_options import OVERLAYS
from specloom.console import Printer, say
from specloom.diagnostics import Diagnostics
from specloom.job import Job
from specloom.output import create
from specloom.pipeline import Inputs, inferred_text, translated_text


@click.command("init")
@click.argument("document", type=click.Path(path_type=Path), default=Path("openapi.yaml"))
@click.option("--config", type=click.Path(path_type=Path), help="A config to complete, or to trim.")
@OVERLAYS
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
def command(
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
            return translated_text(document, origin, job.diagnostics)
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
