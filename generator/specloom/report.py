"""Diagnostics and summaries as people, programs and GitHub read them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal

from rich.console import Console
from rich.text import Text

from specloom.diagnostics import Diagnostic, Severity
from specloom.pipeline import Report

Format = Literal["text", "json", "github"]
_COLORS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def print_diagnostics(found: Iterable[Diagnostic], format: Format, console: Console) -> None:
    """Print the findings in the order of their places."""
    for diagnostic in sorted(found, key=_order):
        if format == "json":
            console.print(json.dumps(_as_json(diagnostic)), soft_wrap=True, markup=False, highlight=False)
        elif format == "github":
            console.print(_as_command(diagnostic), soft_wrap=True, markup=False, highlight=False)
        else:
            console.print(_as_text(diagnostic), soft_wrap=True)


def print_summary(report: Report, degraded: int, console: Console) -> None:
    """Say what was made, what was written and how long it took."""
    changes = report.changes
    assert changes is not None
    written = len(changes.missing) + len(changes.different)
    parts = [f"{written} written", f"{len(changes.unchanged)} unchanged"]
    parts += [f"{len(changes.extra)} removed"] if changes.extra else []
    console.print(f"{report.operations} operations, {report.models} models, files: {', '.join(parts)}")
    if degraded:
        nodes = "node was" if degraded == 1 else "nodes were"
        console.print(f"{degraded} {nodes} degraded; the warnings say which (--strict makes them errors)")
    stages = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in report.seconds.items())
    console.print(f"{sum(report.seconds.values()):.2f} s: {stages}", highlight=False, style="dim", soft_wrap=True)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int]:
    place = diagnostic.place
    return (place.file, place.line, place.column) if place else ("", 0, 0)


def _as_text(diagnostic: Diagnostic) -> Text:
    place, severity = diagnostic.place, diagnostic.severity
    text = Text()
    if place:
        text.append(f"{_printable(str(place))}: ", style="bold")
    text.append(f"{severity.value}[{diagnostic.code}]", style=_COLORS[severity])
    text.append(f" {_printable(diagnostic.message)}")
    if place and place.pointer:
        text.append(f"  #{_printable(place.pointer)}", style="dim")
    if place and place.source_line.strip():
        margin = f"{place.line:>5} | "
        line = _printable(place.source_line.rstrip())
        text.append(f"\n{margin}{line}\n{' ' * (len(margin) + place.column - 1)}^")
    if diagnostic.help:
        text.append("\n      help: ", style="green")
        text.append(_printable(diagnostic.help))
    return text


def _as_json(diagnostic: Diagnostic) -> dict[str, object]:
    place = diagnostic.place
    where = {"file": place.file, "line": place.line, "column": place.column, "pointer": place.pointer} if place else {}
    return {
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        **where,
    }


def _as_command(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions; what could end it is escaped as its documentation says."""
    place = diagnostic.place
    title = f"title={diagnostic.code}"
    where = f"file={_property(place.file)},line={place.line},col={place.column},{title}" if place else title
    text = f"{diagnostic.message}. {diagnostic.help}".rstrip(". ")
    return f"::{diagnostic.severity.value} {where}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _printable(text: str) -> str:
    """Text of a document without the characters that would command a terminal."""
    return "".join(
        character if character.isprintable() or character == "\n" else f"\\x{ord(character):02x}"
        for character in text.replace("\t", " ")
    )
