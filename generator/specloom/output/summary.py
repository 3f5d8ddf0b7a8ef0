"""Changes as text."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from specloom.output.errors import failing_at
from specloom.output.manifest import MANIFEST_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from specloom.output.compare import Changes
    from specloom.output.paths import Files

_EXCERPT = 12


def diff_summary(output: Path, files: Files, changes: Changes, limit: int = 80) -> list[str]:
    """Lines that describe changes: each file with its counts, and the beginning of each difference.

    Args:
        limit: the most lines to print about files; the rest is counted.
    """
    lines: list[str] = []
    omitted = 0
    for path in sorted({*changes.missing, *changes.extra, *changes.different}):
        if len(lines) >= limit:
            omitted += 1
        else:
            lines += list(_about(output, files, path))[: limit - len(lines)]
    if omitted:
        lines.append(f"… and {omitted} more files")
    if changes.manifest_stale:
        lines.append(f"{MANIFEST_NAME} does not list these files")
    lines += [f"{tool} {was} was recorded, {now} is installed" for tool, was, now in changes.tools_differ]
    return lines


def _about(output: Path, files: Files, path: str) -> Iterator[str]:
    old, new = _old_lines(output / path), _lines(files.get(path, b""))
    if path not in files:
        yield f"extra      {path} (−{len(old)})"
        return
    if not (output / path).is_file():
        yield f"missing    {path} (+{len(new)})"
        return
    diff = list(difflib.unified_diff(old, new, lineterm=""))[2:]
    added = sum(line.startswith("+") for line in diff)
    removed = sum(line.startswith("-") for line in diff)
    yield f"different  {path} (+{added} −{removed})"
    yield from (f"    {line}" for line in diff[:_EXCERPT])
    if len(diff) > _EXCERPT:
        yield "    …"


def _old_lines(path: Path) -> list[str]:
    with failing_at(path):
        return _lines(path.read_bytes()) if path.is_file() else []


def _lines(content: bytes) -> list[str]:
    text = content.decode(errors="backslashreplace").split("\n")
    if text[-1] == "":
        text.pop()
    else:
        text[-1] += " (no newline at the end)"
    return text
