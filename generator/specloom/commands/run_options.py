"""The arguments and options of commands that make an SDK, or look at one as if they did."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from specloom.config_reader import config_beside
from specloom.console import Format, Printer
from specloom.diagnostics import Diagnostics
from specloom.job import Job
from specloom.output import FORMATTERS
from specloom.pipeline import Inputs

OVERLAYS = click.option(
    "--overlay",
    "overlays",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="An OpenAPI Overlay that changes the document, behind those of the config; repeatable.",
)
"""Of each command that reads a document."""
_OPTIONS = (
    click.argument("document", type=click.Path(path_type=Path), default=Path("openapi.yaml")),
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        help="The SDK config. [default: sdk.yaml or stainless.yml beside the document, if one is there]",
    ),
    OVERLAYS,
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


def one_sdk(command: Callable[..., None]) -> Callable[..., None]:
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
