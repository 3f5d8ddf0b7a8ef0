"""What a run prints, as people, programs and GitHub read it: findings on stderr, results on stdout."""

from __future__ import annotations

import io
import json
import os
import sys
import traceback
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TextIO

import click

from specloom.diagnostics import Diagnostic, Diagnostics, ExitCode, Place, Severity
from specloom.outcome import Outcome
from specloom.printable import printable, without_commands
from specloom.progress import Watch

if TYPE_CHECKING:  # Rich is imported where colours are printed: a run without any is over sooner.
    from rich.text import Text

Format = Literal["text", "json", "github"]
_COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_NOTES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints findings in one of the formats; with `verbose`, people read notes in full, too."""

    format: Format
    verbose: bool
    stream: TextIO | None = None
    """Where they go, if not to stderr."""

    def findings(self, found: Iterable[Diagnostic]) -> None:
        """Print the findings in the order of their places."""
        ordered = sorted(found, key=_order)
        if self.format == "json":
            self._lines(without_commands(json.dumps(_as_json(item))) for item in ordered)
        elif self.format == "github":
            self._lines(map(_as_command, ordered))
        else:
            self._texts(ordered)

    def closing(self, line: str) -> None:
        """Print the last line of a run that failed; programs see its exit code."""
        if line and self.format != "json":
            self._lines([printable(line)])

    def traceback(self, error: BaseException) -> None:
        """Print where an error was raised."""
        parts = traceback.format_exception(error)
        self._lines(printable(line) for part in parts for line in part.rstrip("\n").split("\n"))

    def _texts(self, ordered: list[Diagnostic]) -> None:
        notes = [] if self.verbose else [item for item in ordered if item.severity is Severity.NOTE]
        in_full = [item for item in ordered if self.verbose or item.severity is not Severity.NOTE]
        if in_full:
            from rich.console import Console

            console = Console(file=self.stream, stderr=True)
            for item in in_full:
                console.print(_as_text(item), soft_wrap=True)
        if notes:
            self._lines([_summary_of(notes)])

    def _lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            click.echo(line, file=self.stream, err=True)


class Commands(click.Group):
    """Commands whose errors, which quote arguments, are printed like all the rest, and which Ctrl-C ends properly.

    Args:
        modules: Name → module, which is imported when the command is called and has it as `command`.
    """

    def __init__(self, *args: Any, modules: Mapping[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all."""
        return sorted(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them."""
        module = self._modules.get(cmd_name)
        return import_module(module).command if module else None

    def main(self, *args: Any, standalone_mode: bool = True, **more: Any) -> Any:
        """Run the command line, and exit if it stands alone."""
        run: Any = super().main
        try:
            result = run(*args, standalone_mode=False, **more)
        except click.Abort:  # which an interrupt becomes, wherever it comes; click's own code for it stands for drift
            click.echo("interrupted", err=True)
            sys.exit(ExitCode.INTERRUPTED)
        except click.ClickException as error:
            if not standalone_mode:
                raise
            error.show()
            sys.exit(error.exit_code)
        if standalone_mode:
            sys.exit(result)
        return result

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        """Read the arguments."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # of whatever encoding: what it lacks is an escape, too
                stream.reconfigure(errors="backslashreplace")
        with _printable_errors():
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        with _printable_errors():
            return super().invoke(ctx)


@contextmanager
def _printable_errors() -> Generator[None]:
    try:
        yield
    except click.UsageError as error:
        if error.ctx is not None and error.message == error.ctx.get_help():  # what a command without arguments says
            raise
        raise click.UsageError(printable(error.format_message()), error.ctx) from error


def say(*lines: str) -> None:
    """Print a result, line by line."""
    for line in lines:
        click.echo(printable(line))


def show(report: Text) -> None:
    """Print a report, whose parts are printable already."""
    from rich.console import Console

    Console(highlight=False).print(report, soft_wrap=True)


@contextmanager
def shown(watch: Watch) -> Generator[Watch]:
    """Show the stage and the file at hand while the block runs, on a terminal alone; the result is who watches."""
    if not _may_be_terminal(sys.stderr):
        yield watch
        return
    from rich.console import Console
    from rich.text import Text

    stage = ""

    def announce(name: str) -> None:
        nonlocal stage
        stage = name
        status.update(Text(f"{stage} …"))

    def show(file: str) -> None:
        text = Text(f"{stage} {printable(file)}")
        text.truncate(max(1, console.width - 2), overflow="ellipsis")  # beside the sign that turns
        status.update(text)

    console = Console(stderr=True)
    with console.status("") as status:
        yield replace(watch, announce=announce, show=show)


def _may_be_terminal(stream: TextIO) -> bool:
    """Whether it is one or is said to be one, which rich looks into."""
    return stream.isatty() or any(os.environ.get(name) for name in ("FORCE_COLOR", "TTY_COMPATIBLE"))


def summary(outcome: Outcome) -> str:
    """What was made and what was written, in a line."""
    changes = outcome.changes
    written = len(changes.missing) + len(changes.different)
    parts = [f"{written} written", f"{len(changes.unchanged)} unchanged"]
    parts += [f"{len(changes.extra)} removed"] if changes.extra else []
    patches = f", {outcome.patches} patched" if outcome.patches else ""
    made = f"{_counted(outcome.operations, 'operation')}, {_counted(outcome.models, 'model')}"
    return f"{made}, files: {', '.join(parts)}{patches}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def print_summary(outcome: Outcome, diagnostics: Diagnostics, seconds: Mapping[str, float]) -> None:
    """Say what was made, what was written and how long each stage took."""
    from rich.console import Console

    console, degraded = Console(), diagnostics.degraded
    console.print(summary(outcome))
    if degraded:
        nodes = "node was" if degraded == 1 else "nodes were"
        console.print(f"{degraded} {nodes} degraded; the warnings say which (--strict makes them errors)")
    stages = ", ".join(f"{name} {taken:.2f} s" for name, taken in seconds.items())
    console.print(f"{sum(seconds.values()):.2f} s: {stages}", highlight=False, style="dim", soft_wrap=True)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int]:
    place = diagnostic.place
    return (place.file, place.line, place.column) if place else ("", 0, 0)


def _summary_of(notes: list[Diagnostic]) -> str:
    facts = list(dict.fromkeys(printable(note.message) for note in notes))
    more = [f"and {len(facts) - _NOTES_SHOWN} more"] if len(facts) > _NOTES_SHOWN else []
    count = f"{len(notes)} note{'s' if len(notes) > 1 else ''}"
    return f"{count}: {'; '.join([*facts[:_NOTES_SHOWN], *more])} (--verbose shows {'them' if notes[1:] else 'it'})"


def _as_text(diagnostic: Diagnostic) -> Text:
    from rich.text import Text

    place, severity = diagnostic.place, diagnostic.severity
    text = Text()
    if place:
        text.append(printable(f"{place}: "), style="bold")
    text.append(f"{severity.value}[{diagnostic.code}]", style=_COLORS[severity])
    text.append(f" {printable(diagnostic.message)}")
    if place and place.pointer:
        text.append(f"  #{printable(place.pointer)}", style="dim")
    if place and place.source_line.strip():
        margin = f"{place.line:>5} | "
        line = place.source_line.rstrip().replace("\t", " ")
        before = printable(line[: place.column - 1])
        text.append(f"\n{margin}{printable(line)}\n{' ' * (len(margin) + len(before))}^")
    for detail in diagnostic.details:
        text.append(f"\n      {printable(detail)}")
    if diagnostic.help:
        text.append("\n      help: ", style="green")
        text.append(printable(diagnostic.help))
    return text


def _as_json(diagnostic: Diagnostic) -> dict[str, object]:
    place = diagnostic.place
    where = {"file": place.file} if place else {}
    exactly = {"line": place.line, "column": place.column, "pointer": place.pointer} if place and place.line else {}
    return {
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        **({"details": diagnostic.details} if diagnostic.details else {}),
        **where,
        **exactly,
    }


def _as_command(diagnostic: Diagnostic) -> str:
    text = f"{diagnostic.message}. {diagnostic.help}".rstrip(". ")
    return command(_COMMANDS[diagnostic.severity], diagnostic.place, diagnostic.code, text)


def command(name: str, place: Place | None, title: str, text: str) -> str:
    """A workflow command of GitHub Actions, with the escapes that its documentation asks for."""
    where = [f"file={_property(place.file)}"] if place else []
    where += [f"line={place.line}", f"col={place.column}"] if place and place.line else []
    properties = ",".join([*where, f"title={title}"])
    return f"::{name} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")  # of what else could end it, nothing is printable


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
