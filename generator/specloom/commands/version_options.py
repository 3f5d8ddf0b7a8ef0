"""The arguments and options of commands that compare two versions of an SDK."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click

from specloom.config_reader import config_beside
from specloom.console import Format, Printer
from specloom.diagnostics import Diagnostics
from specloom.job import Job
from specloom.pipeline import Inputs
from specloom.versions import Report, Source, committed, compare_sources

_PATH = click.Path(path_type=Path)
_OPTIONS = (
    click.argument("old", type=_PATH, required=False),
    click.argument("new", type=_PATH, required=False),
    click.option(
        "--git", "revision", metavar="REV", help="Compare the one document named with what it was in a revision."
    ),
    click.option("--config", type=_PATH, help="The SDK config of both documents. [default: sdk.yaml beside each]"),
    click.option("--old-config", type=_PATH, help="That of the old document alone."),
    click.option("--new-config", type=_PATH, help="That of the new document alone."),
    click.option("--overlay", "overlays", type=_PATH, multiple=True, metavar="FILE", help="An overlay of both."),
    click.option("--root", type=_PATH, help="The folder that references of both documents must not leave."),
    click.option("--rename-freely", is_flag=True, help="Name the new version as if the old one were not there."),
)


@dataclass(frozen=True, slots=True)
class Versions:
    """The two versions that somebody named."""

    before: Source
    after: Source
    revision: str | None
    """That of git which has the old one, if it is not a file of its own."""
    rename_freely: bool

    def compared(self, format: Format = "text") -> Report:
        """What changes; findings are printed in the format, and a failure ends the process."""
        job = Job(Inputs(self.after.what, self.after.config, Path()), Diagnostics(), Printer(format, verbose=False))
        with ExitStack() as stack:
            before = self.before
            if (revision := self.revision) is not None:
                before = job.attempt(lambda: stack.enter_context(committed(self.before, revision)))
            report = job.attempt(
                lambda: compare_sources(before, self.after, job.diagnostics, rename_freely=self.rename_freely)
            )
        job.print_findings()
        return report


def two_versions(command: Callable[..., None]) -> Callable[..., None]:
    """A command that takes two versions; it gets nothing if none is named."""

    @wraps(command)
    def run(
        old: Path | None,
        new: Path | None,
        revision: str | None,
        config: Path | None,
        old_config: Path | None,
        new_config: Path | None,
        overlays: tuple[Path, ...],
        root: Path | None,
        rename_freely: bool,
        **own: object,
    ) -> None:
        if old is None and revision is None:
            command(None, **own)
            return
        if old is None or (revision is None) == (new is None):
            raise click.UsageError("name two versions; or one document, and its revision with '--git'")
        after = Source(new or old, new_config or config or _beside(new or old), overlays, root)
        before = Source(old, old_config or config or _beside(old), overlays, root)
        command(Versions(before, after, revision, rename_freely), **own)

    decorated: Callable[..., None] = run
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


def _beside(document: Path) -> Path | None:
    """The config beside a document; folders and packages have none."""
    return config_beside(document) if document.is_file() else None
