"""`specloom diff`: options in, the report out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from specloom.changelog import with_entry, with_version
from specloom.commands.version_options import Versions, two_versions
from specloom.console import Printer, show
from specloom.diagnostics import Diagnostics, ExitCode
from specloom.job import Job
from specloom.output import put_all, recover_all
from specloom.pipeline import Inputs
from specloom.reporting import ReportFormat, changelog_entry, report_text
from specloom.versions import Report

_PATH = click.Path(path_type=Path)


@click.command("diff")
@two_versions
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
    versions: Versions | None, format: ReportFormat, fail_on: str | None, changelog: Path | None, bump: bool
) -> None:
    """Tell what changes for users of an SDK from OLD to NEW.

    Each is a document, a folder with a generated SDK, or the name of an installed package; with --git, OLD alone is
    given, a document, and compared with what it was.
    """
    if versions is None:
        raise click.UsageError("name two versions; or one document, and its revision with '--git'")
    config = versions.after.config
    if bump and config is None:
        raise click.UsageError("--bump writes the version into the config of the new document, and there is none")
    written = [path for path in (changelog, config if bump else None) if path is not None]
    job = Job(Inputs(versions.after.what, config, Path()), Diagnostics(), Printer("text", verbose=False))
    job.attempt(lambda: recover_all(written))
    report = versions.compared("github" if format == "github" else "text")
    show(report_text(report, format))
    job.attempt(lambda: _write(report, changelog, config if bump else None))
    if fail_on is not None and report.verdict.fails_on(fail_on):
        sys.exit(ExitCode.DRIFT)


def _write(report: Report, changelog: Path | None, config: Path | None) -> None:
    version = report.verdict.version
    if not report.verdict.changes:
        return
    texts: dict[Path, str] = {}
    if changelog is not None and (text := with_entry(changelog, changelog_entry(report), version)) is not None:
        texts[changelog] = text
    elif changelog is not None:
        Printer("text", verbose=False).closing(f"{changelog} has an entry for {version} already")
    if config is not None:
        texts[config] = with_version(config, version)
    put_all({path: text.encode() for path, text in texts.items()})
