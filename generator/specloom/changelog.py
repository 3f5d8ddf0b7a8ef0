"""The maintainer's own files that a verdict may go into: a changelog, and the version in a config."""

from __future__ import annotations

import re
from pathlib import Path

from specloom.codes import Code
from specloom.diagnostics import Diagnostic, Place, Rejected, Severity
from specloom.output import failing_at

_HEADING = re.compile(r"^## +\[?v?(?P<version>\d[\w.+-]*)", re.MULTILINE)


def with_entry(path: Path, entry: str, version: str) -> str | None:
    """The changelog with an entry above the others, below the title; nothing if it is there already.

    Raises:
        AccessFailed: the system refused to read.
    """
    with failing_at(path):
        text = path.read_text(encoding="utf-8") if path.exists() else "# Changelog\n"
        first = _HEADING.search(text)
        if any(found["version"] == version for found in _HEADING.finditer(text)):
            return None
    above, below = (text[: first.start()], text[first.start() :]) if first else (f"{text.rstrip()}\n\n", "")
    return f"{above}{entry}\n\n{below}".rstrip() + "\n"


def read_entry(path: Path, version: str = "") -> str:
    """What the entry of a version says below its heading, or the first entry.

    Raises:
        Rejected: there is none.
        AccessFailed: the system refused to read.
    """
    with failing_at(path):
        text = path.read_text(encoding="utf-8")
    headings = [found for found in _HEADING.finditer(text) if version.removeprefix("v") in ("", found["version"])]
    if headings:
        entry = text[headings[0].end() :].partition("\n")[2]
        following = _HEADING.search(entry)
        return entry[: following.start() if following else None].strip()
    fact = f"there is no entry for version {version}" if version else "there is no heading such as '## 1.2.0'"
    remedy = "write an entry with 'specloom diff --write-changelog', or name two versions"
    raise Rejected([Diagnostic(Severity.ERROR, Code.NO_ENTRY.value, fact, Place(str(path), 0), remedy)])


def with_version(config: Path, version: str) -> str:
    """A config that says a version; the rest of its text is as it was.

    Raises:
        AccessFailed: the system refused to read.
    """
    with failing_at(config):
        text = config.read_text(encoding="utf-8")
    line = f'version: "{version}"'
    changed, count = re.subn(r"^version:[^#\n]*?(?=\s*(#.*)?$)", line, text, count=1, flags=re.MULTILINE)
    return changed if count else f"{line}\n{text}"
