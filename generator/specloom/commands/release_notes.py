"""`specloom release-notes`: what a release on GitHub says of itself."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from specloom.changelog import read_entry
from specloom.commands.version_options import Versions, two_versions
from specloom.console import Printer, show
from specloom.diagnostics import Diagnostics
from specloom.job import Job
from specloom.pipeline import Inputs
from specloom.reporting import release_notes


@click.command("release-notes")
@two_versions
@click.option(
    "--changelog",
    type=click.Path(path_type=Path),
    default=Path("CHANGELOG.md"),
    show_default=True,
    help="The changelog whose entry is printed where no versions are named.",
)
@click.option("--entry", "version", default="", metavar="VERSION", help="Which entry. [default: the first]")
def command(versions: Versions | None, changelog: Path, version: str) -> None:
    """Print, as Markdown for a release, the newest entry of a changelog; or what changes from OLD to NEW.

    Versions are named as for 'specloom diff'. There is no heading: a release has its own title.
    """
    if versions is not None:
        show(Text(release_notes(versions.compared())))
        return
    job = Job(Inputs(changelog, None, Path()), Diagnostics(), Printer("text", verbose=False))
    show(Text(job.attempt(lambda: read_entry(changelog, version))))
