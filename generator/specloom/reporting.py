"""What changes, as people, programs, changelogs and GitHub read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from rich.text import Text

from specloom.changes import Change, Weight
from specloom.console import command
from specloom.diagnostics import Place
from specloom.printable import printable, without_commands
from specloom.versions import Report, Version

ReportFormat = Literal["text", "json", "markdown", "github"]
_COLORS = {Weight.BREAKING: "bold red", Weight.ADDITIVE: "bold green", Weight.NEUTRAL: "bold cyan"}
_COMMANDS = {Weight.BREAKING: "error", Weight.ADDITIVE: "notice", Weight.NEUTRAL: "notice"}
_TITLES = {Weight.BREAKING: "Breaking", Weight.ADDITIVE: "Added", Weight.NEUTRAL: "Without effect on code"}


def report_text(report: Report, format: ReportFormat) -> Text:
    """The report in a format."""
    if format == "text":
        return _text(report)
    others: Mapping[str, Callable[[Report], str]] = {"json": _json, "markdown": changelog_entry, "github": _github}
    return Text(others[format](report))


def summary(report: Report) -> str:
    """The verdict in a line."""
    verdict = report.verdict
    counts = [f"{len(verdict.having(weight))} {weight.value}" for weight in Weight if verdict.having(weight)]
    if not counts:
        return f"nothing changes for users of {report.new.surface.distribution} {verdict.old_version}"
    return f"{', '.join(counts)}: {verdict.step} version, {verdict.old_version} → {verdict.version}"


def _text(report: Report) -> Text:
    text = Text()
    for change in report.verdict.changes:
        text.append(f"{change.weight.value:<9} ", style=_COLORS[change.weight])
        text.append(f"{printable(change.text)}\n")
        if places := " → ".join(_places(report, change)):
            text.append(f"{'':<10}{printable(places)}\n", style="dim")
    if aliases := _aliases(report):
        text.append("\nto keep old names alive, write into the config:\n\naliases:\n")
        text.append("".join(f"  {printable(line)}\n" for line in aliases) + "\n")
    text.append(summary(report))
    return text


def _aliases(report: Report) -> list[str]:
    return [change.alias for change in report.verdict.changes if change.alias]


def _places(report: Report, change: Change) -> Iterator[str]:
    """File and line; of a package, the file and what of the document it was made of."""
    for version, origin in ((report.old, change.old), (report.new, change.new)):
        place = version.place(origin)
        if place is not None:
            yield str(place) if place.line else f"{place}#{place.pointer}"


def _json(report: Report) -> str:
    verdict = report.verdict
    data = {
        "weight": verdict.weight.value if verdict.weight else None,
        "step": verdict.step,
        "old_version": verdict.old_version,
        "version": verdict.version,
        "changes": [
            {
                "weight": change.weight.value,
                "kind": change.kind,
                "part": change.part,
                "name": change.name,
                "text": change.text,
                "old": _place(report.old, change.old),
                "new": _place(report.new, change.new),
                **({"alias": change.alias} if change.alias else {}),
            }
            for change in verdict.changes
        ],
    }
    return without_commands(json.dumps(data, indent=2))


def _place(version: Version, origin: str) -> dict[str, object] | None:
    place = version.place(origin)
    if place is None:
        return None
    line = {"line": place.line, "column": place.column} if place.line else {}
    return {"file": place.file, **line, "pointer": place.pointer}


def changelog_entry(report: Report) -> str:
    """An entry for a changelog, in Markdown."""
    return f"## {report.verdict.version}\n\n{release_notes(report)}"


def release_notes(report: Report) -> str:
    """What an entry says below its heading."""
    lines: list[str] = []
    for weight in Weight:
        changes = [change for change in report.verdict.having(weight) if change.kind != "deprecated"]
        lines += _section(_TITLES[weight], changes)
    lines += _section("Deprecated", [change for change in report.verdict.changes if change.kind == "deprecated"])
    if not report.verdict.changes:
        lines += ["Nothing changes for users."]
    return "\n".join(lines).strip()


def _section(title: str, changes: list[Change]) -> list[str]:
    return ["", f"### {title}", "", *(f"- {printable(change.text)}." for change in changes)] if changes else []


def _github(report: Report) -> str:
    lines = [
        command(_COMMANDS[change.weight], _annotated(report, change), change.weight.value, change.text)
        for change in report.verdict.changes
    ]
    return "\n".join([*lines, summary(report)])


def _annotated(report: Report, change: Change) -> Place | None:
    """The place in the new document, or in the old one of what is gone."""
    return report.new.place(change.new) or report.old.place(change.old)
