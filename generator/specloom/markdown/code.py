"""Code in Markdown: between ticks that are not in it."""

from __future__ import annotations

import re


def ticks(code: str, least: int) -> str:
    """More ticks than stand side by side in the code."""
    return "`" * max(least, 1 + max((len(run) for run in re.findall("`+", code)), default=0))


def code_span(text: str) -> str:
    """A code span (CommonMark §6.1): in it nothing is markup, and it ends where it should."""
    line = re.sub(r"\s+", " ", text)
    if line.startswith(" ") and line.endswith(" "):
        line = line.strip()
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks(line, 1)}{pad}{line}{pad}{ticks(line, 1)}"
