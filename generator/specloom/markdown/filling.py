"""Words of a paragraph in lines of a width."""

from __future__ import annotations

import re

_MARKER = re.compile(r"[-+*]$|#{1,6}$|>|\d{1,9}[.)]$|[|:=_*-]+$|`{3}|~{3}")
"""Words that mean something else at the beginning of a line: a list, a heading, a quote, a rule, a table, a fence."""


def filled(text: str, width: int, lead: int = 0) -> list[str]:
    """Lines of at most the width, where words allow it; the first has `lead` less."""
    lines: list[str] = []
    line: list[str] = []
    length = lead
    for word in _words(text):
        if line and length + 1 + len(word) > width:
            lines.append(" ".join(line))
            line, length = [], 0
        length += len(word) + bool(line)
        line.append(word)
    return [*lines, " ".join(line)] if line else lines


def _words(text: str) -> list[str]:
    """The words, those that may not begin a line together with the one before."""
    words: list[str] = []
    for word in text.split():
        if words and _MARKER.match(word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words
