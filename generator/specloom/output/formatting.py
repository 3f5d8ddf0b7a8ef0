"""Formatting: black, or ruff for those who have it; both give the same text."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.output.with_black import format_with_black
from specloom.output.with_ruff import format_with_ruff
from specloom.progress import stage

LINE_LENGTH = 100
FORMATTERS = {"black": format_with_black, "ruff": format_with_ruff}


@stage("format")
def format_python(sources: Mapping[str, str], formatter: str) -> dict[str, str]:
    """Format Python modules.

    Args:
        sources: module path → text; the path only names the module in an error.
        formatter: one of `FORMATTERS`; the result does not depend on it.

    Raises:
        FormatFailed: a module is not Python.
        Failure: the formatter is not installed, or has died.
    """
    return FORMATTERS[formatter](sources, line_length=LINE_LENGTH) if sources else {}
