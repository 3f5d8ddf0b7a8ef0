"""Reading a text, and the faults that are found in it."""

from __future__ import annotations

from typing import Any

from specloom.diagnostics import Diagnostics
from specloom.source import Source, parse_source


def read(text: str | bytes, name: str = "api.yaml") -> Source:
    diagnostics = Diagnostics()
    content = text.encode() if isinstance(text, str) else text
    result = parse_source(content, name, diagnostics)
    assert diagnostics.found == []
    assert result is not None
    return result


def value(text: str | bytes, name: str = "api.yaml") -> Any:
    return read(text, name).root


def faults(text: str | bytes, name: str = "api.yaml") -> list[tuple[str, str, str]]:
    """Code, line:column and message of each fault."""
    diagnostics = Diagnostics()
    content = text.encode() if isinstance(text, str) else text
    assert parse_source(content, name, diagnostics) is None
    for item in diagnostics.found:
        assert item.message
        assert item.help
        assert item.place is not None
        assert item.place.file == name
    return [
        (item.code, f"{item.place.line}:{item.place.column}", item.message)
        for item in diagnostics.found
        if item.place is not None
    ]


def fault(text: str | bytes, name: str = "api.yaml") -> tuple[str, str, str]:
    found = faults(text, name)
    assert len(found) == 1
    return found[0]
