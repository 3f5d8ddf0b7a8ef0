"""The maintainer's own files that a verdict may be written into: a changelog, and the version in a config."""

from __future__ import annotations

import re
from pathlib import Path

from specloom.output import failing_at

_HEADING = re.compile(r"^## +\[?v?(?P<version>\d[\w.+-]*)", re.MULTILINE)


def write_entry(path: Path, entry: str, version: str) -> bool:
    """Put an entry above the others, below the title; the result is whether it was not there yet.

    Raises:
        AccessFailed: the system refused to read or write.
    """
    with failing_at(path):
        text = path.read_text(encoding="utf-8") if path.exists() else "# Changelog\n"
        first = _HEADING.search(text)
        if any(found["version"] == version for found in _HEADING.finditer(text)):
            return False
        above, below = (text[: first.start()], text[first.start() :]) if first else (f"{text.rstrip()}\n\n", "")
        path.write_text(f"{above}{entry}\n\n{below}".rstrip() + "\n", encoding="utf-8", newline="\n")
    return True


def write_version(config: Path, version: str) -> None:
    """Let a config say a version; the rest of its text stays as it is.

    Raises:
        AccessFailed: the system refused to read or write.
    """
    with failing_at(config):
        text = config.read_text(encoding="utf-8")
        line = f'version: "{version}"'
        changed, count = re.subn(r"^version:[^#\n]*?(?=\s*(#.*)?$)", line, text, count=1, flags=re.MULTILINE)
        config.write_text(changed if count else f"{line}\n{text}", encoding="utf-8", newline="\n")
