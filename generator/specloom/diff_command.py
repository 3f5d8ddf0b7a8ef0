"""`specloom diff`: options in, the report out."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from specloom.changelog import write_entry, write_version
from specloom.config_reader import config_beside
from specloom.console import Printer, say, show
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.job import Job
from specloom.pipeline import Inputs
from specloom.reporting import ReportFormat, changelog_entry, report_text
from specloom.versions import Report, Source, committed, compare_sources

_PATH = click.Path(path_type=Path)


@click.command("diff")
@click.argument("old", type=_PATH)
@click.argument("new", type=_PATH, required=False)
@click.option("--git", "revision", metavar="REV", help="Compare the one document named with what it was in a revision.")
@click.option("--config", type=_PATH, help="The SDK config of both documents. [default: sdk.yaml beside each]")
@click.option("--old-config", type=_PATH, help="That of the old document alone.")
@click.option("--new-config", type=_PATH, help="That of the new document alone.")
@click.option("--overlay", "overlays", type=_PATH, multiple=True, metavar="FILE", help="An overlay of both.")
@click.option("--root", type=_PATH, help="The folder that references of both documents must not leave.")
@click.option("--rename-freely", is_flag=True, help="Name the new version as if the old one were not there.")
@click.option(
    "--format",
    type=click.Choice(["text", "json", "markdown", "github"]),
    default="text",
    show_default=True,
    help="How the report is printed.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "additive", "any"]),
    help="The lightest change with which the exit code is 1. [default: none]",
)
@click.option("--write-changelog", "changelog", type=_PATH, metavar="FILE", help="Put an entry into a changelog.")
@click.option("--bump", is_flag=True, help="Write the next version into the config of the new document.")
def command(
    old: Path,
    new: Path | None,
    revision: str | None,
    config: Path | None,
    old_config: Path | None,
    new_config: Path | None,
    overlays: tuple[Path, ...],
    root: Path | None,
    rename_freely: bool,
    format: ReportFormat,
    fail_on: str | None,
    changelog: Path | None,
    bump: bool,
) -> None:
    """Tell what changes for users of an SDK from OLD to NEW.

    Each is a document, a folder with a generated SDK, or the name of an installed package; with --git, OLD alone is
    given, a document, and compared with what it was.
    """
    if (revision is None) == (new is None):
        raise click.UsageError("name two versions; or one document, and its revision with '--git'")
    after = Source(new or old, new_config or config or _beside(new or old), overlays, root)
    before = Source(old, old_config or config or _beside(old), overlays, root)
    if bump and after.config is None:
        raise click.UsageError("--bump writes the version into the config of the new document, and there is none")
    printer = Printer("github" if format == "github" else "text", verbose=False)
    job = Job(Inputs(after.what, after.config, Path()), Diagnostics(), printer)
    with ExitStack() as stack:
        if revision is not None:
            before = job.attempt(lambda: stack.enter_context(committed(before, revision)))
        report = job.attempt(lambda: compare_sources(before, after, job.diagnostics, rename_freely=rename_freely))
        job.print_findings()
        show(report_text(report, format))
    job.attempt(lambda: _write(report, changelog, after.config if bump else None))
    if fail_on is not None and report.verdict.fails_on(fail_on):
        sys.exit(ExitCode.DRIFT)


def _write(report: Report, changelog: Path | None, config: Path | None) -> None:
    version = report.verdict.version
    if changelog is not None and not write_entry(changelog, changelog_entry(report), version):
        say(f"{changelog} has an entry for {version} already")
    if config is not None:
        write_version(config, version)


def _beside(document: Path) -> Path | None:
    """The config beside a document; folders and packages have none."""
    return config_beside(document) if document.is_file() else None
