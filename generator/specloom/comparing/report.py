"""A comparison for people, for programs, and for a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from specloom.comparing.entries import Entry, Weight
from specloom.markdown import code_span
from specloom.printable import printable, without_commands

WIDEST = 300
"""Characters of a fact for people; unions can be long."""


def as_text(entries: Sequence[Entry]) -> str:
    """A line for each entry, below its area, and a last one with the counts."""
    return "\n".join([*_text_lines(entries), counts(entries)])


def _text_lines(entries: Iterable[Entry]) -> Iterator[str]:
    for area, found in groupby(entries, key=lambda item: item.area):
        yield f"{area.value}:"
        for item, mend in _with_mends(found):
            yield f"  {item.weight.value:<6}  {printable(item.place)}: {_short(item.fact)}"
            if mend:
                yield f"          mend: {_short(mend)}"


def _with_mends(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Each entry with what mends it; what mends several arguments of one operation stands at the last of them."""
    for _, found in groupby(entries, key=lambda item: item.place.partition("(")[0]):
        group = list(found)
        last = {item.mend: item for item in group}
        yield from ((item, item.mend if last[item.mend] is item else "") for item in group)


def as_markdown(entries: Sequence[Entry]) -> str:
    """A section for each area."""
    lines = [counts(entries).capitalize() + "."]
    for area, found in groupby(entries, key=lambda item: item.area):
        lines += ["", f"### {area.value.capitalize()}", ""]
        for item, mend in _with_mends(found):
            weight = f"**{item.weight.value}**"
            said = f" *Mend:* {code_span(_short(mend))}" if mend else ""
            lines.append(f"- {weight} {code_span(printable(item.place))}: {code_span(_short(item.fact))}{said}")
    return "\n".join(lines)


def as_json(entries: Sequence[Entry]) -> str:
    """All that is known of each entry."""
    found = [
        {
            "weight": item.weight.value,
            "area": item.area.value,
            "place": item.place,
            "fact": item.fact,
            "mend": item.mend,
        }
        for item in entries
    ]
    losses, changes = _numbers(entries)
    return without_commands(json.dumps({"losses": losses, "changes": changes, "entries": found}, indent=2))


REPORTS: Mapping[str, Callable[[Sequence[Entry]], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def counts(entries: Sequence[Entry]) -> str:
    """How many of each weight, in words."""
    losses, changes = _numbers(entries)
    if not entries:
        return "nothing is lost or changed"
    return f"{losses} loss{'es' * (losses != 1)}, {changes} change{'s' * (changes != 1)}"


def _numbers(entries: Iterable[Entry]) -> tuple[int, int]:
    weights = [item.weight for item in entries]
    return weights.count(Weight.LOSS), weights.count(Weight.CHANGE)


def _short(text: str) -> str:
    text = printable(text)
    return text if len(text) <= WIDEST else f"{text[:WIDEST]}…"
